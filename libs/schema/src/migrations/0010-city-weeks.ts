import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Weekends and office hours of cities, each from a date on. */
export class CityWeeks1732300000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE \`city_weeks\` (
      \`id\` bigint UNSIGNED NOT NULL AUTO_INCREMENT,
      \`city_id\` bigint UNSIGNED NOT NULL,
      \`valid_from\` varchar(10) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL,
      \`days\` json NOT NULL,
      \`version\` int UNSIGNED NOT NULL DEFAULT '1',
      UNIQUE INDEX \`uq_city_weeks_from\` (\`city_id\`, \`valid_from\`),
      PRIMARY KEY (\`id\`)
    ) ENGINE=InnoDB`);
    await runner.query(
      'ALTER TABLE `city_weeks` ADD CONSTRAINT `fk_city_weeks_city` FOREIGN KEY (`city_id`) REFERENCES `cities`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `city_weeks`');
  }
}
