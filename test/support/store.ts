import { randomBytes } from 'node:crypto';
import { createPool, type Pool } from 'mysql2/promise';
import type { DataSource } from 'typeorm';

export type Row = Record<string, unknown>;

/** A database of a test's own on the given server; dropped at the end. */
export interface Store {
  url: string;
  /** Rows of a SELECT, or one row `{ affectedRows }` of another statement. */
  sql: <T = Row>(statement: string, params?: unknown[]) => Promise<T[]>;
  drop: () => Promise<void>;
}

/** The server's address stands in TEST_DATABASE_URL (npm test starts one). */
export async function createStore(): Promise<Store> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE_URL is missing: run the tests with npm test');
  const url = new URL(server);
  const name = `flow_${randomBytes(6).toString('hex')}`;
  const admin = createPool({ uri: url.href, connectionLimit: 1 });
  await admin.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4`);
  url.pathname = `/${name}`;
  const pool: Pool = createPool({
    uri: url.href,
    connectionLimit: 3,
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: true,
  });
  return {
    url: url.href,
    sql: async <T>(statement: string, params: unknown[] = []): Promise<T[]> => {
      const [result] = await pool.query(statement, params);
      return (Array.isArray(result) ? result : [result]) as T[];
    },
    drop: async () => {
      await pool.end();
      await admin.query(`DROP DATABASE IF EXISTS \`${name}\``);
      await admin.end();
    },
  };
}

/** The product's own way to a store, for what is called without a process around it. */
export async function dataSource(url: string): Promise<DataSource> {
  // Loaded by the few who need it: it is half a second of every spec file otherwise.
  const { DataSource: Source } = await import('typeorm');
  return new Source({
    type: 'mariadb',
    url: url.replace(/^mariadb:/, 'mysql:'),
    timezone: 'Z',
    bigNumberStrings: true,
    supportBigNumbers: true,
  }).initialize();
}
