import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An answer by calendar mail says which version it answers, when it was given and in which mail it came; one to an earlier
 * version is kept and does not count.
 */
export class AnswersByMail1732300000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE `replies` ADD `sequence` int UNSIGNED NULL, ADD `stamp` datetime(3) NULL, ADD `is_applied` tinyint NOT NULL DEFAULT 1',
    );
    await runner.query(
      'ALTER TABLE `replies` ADD `mail_id` bigint UNSIGNED NULL, ADD INDEX `ix_replies_mail` (`mail_id`), ' +
        'ADD CONSTRAINT `fk_replies_mail` FOREIGN KEY (`mail_id`) REFERENCES `inbound_mails`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `replies` DROP FOREIGN KEY `fk_replies_mail`');
    await runner.query('ALTER TABLE `replies` DROP COLUMN `mail_id`');
    await runner.query('ALTER TABLE `replies` DROP COLUMN `is_applied`, DROP COLUMN `stamp`, DROP COLUMN `sequence`');
  }
}
