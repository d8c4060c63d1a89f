import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recordings, slides and minutes of events: links, and files in parts. */
export class Materials1732300000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `event_material_parts`');
    await runner.query('DROP TABLE `event_materials`');
  }
}

const UP = [
  "CREATE TABLE `event_materials` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `event_id` bigint UNSIGNED NOT NULL, `kind` enum ('recording', 'slides', 'minutes', 'other') NOT NULL, `title` varchar(200) NOT NULL, `language` varchar(2) CHARACTER SET \"ascii\" COLLATE \"ascii_bin\" NULL, `audience` enum ('office', 'participants', 'public') NOT NULL, `status` enum ('internal', 'awaiting_approval', 'approved', 'rejected') NOT NULL, `url` varchar(500) NULL, `file_name` varchar(200) NULL, `media_type` varchar(100) CHARACTER SET \"ascii\" COLLATE \"ascii_bin\" NULL, `size` int UNSIGNED NULL, `content_hash` binary(32) NULL, `created_by` bigint UNSIGNED NOT NULL, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `version` int UNSIGNED NOT NULL DEFAULT 1, INDEX `ix_event_materials_event` (`event_id`), PRIMARY KEY (`id`), CONSTRAINT `fk_event_materials_event` FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION, CONSTRAINT `fk_event_materials_created_by` FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION) ENGINE=InnoDB",
  'CREATE TABLE `event_material_parts` (`material_id` bigint UNSIGNED NOT NULL, `part` int UNSIGNED NOT NULL, `bytes` mediumblob NOT NULL, PRIMARY KEY (`material_id`, `part`), CONSTRAINT `fk_event_material_parts_material` FOREIGN KEY (`material_id`) REFERENCES `event_materials`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION) ENGINE=InnoDB',
];
