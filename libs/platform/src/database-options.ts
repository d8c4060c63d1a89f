import type { DataSourceOptions, EntitySchema, MixedList } from 'typeorm';
import type { Config } from '@hamshahr/config';
import { SnakeCaseNames } from './naming.js';

type Classes = MixedList<string | EntitySchema | (new () => object)>;

/**
 * How every process reaches MariaDB: UTC, ids as strings, READ COMMITTED (REPEATABLE READ loses updates silently).
 * The schema only ever changes through migrations.
 */
export function databaseOptions(config: Config, entities: Classes, migrations: Classes = []): DataSourceOptions {
  return {
    type: 'mariadb',
    url: config.database.url.replace(/^mariadb:/, 'mysql:'),
    poolSize: config.database.connections,
    timezone: 'Z',
    charset: 'utf8mb4',
    supportBigNumbers: true,
    bigNumberStrings: true,
    synchronize: false,
    migrationsRun: false,
    namingStrategy: new SnakeCaseNames(),
    entities: entities as DataSourceOptions['entities'],
    migrations: migrations as DataSourceOptions['migrations'],
    // MariaDB prepares nothing here: mysql2 escapes on the client, so a session variable is all a new connection needs.
    extra: { waitForConnections: true, connectTimeout: 10_000, flags: ['+FOUND_ROWS'] },
  };
}
