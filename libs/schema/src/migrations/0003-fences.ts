import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Idempotency keys have an owner, approvals a unit, accounts the one who added them. */
export class Fences1732300000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE `idempotency_keys` ADD `owner` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
    );
    await runner.query('ALTER TABLE `approvals` ADD `unit_id` bigint UNSIGNED NULL');
    await runner.query('ALTER TABLE `accounts` ADD `created_by` bigint UNSIGNED NULL');
    await runner.query(
      'ALTER TABLE `accounts` ADD CONSTRAINT `fk_accounts_created_by` FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query('CREATE INDEX `ix_sessions_expires_at` ON `sessions` (`expires_at`)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX `ix_sessions_expires_at` ON `sessions`');
    await runner.query('ALTER TABLE `accounts` DROP FOREIGN KEY `fk_accounts_created_by`');
    await runner.query('ALTER TABLE `accounts` DROP COLUMN `created_by`');
    await runner.query('ALTER TABLE `approvals` DROP COLUMN `unit_id`');
    await runner.query('ALTER TABLE `idempotency_keys` DROP COLUMN `owner`');
  }
}
