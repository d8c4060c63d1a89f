import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events stand on the public list only where their organizer says so; invitees choose language and city of later mail. */
export class ListedEvents1732300000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `event_revisions` ADD `listed` tinyint NOT NULL DEFAULT 0');
    await runner.query(
      'ALTER TABLE `invitations` ADD `reply_language` varchar(2) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
    );
    await runner.query('ALTER TABLE `invitations` ADD `reply_city_id` bigint UNSIGNED NULL');
    await runner.query(
      'ALTER TABLE `invitations` ADD CONSTRAINT `fk_invitations_reply_city` FOREIGN KEY (`reply_city_id`) REFERENCES `cities`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `invitations` DROP FOREIGN KEY `fk_invitations_reply_city`');
    await runner.query('ALTER TABLE `invitations` DROP COLUMN `reply_city_id`');
    await runner.query('ALTER TABLE `invitations` DROP COLUMN `reply_language`');
    await runner.query('ALTER TABLE `event_revisions` DROP COLUMN `listed`');
  }
}
