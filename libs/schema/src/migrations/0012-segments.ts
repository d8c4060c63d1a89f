import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An invitation may go to a segment of the contacts beside lists. */
export class Segments1732300000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `mailings` ADD `segment` json NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `mailings` DROP COLUMN `segment`');
  }
}
