import type { MigrationInterface, QueryRunner } from 'typeorm';

const NOTICES = "'draft', 'receipt', 'co_author', 'withdrawn', 'confirmed', 'refused'";

/** Several mails can wait for one person of a submission. */
export class SubmissionNotices1732300000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE \`submission_notices\` (\`id\` bigint UNSIGNED NOT NULL AUTO_INCREMENT, \`person_id\` bigint UNSIGNED NOT NULL, \`notice\` enum (${NOTICES}) NOT NULL, \`created_at\` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), UNIQUE INDEX \`uq_submission_notices\` (\`person_id\`, \`notice\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  'ALTER TABLE `submission_notices` ADD CONSTRAINT `fk_submission_notices_person` FOREIGN KEY (`person_id`) REFERENCES `submission_people`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'INSERT INTO `submission_notices` (`person_id`, `notice`) SELECT `id`, `notice` FROM `submission_people` WHERE `notice` IS NOT NULL',
  'ALTER TABLE `submission_people` DROP INDEX `ix_submission_people_notice`, DROP COLUMN `notice`',
];

const DOWN = [
  `ALTER TABLE \`submission_people\` ADD \`notice\` enum (${NOTICES}) NULL, ADD INDEX \`ix_submission_people_notice\` (\`notice\`)`,
  // Of several the newest.
  'UPDATE `submission_people` p JOIN `submission_notices` n ON n.`person_id` = p.`id` AND n.`id` = (SELECT MAX(m.`id`) FROM `submission_notices` m WHERE m.`person_id` = p.`id`) SET p.`notice` = n.`notice`',
  'DROP TABLE `submission_notices`',
];
