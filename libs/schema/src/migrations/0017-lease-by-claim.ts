import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every message changes its status three times, and each change was written into this index too. Rows of dead workers are
 * found by their claim, which only rows on their way have.
 */
export class LeaseByClaim1732300000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX `ix_deliveries_lease` ON `deliveries`');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX `ix_deliveries_lease` ON `deliveries` (`status`, `lease_until`)');
  }
}
