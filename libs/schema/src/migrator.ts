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

/** @returns true when a migration has not run yet, which a server refuses to start with */
export async function isBehind(source: DataSource): Promise<boolean> {
  return source.showMigrations();
}
