import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The programme of an event, as a revision tells it. */
export class Programmes1732300000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `event_revisions` ADD `programme` json NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `event_revisions` DROP `programme`');
  }
}
