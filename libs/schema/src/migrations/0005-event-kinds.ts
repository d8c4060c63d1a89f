import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Workshops, joint seminars with a second host city, specialised meetings. */
export class EventKinds1732300000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE `event_revisions` MODIFY `kind` enum ('webinar', 'workshop', 'joint_seminar', 'meeting') NOT NULL",
    );
    await runner.query('ALTER TABLE `event_revisions` ADD `co_host_city_id` bigint UNSIGNED NULL');
    await runner.query('ALTER TABLE `event_revisions` ADD `capacity` int UNSIGNED NULL');
    await runner.query(
      'ALTER TABLE `event_revisions` ADD CONSTRAINT `fk_event_revisions_co_host_city` FOREIGN KEY (`co_host_city_id`) REFERENCES `cities`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `event_revisions` DROP FOREIGN KEY `fk_event_revisions_co_host_city`');
    await runner.query('ALTER TABLE `event_revisions` DROP COLUMN `capacity`');
    await runner.query('ALTER TABLE `event_revisions` DROP COLUMN `co_host_city_id`');
    await runner.query("ALTER TABLE `event_revisions` MODIFY `kind` enum ('webinar') NOT NULL");
  }
}
