import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offices word the frame of their mails, and write to people again who have asked them to. */
export class Wording1732300000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE `offices` ADD `wording_version` int UNSIGNED NOT NULL DEFAULT '1'");
    await runner.query(
      'CREATE TABLE `office_wordings` (`office_id` bigint UNSIGNED NOT NULL, `language` varchar(2) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `greeting` varchar(200) NULL, `closing` varchar(200) NULL, `signature` varchar(500) NULL, PRIMARY KEY (`office_id`, `language`)) ENGINE=InnoDB',
    );
    await runner.query(
      'ALTER TABLE `office_wordings` ADD CONSTRAINT `fk_office_wordings_office` FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'CREATE TABLE `lifted_unsubscriptions` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `office_id` bigint UNSIGNED NOT NULL, `address_hash` binary(32) NOT NULL, `reason` varchar(600) NOT NULL, `lifted_by` bigint UNSIGNED NOT NULL, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), INDEX `ix_lifted_unsubscriptions_address` (`office_id`, `address_hash`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'ALTER TABLE `lifted_unsubscriptions` ADD CONSTRAINT `fk_lifted_unsubscriptions_office` FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `lifted_unsubscriptions`');
    await runner.query('DROP TABLE `office_wordings`');
    await runner.query('ALTER TABLE `offices` DROP COLUMN `wording_version`');
  }
}
