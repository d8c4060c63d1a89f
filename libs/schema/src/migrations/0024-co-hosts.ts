import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offices that see a joint seminar of another office. */
export class CoHosts1732300000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `event_co_hosts`');
  }
}

const UP =
  'CREATE TABLE `event_co_hosts` (`event_id` bigint UNSIGNED NOT NULL, `office_id` bigint UNSIGNED NOT NULL, `added_by` bigint UNSIGNED NOT NULL, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), INDEX `ix_event_co_hosts_office` (`office_id`, `event_id`), PRIMARY KEY (`event_id`, `office_id`), CONSTRAINT `fk_event_co_hosts_event` FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION, CONSTRAINT `fk_event_co_hosts_office` FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION, CONSTRAINT `fk_event_co_hosts_added_by` FOREIGN KEY (`added_by`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION) ENGINE=InnoDB';
