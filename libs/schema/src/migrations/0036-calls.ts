import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls for participation, and what is submitted to them. */
export class Calls1732300000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE \`${table}\``);
  }
}

const TABLES = [
  'calls',
  'call_versions',
  'call_access_codes',
  'submissions',
  'submission_people',
  'submission_files',
  'submission_file_parts',
  'submission_changes',
];

const UP = [
  `CREATE TABLE \`calls\` (\`id\` bigint UNSIGNED NOT NULL AUTO_INCREMENT, \`office_id\` bigint UNSIGNED NOT NULL, \`unit_id\` bigint UNSIGNED NULL, \`slug\` varchar(80) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, \`status\` enum ('draft', 'open', 'withdrawn') NOT NULL DEFAULT 'draft', \`phase\` enum ('collecting', 'review', 'decided') NOT NULL DEFAULT 'collecting', \`published_version_id\` bigint UNSIGNED NULL, \`created_by\` bigint UNSIGNED NOT NULL, \`created_at\` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), \`version\` int UNSIGNED NOT NULL DEFAULT '1', UNIQUE INDEX \`uq_calls_slug\` (\`slug\`), INDEX \`ix_calls_office\` (\`office_id\`, \`id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  "CREATE TABLE `call_versions` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `call_id` bigint UNSIGNED NOT NULL, `number` int UNSIGNED NOT NULL, `status` enum ('draft', 'in_review', 'published', 'rejected') NOT NULL DEFAULT 'draft', `content` json NOT NULL, `closes_at` datetime(3) NOT NULL, `is_listed` tinyint NOT NULL, `created_by` bigint UNSIGNED NOT NULL, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), UNIQUE INDEX `uq_call_versions_number` (`call_id`, `number`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  `CREATE TABLE \`call_access_codes\` (\`id\` bigint UNSIGNED NOT NULL AUTO_INCREMENT, \`call_id\` bigint UNSIGNED NOT NULL, \`code\` varchar(20) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, \`note\` varchar(200) NOT NULL, \`uses\` int UNSIGNED NOT NULL, \`used\` int UNSIGNED NOT NULL DEFAULT '0', \`until\` datetime(3) NULL, \`created_by\` bigint UNSIGNED NOT NULL, \`created_at\` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), UNIQUE INDEX \`uq_call_access_codes_code\` (\`call_id\`, \`code\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`submissions\` (\`id\` bigint UNSIGNED NOT NULL AUTO_INCREMENT, \`call_id\` bigint UNSIGNED NOT NULL, \`office_id\` bigint UNSIGNED NOT NULL, \`version_id\` bigint UNSIGNED NOT NULL, \`status\` enum ('draft', 'submitted', 'withdrawn') NOT NULL DEFAULT 'draft', \`language\` varchar(2) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, \`title\` varchar(300) NOT NULL DEFAULT '', \`abstract\` text NOT NULL, \`track_key\` varchar(4) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, \`answers\` json NOT NULL, \`themes\` json NOT NULL, \`spoken\` json NOT NULL, \`access_code_id\` bigint UNSIGNED NULL, \`submitted_at\` datetime(3) NULL, \`is_late\` tinyint NOT NULL DEFAULT 0, \`decision\` enum ('accepted', 'reserve', 'declined') NULL, \`told_decision\` enum ('accepted', 'reserve', 'declined') NULL, \`reserve_rank\` int UNSIGNED NULL, \`confirmation\` enum ('awaited', 'confirmed', 'refused', 'lapsed') NULL, \`confirm_by\` datetime(3) NULL, \`created_at\` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), \`changed_at\` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), \`version\` int UNSIGNED NOT NULL DEFAULT '1', INDEX \`ix_submissions_call\` (\`call_id\`, \`status\`, \`id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`submission_people\` (\`id\` bigint UNSIGNED NOT NULL AUTO_INCREMENT, \`submission_id\` bigint UNSIGNED NOT NULL, \`role\` enum ('author', 'co_author') NOT NULL, \`state\` enum ('invited', 'confirmed', 'refused') NOT NULL, \`name\` varchar(200) NOT NULL, \`address\` varchar(254) NOT NULL, \`address_hash\` binary(32) NOT NULL, \`language\` varchar(2) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, \`city_id\` bigint UNSIGNED NULL, \`affiliation\` varchar(200) NOT NULL DEFAULT '', \`position\` varchar(120) NOT NULL DEFAULT '', \`bio\` varchar(4000) NOT NULL DEFAULT '', \`consent_version\` varchar(20) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, \`consent_language\` varchar(2) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, \`consent_at\` datetime(3) NULL, \`publishes\` tinyint NOT NULL DEFAULT 0, \`expert_id\` bigint UNSIGNED NULL, \`token_version\` int UNSIGNED NOT NULL DEFAULT '1', \`notice\` enum ('draft', 'receipt', 'co_author', 'withdrawn', 'confirmed', 'refused') NULL, \`noticed_at\` datetime(3) NULL, \`created_at\` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), INDEX \`ix_submission_people_address\` (\`address_hash\`), INDEX \`ix_submission_people_expert\` (\`expert_id\`), INDEX \`ix_submission_people_notice\` (\`notice\`), UNIQUE INDEX \`uq_submission_people_address\` (\`submission_id\`, \`address_hash\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`submission_files\` (\`id\` bigint UNSIGNED NOT NULL AUTO_INCREMENT, \`submission_id\` bigint UNSIGNED NOT NULL, \`purpose\` enum ('proposal', 'anonymous', 'cv', 'answer') NOT NULL, \`question_key\` varchar(4) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, \`file_name\` varchar(200) NOT NULL, \`media_type\` varchar(100) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, \`size\` int UNSIGNED NOT NULL, \`content_hash\` binary(32) NOT NULL, \`created_at\` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), INDEX \`ix_submission_files_submission\` (\`submission_id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  'CREATE TABLE `submission_file_parts` (`file_id` bigint UNSIGNED NOT NULL, `part` int UNSIGNED NOT NULL, `bytes` mediumblob NOT NULL, PRIMARY KEY (`file_id`, `part`)) ENGINE=InnoDB',
  `CREATE TABLE \`submission_changes\` (\`id\` bigint UNSIGNED NOT NULL AUTO_INCREMENT, \`submission_id\` bigint UNSIGNED NOT NULL, \`author\` enum ('author', 'co_author', 'office', 'system') NOT NULL, \`action\` varchar(40) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, \`fields\` json NOT NULL, \`at\` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), INDEX \`ix_submission_changes_submission\` (\`submission_id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  'ALTER TABLE `calls` ADD CONSTRAINT `fk_calls_office` FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `calls` ADD CONSTRAINT `fk_calls_unit` FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `calls` ADD CONSTRAINT `fk_calls_created_by` FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `call_versions` ADD CONSTRAINT `fk_call_versions_call` FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `call_versions` ADD CONSTRAINT `fk_call_versions_created_by` FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `call_access_codes` ADD CONSTRAINT `fk_call_access_codes_call` FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `call_access_codes` ADD CONSTRAINT `fk_call_access_codes_created_by` FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `submissions` ADD CONSTRAINT `fk_submissions_call` FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `submissions` ADD CONSTRAINT `fk_submissions_office` FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `submissions` ADD CONSTRAINT `fk_submissions_version` FOREIGN KEY (`version_id`) REFERENCES `call_versions`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `submissions` ADD CONSTRAINT `fk_submissions_access_code` FOREIGN KEY (`access_code_id`) REFERENCES `call_access_codes`(`id`) ON DELETE SET NULL ON UPDATE NO ACTION',
  'ALTER TABLE `submission_people` ADD CONSTRAINT `fk_submission_people_submission` FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `submission_people` ADD CONSTRAINT `fk_submission_people_city` FOREIGN KEY (`city_id`) REFERENCES `cities`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `submission_files` ADD CONSTRAINT `fk_submission_files_submission` FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `submission_file_parts` ADD CONSTRAINT `fk_submission_file_parts_file` FOREIGN KEY (`file_id`) REFERENCES `submission_files`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `submission_changes` ADD CONSTRAINT `fk_submission_changes_submission` FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
];
