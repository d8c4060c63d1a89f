import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'ALTER TABLE `contacts` ADD `role` varchar(120) NULL',
  'ALTER TABLE `contacts` ADD `role_key` varchar(120) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NULL',
  'ALTER TABLE `contacts` ADD `version` int UNSIGNED NOT NULL DEFAULT 1',
  'ALTER TABLE `contacts` ADD `erased_at` datetime(3) NULL',
  'CREATE INDEX `ix_contacts_office_role` ON `contacts` (`office_id`, `role_key`)',
  `CREATE TABLE \`contact_themes\` (
    \`contact_id\` bigint UNSIGNED NOT NULL,
    \`theme_key\` varchar(120) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NOT NULL,
    \`theme\` varchar(40) NOT NULL,
    INDEX \`ix_contact_themes_key\` (\`theme_key\`),
    PRIMARY KEY (\`contact_id\`, \`theme_key\`)
  ) ENGINE=InnoDB`,
  'ALTER TABLE `contact_themes` ADD CONSTRAINT `fk_contact_themes_contact` FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `contact_imports` ADD `encoding` varchar(20) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
  'ALTER TABLE `contact_imports` ADD `columns` json NULL',
  'ALTER TABLE `contact_imports` ADD `sample` json NULL',
  'ALTER TABLE `contact_imports` ADD `version` int UNSIGNED NOT NULL DEFAULT 1',
  `CREATE TABLE \`contact_import_parts\` (
    \`import_id\` bigint UNSIGNED NOT NULL,
    \`part\` int UNSIGNED NOT NULL,
    \`bytes\` mediumblob NOT NULL,
    PRIMARY KEY (\`import_id\`, \`part\`)
  ) ENGINE=InnoDB`,
  'ALTER TABLE `contact_import_parts` ADD CONSTRAINT `fk_contact_import_parts_import` FOREIGN KEY (`import_id`) REFERENCES `contact_imports`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  `CREATE TABLE \`contact_column_titles\` (
    \`office_id\` bigint UNSIGNED NOT NULL,
    \`title\` varchar(120) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NOT NULL,
    \`field\` enum ('name', 'email', 'language', 'city', 'organisation', 'role', 'themes') NULL,
    PRIMARY KEY (\`office_id\`, \`title\`)
  ) ENGINE=InnoDB`,
  'ALTER TABLE `contact_column_titles` ADD CONSTRAINT `fk_contact_column_titles_office` FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'CREATE INDEX `ix_contact_import_rows_address` ON `contact_import_rows` (`address_hash`)',
  'CREATE INDEX `ix_invitations_address` ON `invitations` (`address_hash`)',
  'CREATE INDEX `ix_deliveries_address` ON `deliveries` (`address_hash`)',
  'ALTER TABLE `accounts` ADD `pending_at` datetime(3) NULL',
  'ALTER TABLE `accounts` ADD `version` int UNSIGNED NOT NULL DEFAULT 1',
  `CREATE TABLE \`account_changes\` (
    \`id\` bigint UNSIGNED NOT NULL AUTO_INCREMENT,
    \`office_id\` bigint UNSIGNED NOT NULL,
    \`account_id\` bigint UNSIGNED NOT NULL,
    \`kind\` enum ('add', 'roles') NOT NULL,
    \`roles\` json NOT NULL,
    \`status\` enum ('pending', 'applied', 'rejected', 'void') NOT NULL,
    \`approval_id\` bigint UNSIGNED NULL,
    \`requested_by\` bigint UNSIGNED NOT NULL,
    \`created_at\` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX \`ix_account_changes_office\` (\`office_id\`, \`status\`),
    PRIMARY KEY (\`id\`)
  ) ENGINE=InnoDB`,
  'ALTER TABLE `account_changes` ADD CONSTRAINT `fk_account_changes_office` FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `account_changes` ADD CONSTRAINT `fk_account_changes_account` FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `account_changes` ADD CONSTRAINT `fk_account_changes_requested_by` FOREIGN KEY (`requested_by`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const DOWN = [
  'DROP TABLE `account_changes`',
  'ALTER TABLE `accounts` DROP COLUMN `version`',
  'ALTER TABLE `accounts` DROP COLUMN `pending_at`',
  'DROP INDEX `ix_deliveries_address` ON `deliveries`',
  'DROP INDEX `ix_invitations_address` ON `invitations`',
  'DROP INDEX `ix_contact_import_rows_address` ON `contact_import_rows`',
  'DROP TABLE `contact_column_titles`',
  'DROP TABLE `contact_import_parts`',
  'ALTER TABLE `contact_imports` DROP COLUMN `version`',
  'ALTER TABLE `contact_imports` DROP COLUMN `sample`',
  'ALTER TABLE `contact_imports` DROP COLUMN `columns`',
  'ALTER TABLE `contact_imports` DROP COLUMN `encoding`',
  'DROP TABLE `contact_themes`',
  'DROP INDEX `ix_contacts_office_role` ON `contacts`',
  'ALTER TABLE `contacts` DROP COLUMN `erased_at`',
  'ALTER TABLE `contacts` DROP COLUMN `version`',
  'ALTER TABLE `contacts` DROP COLUMN `role_key`',
  'ALTER TABLE `contacts` DROP COLUMN `role`',
];

/** Roles and themes of contacts, files that can be read in another way, erasure, and changes of accounts. */
export class People1732300000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
