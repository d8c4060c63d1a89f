import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of holidays, and what became of each of their dates. */
export class CalendarImports1732300000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE \`calendar_imports\` (
      \`id\` bigint UNSIGNED NOT NULL AUTO_INCREMENT,
      \`city_id\` bigint UNSIGNED NOT NULL,
      \`account_id\` bigint UNSIGNED NULL,
      \`file_name\` varchar(255) NOT NULL,
      \`format\` enum ('csv', 'ics', 'seed') NOT NULL,
      \`status\` enum ('previewed', 'applied', 'undone') NOT NULL,
      \`added\` int UNSIGNED NOT NULL,
      \`changed\` int UNSIGNED NOT NULL,
      \`same\` int UNSIGNED NOT NULL,
      \`refused\` int UNSIGNED NOT NULL,
      \`created_at\` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
      \`applied_at\` datetime(3) NULL,
      INDEX \`ix_calendar_imports_city\` (\`city_id\`),
      PRIMARY KEY (\`id\`),
      CONSTRAINT \`fk_calendar_imports_city\` FOREIGN KEY (\`city_id\`) REFERENCES \`cities\`(\`id\`)
        ON DELETE CASCADE ON UPDATE NO ACTION
    ) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE \`calendar_import_rows\` (
      \`id\` bigint UNSIGNED NOT NULL AUTO_INCREMENT,
      \`import_id\` bigint UNSIGNED NOT NULL,
      \`line\` int UNSIGNED NOT NULL,
      \`date\` varchar(10) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL,
      \`outcome\` enum ('add', 'change', 'same', 'error') NOT NULL,
      \`reason\` varchar(60) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL,
      \`field\` varchar(30) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL,
      \`text\` varchar(200) NOT NULL,
      \`after\` json NULL,
      \`before\` json NULL,
      \`day_version\` int UNSIGNED NOT NULL DEFAULT '0',
      INDEX \`ix_calendar_import_rows_line\` (\`import_id\`, \`line\`),
      PRIMARY KEY (\`id\`),
      CONSTRAINT \`fk_calendar_import_rows_import\` FOREIGN KEY (\`import_id\`) REFERENCES \`calendar_imports\`(\`id\`)
        ON DELETE CASCADE ON UPDATE NO ACTION
    ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `calendar_import_rows`');
    await runner.query('DROP TABLE `calendar_imports`');
  }
}
