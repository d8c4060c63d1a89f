import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions that accepted proposals became, and the list of an event's speakers. */
export class EventProposals1732300000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `events` DROP FOREIGN KEY `fk_events_speaker_list`');
    await runner.query('ALTER TABLE `events` DROP COLUMN `speaker_list_id`');
    await runner.query('DROP TABLE `event_proposals`');
  }
}

const UP = [
  'CREATE TABLE `event_proposals` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `event_id` bigint UNSIGNED NOT NULL, `submission_id` bigint UNSIGNED NOT NULL, `session_key` varchar(5) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `added_by` bigint UNSIGNED NOT NULL, `added_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), INDEX `ix_event_proposals_event` (`event_id`), UNIQUE INDEX `uq_event_proposals_submission` (`submission_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE `event_proposals` ADD CONSTRAINT `fk_event_proposals_event` FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `event_proposals` ADD CONSTRAINT `fk_event_proposals_submission` FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `event_proposals` ADD CONSTRAINT `fk_event_proposals_added_by` FOREIGN KEY (`added_by`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `events` ADD `speaker_list_id` bigint UNSIGNED NULL',
  'ALTER TABLE `events` ADD CONSTRAINT `fk_events_speaker_list` FOREIGN KEY (`speaker_list_id`) REFERENCES `contact_lists`(`id`) ON DELETE SET NULL ON UPDATE NO ACTION',
];
