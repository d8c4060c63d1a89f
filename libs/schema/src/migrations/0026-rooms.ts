import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rooms in which people meet, and who was there. */
export class Rooms1732300000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['attendances', 'attendance_files', 'room_callbacks', 'rooms']) {
      await runner.query(`DROP TABLE \`${table}\``);
    }
    await runner.query('ALTER TABLE `event_revisions` DROP COLUMN `has_room`');
  }
}

const UP = [
  'ALTER TABLE `event_revisions` ADD `has_room` tinyint NOT NULL DEFAULT 0',
  'CREATE TABLE `rooms` (`event_id` bigint UNSIGNED NOT NULL, `provider` enum (\'bigbluebutton\', \'jitsi\', \'link\') NOT NULL, `opens_minutes` int UNSIGNED NOT NULL DEFAULT 15, `link_url` varchar(500) NULL, `fallback_url` varchar(500) NULL, `fallback_phone` varchar(60) NULL, `meeting_key` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `check_in_code` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `prepared_at` datetime(3) NULL, `tried_at` datetime(3) NULL, `fault` varchar(40) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `version` int UNSIGNED NOT NULL DEFAULT 1, UNIQUE INDEX `uq_rooms_check_in` (`check_in_code`), UNIQUE INDEX `uq_rooms_meeting` (`meeting_key`), PRIMARY KEY (`event_id`), CONSTRAINT `fk_rooms_event` FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION) ENGINE=InnoDB',
  'CREATE TABLE `room_callbacks` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `event_id` bigint UNSIGNED NOT NULL, `content_hash` binary(32) NOT NULL, `content` mediumtext NULL, `received_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `handled_at` datetime(3) NULL, `people` int UNSIGNED NULL, INDEX `ix_room_callbacks_waiting` (`handled_at`), UNIQUE INDEX `uq_room_callbacks_content` (`event_id`, `content_hash`), PRIMARY KEY (`id`), CONSTRAINT `fk_room_callbacks_event` FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION) ENGINE=InnoDB',
  'CREATE TABLE `attendance_files` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `event_id` bigint UNSIGNED NOT NULL, `name` varchar(200) NOT NULL, `people` int UNSIGNED NOT NULL, `refused` int UNSIGNED NOT NULL, `created_by` bigint UNSIGNED NOT NULL, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `undone_at` datetime(3) NULL, INDEX `ix_attendance_files_event` (`event_id`), PRIMARY KEY (`id`), CONSTRAINT `fk_attendance_files_event` FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION, CONSTRAINT `fk_attendance_files_created_by` FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION) ENGINE=InnoDB',
  "CREATE TABLE `attendances` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `event_id` bigint UNSIGNED NOT NULL, `source` enum ('callback', 'file', 'check_in') NOT NULL, `origin_id` bigint UNSIGNED NOT NULL, `number` int UNSIGNED NOT NULL, `person_key` varchar(70) CHARACTER SET \"ascii\" COLLATE \"ascii_bin\" NOT NULL, `invitation_id` bigint UNSIGNED NULL, `name` varchar(200) NOT NULL, `address` varchar(254) NULL, `address_hash` binary(32) NULL, `joined_at` datetime(3) NULL, `left_at` datetime(3) NULL, `seconds` int UNSIGNED NULL, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), INDEX `ix_attendances_address` (`address_hash`), INDEX `ix_attendances_invitation` (`invitation_id`), INDEX `ix_attendances_person` (`event_id`, `person_key`), UNIQUE INDEX `uq_attendances_stay` (`event_id`, `source`, `origin_id`, `number`), PRIMARY KEY (`id`), CONSTRAINT `fk_attendances_event` FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION, CONSTRAINT `fk_attendances_invitation` FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION) ENGINE=InnoDB",
];
