import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first office is made in the browser; names of cities and offices can be edited, and people choose their calendar. */
export class SetUpAndEdits1732300000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `setups` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `nonce` binary(32) NOT NULL, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query("ALTER TABLE `accounts` ADD `calendar` enum ('jalali', 'gregorian') NULL");
    await runner.query("ALTER TABLE `cities` ADD `version` int UNSIGNED NOT NULL DEFAULT '1'");
    await runner.query("ALTER TABLE `offices` ADD `version` int UNSIGNED NOT NULL DEFAULT '1'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `offices` DROP COLUMN `version`');
    await runner.query('ALTER TABLE `cities` DROP COLUMN `version`');
    await runner.query('ALTER TABLE `accounts` DROP COLUMN `calendar`');
    await runner.query('DROP TABLE `setups`');
  }
}
