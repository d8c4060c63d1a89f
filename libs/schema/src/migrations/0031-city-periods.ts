import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Weeks with an end: Ramadan, summer hours. */
export class CityPeriods1732300000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE \`city_weeks\`
      ADD \`is_period\` tinyint NOT NULL DEFAULT 0,
      ADD \`valid_to\` varchar(10) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL,
      ADD \`names\` json NULL,
      DROP INDEX \`uq_city_weeks_from\`,
      ADD UNIQUE INDEX \`uq_city_weeks_from\` (\`city_id\`, \`is_period\`, \`valid_from\`)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM `city_weeks` WHERE `is_period` = 1');
    await runner.query(`ALTER TABLE \`city_weeks\`
      DROP INDEX \`uq_city_weeks_from\`,
      ADD UNIQUE INDEX \`uq_city_weeks_from\` (\`city_id\`, \`valid_from\`),
      DROP \`is_period\`, DROP \`valid_to\`, DROP \`names\``);
  }
}
