import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What files for blind reviewers say, and who of the office has looked at them. */
export class FileTexts1732300000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `submission_file_texts`');
  }
}

const UP = [
  'CREATE TABLE `submission_file_texts` (`file_id` bigint UNSIGNED NOT NULL, `is_readable` tinyint NOT NULL, `text` mediumtext NOT NULL, `properties` json NOT NULL, `cleared_by` bigint UNSIGNED NULL, `cleared_at` datetime(3) NULL, `cleared_for` binary(32) NULL, PRIMARY KEY (`file_id`)) ENGINE=InnoDB',
  // Files that came before nobody has read: they wait for a person of the office.
  "INSERT INTO `submission_file_texts` (`file_id`, `is_readable`, `text`, `properties`) SELECT `id`, 0, '', '[]' FROM `submission_files` WHERE `purpose` = 'anonymous'",
  'ALTER TABLE `submission_file_texts` ADD CONSTRAINT `fk_submission_file_texts_file` FOREIGN KEY (`file_id`) REFERENCES `submission_files`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `submission_file_texts` ADD CONSTRAINT `fk_submission_file_texts_cleared_by` FOREIGN KEY (`cleared_by`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];
