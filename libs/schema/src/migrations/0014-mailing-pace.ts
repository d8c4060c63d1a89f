import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a mailing was started, and how many of its messages left in the last minute. */
export class MailingPace1732300000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `mailings` ADD `started_at` datetime(3) NULL');
    await runner.query(
      "UPDATE `mailings` m SET m.`started_at` = (SELECT MIN(t.`at`) FROM `mailing_transitions` t WHERE t.`mailing_id` = m.`id` AND t.`to_status` = 'sending') WHERE m.`status` IN ('sending', 'paused', 'done', 'aborted')",
    );
    await runner.query('CREATE INDEX `ix_deliveries_finished` ON `deliveries` (`mailing_id`, `finished_at`)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX `ix_deliveries_finished` ON `deliveries`');
    await runner.query('ALTER TABLE `mailings` DROP COLUMN `started_at`');
  }
}
