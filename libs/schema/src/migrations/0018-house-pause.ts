import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The operator's pause of all mail of all offices. */
export class HousePause1732300000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `house_pauses` (`id` tinyint UNSIGNED NOT NULL, `since` datetime(3) NOT NULL, `reason` varchar(600) NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `house_pauses`');
  }
}
