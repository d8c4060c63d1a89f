import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Series of events, and what a revision says of its place in one. */
export class EventSeries1732300000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  'CREATE TABLE `event_series` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `office_id` bigint UNSIGNED NOT NULL, `unit_id` bigint UNSIGNED NULL, `slug` varchar(80) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `texts` json NOT NULL, `main_language` varchar(2) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `created_by` bigint UNSIGNED NOT NULL, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `version` int UNSIGNED NOT NULL DEFAULT 1, INDEX `ix_event_series_office` (`office_id`, `id`), UNIQUE INDEX `uq_event_series_slug` (`slug`), PRIMARY KEY (`id`), CONSTRAINT `fk_event_series_office` FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT `fk_event_series_unit` FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT `fk_event_series_created_by` FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION) ENGINE=InnoDB',
  'ALTER TABLE `events` ADD `series_id` bigint UNSIGNED NULL',
  'CREATE INDEX `ix_events_series` ON `events` (`series_id`)',
  'ALTER TABLE `events` ADD CONSTRAINT `fk_events_series` FOREIGN KEY (`series_id`) REFERENCES `event_series`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `event_revisions` ADD `series` json NULL',
];

const DOWN = [
  'ALTER TABLE `event_revisions` DROP `series`',
  'ALTER TABLE `events` DROP FOREIGN KEY `fk_events_series`',
  'DROP INDEX `ix_events_series` ON `events`',
  'ALTER TABLE `events` DROP `series_id`',
  'DROP TABLE `event_series`',
];
