import { DataSource } from 'typeorm';
import type { Config } from '@hamshahr/config';
import { databaseOptions } from '@hamshahr/platform';
import { entities } from './entities.js';
import { migrations } from './migrations.js';

/** The whole schema as one data source, for the migration command and TypeORM's own. */
export function schemaSource(config: Config): DataSource {
  return new DataSource(databaseOptions(config, entities, migrations));
}

/**
 * Brings the database to the newest schema.
 * @returns the names of the migrations that ran
 */
export async function migrate(source: DataSource): Promise<string[]> {
  const done = await source.runMigrations({ transaction: 'each' });
  return done.map(({ name }) => name);
}

/** @returns the statements that entities and database differ by; none when they agree */
export async function drift(source: DataSource): Promise<string[]> {
  const log = await source.driver.createSchemaBuilder().log();
  return log.upQueries.map(({ query }) => query);
}

/**
 * What a server checks before it starts.
 * @throws Error naming the remedy: an older schema, or a database that would lose updates silently
 */
export async function assertReady(config: Config): Promise<void> {
  const source = await schemaSource(config).initialize();
  try {
    if (await source.showMigrations()) throw new Error('The database has an older schema. Run: npm run migrate');
    const [row] = await source.query<{ level: string }[]>('SELECT @@GLOBAL.tx_isolation AS level');
    if (row?.level !== 'READ-COMMITTED') {
      throw new Error(
        `MariaDB runs with ${row?.level ?? 'an unknown isolation'}; set transaction-isolation = READ-COMMITTED.`,
      );
    }
  } finally {
    await source.destroy();
  }
}
