import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret calendar addresses of people. */
export class Feeds1732300000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `feed_addresses` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `office_id` bigint UNSIGNED NOT NULL, `account_id` bigint UNSIGNED NULL, `contact_id` bigint UNSIGNED NULL, `token_version` int UNSIGNED NOT NULL DEFAULT 1, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `revoked_at` datetime(3) NULL, UNIQUE INDEX `uq_feed_addresses_account` (`account_id`), UNIQUE INDEX `uq_feed_addresses_contact` (`contact_id`), PRIMARY KEY (`id`), CONSTRAINT `fk_feed_addresses_office` FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT `fk_feed_addresses_account` FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION, CONSTRAINT `fk_feed_addresses_contact` FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION) ENGINE=InnoDB',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `feed_addresses`');
  }
}
