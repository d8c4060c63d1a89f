import type { MigrationInterface, QueryRunner } from 'typeorm';

const OFFICIAL = "'invitation', 'update', 'cancellation', 'postponement', 'withdrawal'";

/** Standing mail: its kinds, and the rules that send it. */
export class Reminders1732300000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `ALTER TABLE \`mailings\` MODIFY \`kind\` enum (${OFFICIAL}, 'reminder', 'thanks') NOT NULL`,
  "CREATE TABLE `reminder_rules` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `office_id` bigint UNSIGNED NOT NULL, `unit_id` bigint UNSIGNED NULL, `event_id` bigint UNSIGNED NOT NULL, `kind` enum ('reminder', 'thanks') NOT NULL, `amount` int UNSIGNED NOT NULL, `unit` enum ('minutes', 'hours', 'days') NOT NULL, `audience` enum ('accepted', 'expected', 'unanswered', 'not_declined') NOT NULL, `remarks` json NULL, `status` enum ('awaiting_approval', 'approved', 'rejected', 'off') NOT NULL, `due_at` datetime(3) NULL, `outcome` enum ('planned', 'sent', 'missed', 'nobody') NULL, `mailing_id` bigint UNSIGNED NULL, `created_by` bigint UNSIGNED NOT NULL, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `version` int UNSIGNED NOT NULL DEFAULT 1, INDEX `ix_reminder_rules_event` (`event_id`), INDEX `ix_reminder_rules_due` (`outcome`, `due_at`), PRIMARY KEY (`id`), CONSTRAINT `fk_reminder_rules_office` FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT `fk_reminder_rules_event` FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION, CONSTRAINT `fk_reminder_rules_created_by` FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION) ENGINE=InnoDB",
];

const DOWN = [
  'DROP TABLE `reminder_rules`',
  "DELETE FROM `mailings` WHERE `kind` IN ('reminder', 'thanks')",
  `ALTER TABLE \`mailings\` MODIFY \`kind\` enum (${OFFICIAL}) NOT NULL`,
];
