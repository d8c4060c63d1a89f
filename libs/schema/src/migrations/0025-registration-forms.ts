import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms that are approved, their questions and answers, and the mails that follow a registration. */
export class RegistrationForms1732300000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const KINDS = "'invitation', 'update', 'cancellation', 'postponement', 'withdrawal', 'reminder', 'thanks'";

const UP = [
  `ALTER TABLE \`mailings\` MODIFY \`kind\` enum (${KINDS}, 'place', 'registration', 'waitlist', 'offer', 'decline') NOT NULL`,
  // Nobody could switch a form on before.
  'DELETE FROM `registration_forms`',
  "ALTER TABLE `registration_forms` ADD `questions` json NOT NULL, ADD `status` enum ('awaiting_approval', 'approved', 'rejected', 'off') NOT NULL DEFAULT 'awaiting_approval', ADD `created_by` bigint UNSIGNED NOT NULL",
  'ALTER TABLE `registration_forms` ADD CONSTRAINT `fk_registration_forms_created_by` FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  "ALTER TABLE `registrations` ADD `answers` json NULL, ADD `notice` enum ('registration', 'place', 'waitlist', 'offer', 'decline') NULL, ADD `noticed_at` datetime(3) NULL",
  'CREATE INDEX `ix_registrations_notice` ON `registrations` (`notice`)',
];

const DOWN = [
  'DROP INDEX `ix_registrations_notice` ON `registrations`',
  'ALTER TABLE `registrations` DROP `answers`, DROP `notice`, DROP `noticed_at`',
  'ALTER TABLE `registration_forms` DROP FOREIGN KEY `fk_registration_forms_created_by`',
  'ALTER TABLE `registration_forms` DROP `questions`, DROP `status`, DROP `created_by`',
  "DELETE FROM `mailings` WHERE `kind` IN ('place', 'registration', 'waitlist', 'offer', 'decline')",
  `ALTER TABLE \`mailings\` MODIFY \`kind\` enum (${KINDS}) NOT NULL`,
];
