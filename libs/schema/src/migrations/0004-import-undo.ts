import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A committed import remembers whom it added, so that it can be undone. */
export class ImportUndo1732300000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE `contact_imports` MODIFY `status` enum ('previewed', 'committed', 'undone') NOT NULL",
    );
    await runner.query('ALTER TABLE `contact_import_rows` ADD `contact_id` bigint UNSIGNED NULL');
    await runner.query('ALTER TABLE `contact_import_rows` ADD `created` tinyint NOT NULL DEFAULT 0');
    await runner.query('ALTER TABLE `contact_import_rows` ADD `joined` tinyint NOT NULL DEFAULT 0');
    await runner.query('CREATE INDEX `ix_contact_import_rows_contact` ON `contact_import_rows` (`contact_id`)');
    await runner.query(
      'ALTER TABLE `contact_import_rows` ADD CONSTRAINT `fk_contact_import_rows_contact` FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON DELETE SET NULL ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `contact_import_rows` DROP FOREIGN KEY `fk_contact_import_rows_contact`');
    await runner.query('DROP INDEX `ix_contact_import_rows_contact` ON `contact_import_rows`');
    await runner.query('ALTER TABLE `contact_import_rows` DROP COLUMN `joined`');
    await runner.query('ALTER TABLE `contact_import_rows` DROP COLUMN `created`');
    await runner.query('ALTER TABLE `contact_import_rows` DROP COLUMN `contact_id`');
    await runner.query("UPDATE `contact_imports` SET `status` = 'committed' WHERE `status` = 'undone'");
    await runner.query("ALTER TABLE `contact_imports` MODIFY `status` enum ('previewed', 'committed') NOT NULL");
  }
}
