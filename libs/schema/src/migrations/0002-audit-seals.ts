import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Audit entries are numbered and chained after their commit. */
export class AuditSeals1732300000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `audit_entries` ADD `number` bigint UNSIGNED NULL');
    await runner.query('ALTER TABLE `audit_entries` ADD `seal` binary(32) NULL');
    await runner.query('CREATE UNIQUE INDEX `uq_audit_entries_number` ON `audit_entries` (`number`)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX `uq_audit_entries_number` ON `audit_entries`');
    await runner.query('ALTER TABLE `audit_entries` DROP COLUMN `seal`');
    await runner.query('ALTER TABLE `audit_entries` DROP COLUMN `number`');
  }
}
