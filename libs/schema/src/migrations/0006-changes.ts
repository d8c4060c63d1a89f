import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = "'invitation', 'update', 'cancellation', 'postponement', 'withdrawal'";

/** News of changed and cancelled events: kinds of mailing, what each reader knew before, answers that a change resets. */
export class Changes1732300000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `ALTER TABLE \`mailings\` MODIFY \`kind\` enum (${KINDS}) NOT NULL`,
  'ALTER TABLE `mailings` ADD `recipient_ids` json NULL',
  'ALTER TABLE `mailings` ADD `remarks` json NULL',
  'ALTER TABLE `mailing_variants` ADD `base_id` bigint UNSIGNED NULL',
  'CREATE UNIQUE INDEX `uq_mailing_variants_key_new` ON `mailing_variants` (`mailing_id`, `language`, `city_id`, `base_id`)',
  'DROP INDEX `uq_mailing_variants_key` ON `mailing_variants`',
  'ALTER TABLE `mailing_variants` RENAME INDEX `uq_mailing_variants_key_new` TO `uq_mailing_variants_key`',
  'ALTER TABLE `deliveries` ADD `partstat` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
  'ALTER TABLE `deliveries` ADD `thread_id` bigint UNSIGNED NULL',
  "ALTER TABLE `invitations` ADD `earlier_partstat` enum ('needs_action', 'accepted', 'tentative', 'declined') NULL",
  'ALTER TABLE `invitations` ADD `reset_by` bigint UNSIGNED NULL',
  'ALTER TABLE `invitations` ADD `withdrawn_at` datetime(3) NULL',
];

const DOWN = [
  'ALTER TABLE `invitations` DROP COLUMN `withdrawn_at`',
  'ALTER TABLE `invitations` DROP COLUMN `reset_by`',
  'ALTER TABLE `invitations` DROP COLUMN `earlier_partstat`',
  'ALTER TABLE `deliveries` DROP COLUMN `thread_id`',
  'ALTER TABLE `deliveries` DROP COLUMN `partstat`',
  'CREATE UNIQUE INDEX `uq_mailing_variants_key_old` ON `mailing_variants` (`mailing_id`, `language`, `city_id`)',
  'DROP INDEX `uq_mailing_variants_key` ON `mailing_variants`',
  'ALTER TABLE `mailing_variants` RENAME INDEX `uq_mailing_variants_key_old` TO `uq_mailing_variants_key`',
  'ALTER TABLE `mailing_variants` DROP COLUMN `base_id`',
  'ALTER TABLE `mailings` DROP COLUMN `remarks`',
  'ALTER TABLE `mailings` DROP COLUMN `recipient_ids`',
  "ALTER TABLE `mailings` MODIFY `kind` enum ('invitation') NOT NULL",
];
