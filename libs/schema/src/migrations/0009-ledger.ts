import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message may be sent anew as a delivery of its own; the ledger leaves the house only with another person's word. */
export class Ledger1732300000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `deliveries` ADD `copy` int UNSIGNED NOT NULL DEFAULT 0');
    await runner.query('ALTER TABLE `deliveries` ADD `origin_id` bigint UNSIGNED NULL');
    await runner.query('ALTER TABLE `deliveries` ADD `stamp` datetime(3) NULL');
    await runner.query('ALTER TABLE `deliveries` ADD `is_forced` tinyint NOT NULL DEFAULT 0');
    await runner.query('ALTER TABLE `deliveries` ADD `resend_reason` varchar(600) NULL');
    await runner.query(
      'CREATE UNIQUE INDEX `uq_deliveries_mailing_recipient_copy` ON `deliveries` (`mailing_id`, `recipient_id`, `copy`)',
    );
    await runner.query('DROP INDEX `uq_deliveries_mailing_recipient` ON `deliveries`');
    await runner.query('CREATE INDEX `ix_deliveries_origin` ON `deliveries` (`origin_id`)');
    await runner.query(
      'ALTER TABLE `deliveries` ADD CONSTRAINT `fk_deliveries_origin` FOREIGN KEY (`origin_id`) REFERENCES `deliveries`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      "CREATE TABLE `ledger_exports` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `office_id` bigint UNSIGNED NOT NULL, `unit_id` bigint UNSIGNED NULL, `filter` json NOT NULL, `reason` varchar(600) NOT NULL, `up_to_id` bigint UNSIGNED NOT NULL, `rows` int UNSIGNED NOT NULL, `content_hash` binary(32) NOT NULL, `status` enum ('requested', 'granted', 'rejected') NOT NULL, `requested_by` bigint UNSIGNED NOT NULL, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `expires_at` datetime(3) NULL, `downloads` int UNSIGNED NOT NULL DEFAULT 0, INDEX `ix_ledger_exports_office` (`office_id`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
    );
    await runner.query(
      'ALTER TABLE `ledger_exports` ADD CONSTRAINT `fk_ledger_exports_office` FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `ledger_exports`');
    await runner.query('ALTER TABLE `deliveries` DROP FOREIGN KEY `fk_deliveries_origin`');
    await runner.query('DELETE FROM `deliveries` WHERE `copy` > 0');
    await runner.query('DROP INDEX `ix_deliveries_origin` ON `deliveries`');
    await runner.query(
      'CREATE UNIQUE INDEX `uq_deliveries_mailing_recipient` ON `deliveries` (`mailing_id`, `recipient_id`)',
    );
    await runner.query('DROP INDEX `uq_deliveries_mailing_recipient_copy` ON `deliveries`');
    for (const column of ['resend_reason', 'is_forced', 'stamp', 'origin_id', 'copy']) {
      await runner.query(`ALTER TABLE \`deliveries\` DROP COLUMN \`${column}\``);
    }
  }
}
