import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People take themselves off one office's list; what counts for every office stays in `suppressions`. Deliveries know
 * their domain, so that its pace can be kept; offices have quiet hours and a pause.
 */
export class WaysOutAndPace1732300000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `unsubscriptions` (`address_hash` binary(32) NOT NULL, `office_id` bigint UNSIGNED NOT NULL, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), INDEX `ix_unsubscriptions_office` (`office_id`), PRIMARY KEY (`address_hash`, `office_id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'ALTER TABLE `unsubscriptions` ADD CONSTRAINT `fk_unsubscriptions_office` FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query("DELETE FROM `suppressions` WHERE `reason` = 'unsubscribe'");
    await runner.query(
      "ALTER TABLE `suppressions` MODIFY `reason` enum ('hard_bounce', 'complaint', 'manual') NOT NULL",
    );
    await runner.query(
      'ALTER TABLE `deliveries` ADD `domain` varchar(253) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL',
    );
    await runner.query("UPDATE `deliveries` SET `domain` = LOWER(SUBSTRING_INDEX(`address`, '@', -1))");
    await runner.query(
      'ALTER TABLE `deliveries` MODIFY `domain` varchar(253) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL',
    );
    await runner.query(
      'CREATE INDEX `ix_deliveries_domain` ON `deliveries` (`mailing_id`, `status`, `domain`, `due_at`)',
    );
    await runner.query(
      'CREATE TABLE `domain_paces` (`domain` varchar(253) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `next_at` datetime(3) NOT NULL, PRIMARY KEY (`domain`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `office_paces` (`office_id` bigint UNSIGNED NOT NULL, `quiet_from` varchar(5) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `quiet_until` varchar(5) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `quiet_binds_all` tinyint NOT NULL DEFAULT 0, `paused_at` datetime(3) NULL, `paused_by` bigint UNSIGNED NULL, `pause_reason` varchar(600) NULL, `version` int UNSIGNED NOT NULL DEFAULT 1, PRIMARY KEY (`office_id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'ALTER TABLE `office_paces` ADD CONSTRAINT `fk_office_paces_office` FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `office_paces`');
    await runner.query('DROP TABLE `domain_paces`');
    await runner.query('DROP INDEX `ix_deliveries_domain` ON `deliveries`');
    await runner.query('ALTER TABLE `deliveries` DROP COLUMN `domain`');
    await runner.query(
      "ALTER TABLE `suppressions` MODIFY `reason` enum ('hard_bounce', 'complaint', 'unsubscribe', 'manual') NOT NULL",
    );
    await runner.query('DROP TABLE `unsubscriptions`');
  }
}
