import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People take themselves off one office's list; what counts for every office stays in `suppressions`. */
export class Unsubscriptions1732300000008 implements MigrationInterface {
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
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE `suppressions` MODIFY `reason` enum ('hard_bounce', 'complaint', 'unsubscribe', 'manual') NOT NULL",
    );
    await runner.query('DROP TABLE `unsubscriptions`');
  }
}
