import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Holidays, half days and make-up days of cities. */
export class CityDays1732300000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE \`city_days\` (
      \`id\` bigint UNSIGNED NOT NULL AUTO_INCREMENT,
      \`city_id\` bigint UNSIGNED NOT NULL,
      \`date\` varchar(10) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL,
      \`kind\` enum ('holiday', 'half_day', 'working_day') NOT NULL,
      \`names\` json NOT NULL,
      \`certainty\` enum ('certain', 'expected') NOT NULL,
      \`hours\` json NULL,
      \`source\` varchar(300) NOT NULL,
      \`import_id\` bigint UNSIGNED NULL,
      \`version\` int UNSIGNED NOT NULL DEFAULT '1',
      INDEX \`ix_city_days_import\` (\`import_id\`),
      UNIQUE INDEX \`uq_city_days_date\` (\`city_id\`, \`date\`),
      PRIMARY KEY (\`id\`),
      CONSTRAINT \`fk_city_days_city\` FOREIGN KEY (\`city_id\`) REFERENCES \`cities\`(\`id\`)
        ON DELETE CASCADE ON UPDATE NO ACTION,
      CONSTRAINT \`fk_city_days_import\` FOREIGN KEY (\`import_id\`) REFERENCES \`calendar_imports\`(\`id\`)
        ON DELETE SET NULL ON UPDATE NO ACTION
    ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `city_days`');
  }
}
