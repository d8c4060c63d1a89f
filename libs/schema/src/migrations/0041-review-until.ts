import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until which day reviewers are to hand in. */
export class ReviewUntil1732300000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE `calls` ADD `review_until` varchar(10) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL AFTER `phase`',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `calls` DROP COLUMN `review_until`');
  }
}
