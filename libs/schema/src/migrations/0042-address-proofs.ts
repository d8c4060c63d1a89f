import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the author of a submission has acted by a link that was mailed to their address. Of older ones nobody knows. */
export class AddressProofs1732300000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE `submission_people` ADD `proven_at` datetime(3) NULL, ADD `disowned_at` datetime(3) NULL',
    );
    await consentSources(runner, SOURCES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("UPDATE `expert_consents` SET `source` = 'co_author' WHERE `source` = 'author'");
    await consentSources(runner, SOURCES.slice(0, 3));
    await runner.query('ALTER TABLE `submission_people` DROP COLUMN `disowned_at`, DROP COLUMN `proven_at`');
  }
}

const SOURCES = ['submission', 'co_author', 'page', 'author'];

async function consentSources(runner: QueryRunner, sources: string[]): Promise<void> {
  const words = sources.map((source) => `'${source}'`).join(', ');
  await runner.query(`ALTER TABLE \`expert_consents\` MODIFY \`source\` enum (${words}) NOT NULL`);
}
