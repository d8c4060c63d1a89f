import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE =
  "'invitation', 'update', 'cancellation', 'postponement', 'withdrawal', 'reminder', 'thanks', 'place', 'registration', 'waitlist', 'offer', 'decline', 'submission_draft', 'submission_receipt', 'co_author', 'submission_news', 'acceptance', 'reserve', 'rejection'";

/** The register of experts, and the mail that asks somebody whether their entry is theirs. */
export class Experts1732300000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE \`mailings\` MODIFY \`kind\` enum (${BEFORE}, 'expert_page') NOT NULL`);
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `submission_people` DROP FOREIGN KEY `fk_submission_people_expert`');
    await runner.query('ALTER TABLE `experts` DROP FOREIGN KEY `fk_experts_cv`');
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE \`${table}\``);
    await runner.query("DELETE FROM `mailings` WHERE `kind` = 'expert_page'");
    await runner.query(`ALTER TABLE \`mailings\` MODIFY \`kind\` enum (${BEFORE}) NOT NULL`);
  }
}

const TABLES = [
  'experts',
  'expert_terms',
  'expert_consents',
  'expert_talks',
  'expert_notes',
  'expert_files',
  'expert_file_parts',
];

const UP = [
  `CREATE TABLE \`experts\` (\`id\` bigint UNSIGNED NOT NULL AUTO_INCREMENT, \`office_id\` bigint UNSIGNED NOT NULL, \`status\` enum ('unproven', 'active', 'withdrawn', 'merged', 'erased') NOT NULL, \`slug\` varchar(80) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, \`name\` varchar(200) NOT NULL, \`name_key\` varchar(200) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NOT NULL, \`address\` varchar(254) NOT NULL, \`local_key\` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT '', \`address_hash\` binary(32) NOT NULL, \`language\` varchar(2) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, \`city_id\` bigint UNSIGNED NULL, \`organisation\` varchar(200) NOT NULL DEFAULT '', \`position\` varchar(120) NOT NULL DEFAULT '', \`spoken\` json NOT NULL, \`themes\` json NOT NULL, \`availability\` varchar(500) NOT NULL DEFAULT '', \`bio\` varchar(4000) NOT NULL DEFAULT '', \`cv_id\` bigint UNSIGNED NULL, \`publishes\` tinyint NOT NULL DEFAULT 0, \`shown\` json NOT NULL, \`proven_at\` datetime(3) NULL, \`merged_into\` bigint UNSIGNED NULL, \`token_version\` int UNSIGNED NOT NULL DEFAULT '1', \`created_at\` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), \`updated_at\` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), \`version\` int UNSIGNED NOT NULL DEFAULT '1', UNIQUE INDEX \`uq_experts_slug\` (\`slug\`), INDEX \`ix_experts_local\` (\`office_id\`, \`local_key\`), INDEX \`ix_experts_name\` (\`office_id\`, \`name_key\`), INDEX \`ix_experts_office\` (\`office_id\`, \`status\`, \`id\`), UNIQUE INDEX \`uq_experts_address\` (\`office_id\`, \`address_hash\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`expert_terms\` (\`office_id\` bigint UNSIGNED NOT NULL, \`term\` varchar(60) CHARACTER SET "utf8mb4" COLLATE "utf8mb4_bin" NOT NULL, \`expert_id\` bigint UNSIGNED NOT NULL, \`weight\` tinyint UNSIGNED NOT NULL, INDEX \`ix_expert_terms_expert\` (\`expert_id\`), PRIMARY KEY (\`office_id\`, \`term\`, \`expert_id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`expert_consents\` (\`id\` bigint UNSIGNED NOT NULL AUTO_INCREMENT, \`expert_id\` bigint UNSIGNED NOT NULL, \`version\` varchar(20) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, \`language\` varchar(2) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, \`source\` enum ('submission', 'co_author', 'page') NOT NULL, \`publishes\` tinyint NOT NULL DEFAULT 0, \`given_at\` datetime(3) NOT NULL, \`withdrawn_at\` datetime(3) NULL, INDEX \`ix_expert_consents_expert\` (\`expert_id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`expert_talks\` (\`id\` bigint UNSIGNED NOT NULL AUTO_INCREMENT, \`expert_id\` bigint UNSIGNED NOT NULL, \`title\` varchar(300) NOT NULL, \`held_on\` varchar(10) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, \`language\` varchar(3) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, \`event_id\` bigint UNSIGNED NULL, \`created_at\` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), INDEX \`ix_expert_talks_expert\` (\`expert_id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`expert_notes\` (\`id\` bigint UNSIGNED NOT NULL AUTO_INCREMENT, \`expert_id\` bigint UNSIGNED NOT NULL, \`author_id\` bigint UNSIGNED NOT NULL, \`text\` varchar(2000) NOT NULL, \`at\` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), INDEX \`ix_expert_notes_expert\` (\`expert_id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`expert_files\` (\`id\` bigint UNSIGNED NOT NULL AUTO_INCREMENT, \`expert_id\` bigint UNSIGNED NOT NULL, \`file_name\` varchar(200) NOT NULL, \`media_type\` varchar(100) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, \`size\` int UNSIGNED NOT NULL, \`content_hash\` binary(32) NOT NULL, \`created_at\` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), INDEX \`ix_expert_files_expert\` (\`expert_id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`expert_file_parts\` (\`file_id\` bigint UNSIGNED NOT NULL, \`part\` int UNSIGNED NOT NULL, \`bytes\` mediumblob NOT NULL, PRIMARY KEY (\`file_id\`, \`part\`)) ENGINE=InnoDB`,
  `ALTER TABLE \`experts\` ADD CONSTRAINT \`fk_experts_office\` FOREIGN KEY (\`office_id\`) REFERENCES \`offices\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE \`experts\` ADD CONSTRAINT \`fk_experts_city\` FOREIGN KEY (\`city_id\`) REFERENCES \`cities\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE \`experts\` ADD CONSTRAINT \`fk_experts_cv\` FOREIGN KEY (\`cv_id\`) REFERENCES \`expert_files\`(\`id\`) ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE \`experts\` ADD CONSTRAINT \`fk_experts_merged_into\` FOREIGN KEY (\`merged_into\`) REFERENCES \`experts\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE \`expert_terms\` ADD CONSTRAINT \`fk_expert_terms_office\` FOREIGN KEY (\`office_id\`) REFERENCES \`offices\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE \`expert_terms\` ADD CONSTRAINT \`fk_expert_terms_expert\` FOREIGN KEY (\`expert_id\`) REFERENCES \`experts\`(\`id\`) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE \`expert_consents\` ADD CONSTRAINT \`fk_expert_consents_expert\` FOREIGN KEY (\`expert_id\`) REFERENCES \`experts\`(\`id\`) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE \`expert_talks\` ADD CONSTRAINT \`fk_expert_talks_expert\` FOREIGN KEY (\`expert_id\`) REFERENCES \`experts\`(\`id\`) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE \`expert_talks\` ADD CONSTRAINT \`fk_expert_talks_event\` FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE \`expert_notes\` ADD CONSTRAINT \`fk_expert_notes_expert\` FOREIGN KEY (\`expert_id\`) REFERENCES \`experts\`(\`id\`) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE \`expert_notes\` ADD CONSTRAINT \`fk_expert_notes_author\` FOREIGN KEY (\`author_id\`) REFERENCES \`accounts\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE \`expert_files\` ADD CONSTRAINT \`fk_expert_files_expert\` FOREIGN KEY (\`expert_id\`) REFERENCES \`experts\`(\`id\`) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE \`expert_file_parts\` ADD CONSTRAINT \`fk_expert_file_parts_file\` FOREIGN KEY (\`file_id\`) REFERENCES \`expert_files\`(\`id\`) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE \`submission_people\` ADD CONSTRAINT \`fk_submission_people_expert\` FOREIGN KEY (\`expert_id\`) REFERENCES \`experts\`(\`id\`) ON DELETE SET NULL ON UPDATE NO ACTION`,
];
