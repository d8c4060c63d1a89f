import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { requestContext } from './request-context.js';

/** MariaDB's own words for "another transaction was quicker": deadlock, lock wait timeout, snapshot conflict. */
const RETRYABLE = new Set([1213, 1205, 1020]);
const ATTEMPTS = 8;

/** The one way to the database: reads through `reads`, writes inside `transaction`. */
@Injectable()
export class Database {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** For queries that change nothing. */
  get reads(): EntityManager {
    return this.source.manager;
  }

  /**
   * Runs `work` in one READ COMMITTED transaction and repeats it whole when MariaDB chose it as a deadlock's victim,
   * so `work` must not touch anything outside the database.
   */
  async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return repeated(() =>
      this.source.transaction('READ COMMITTED', async (tx) => {
        const result = await work(tx);
        await requestContext()?.beforeCommit?.(tx, result);
        return result;
      }),
    );
  }

  /**
   * One statement that is a transaction of its own, in one turn to the server; repeated when it is a deadlock's victim.
   * @param sql names the rows by primary key: it runs at the server's isolation level
   */
  async statement(sql: string, params: unknown[]): Promise<unknown> {
    return repeated(() => this.source.query<unknown>(sql, params));
  }

  /**
   * Statements that are a READ COMMITTED transaction together, in one turn to the server; repeated whole when it is a
   * deadlock's victim.
   * @param params of all statements, in their order
   */
  async script(statements: string[], params: unknown[]): Promise<void> {
    await this.statement(
      `BEGIN NOT ATOMIC
         DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;
         SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
         START TRANSACTION;
         ${statements.join(';\n')};
         COMMIT;
       END`,
      params,
    );
  }

  /** Runs `work` as a transaction would and takes everything back: what it would do, without doing it. */
  async rehearse<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const over = new Error('rehearsed');
    let result: T;
    try {
      await this.transaction(async (tx) => {
        result = await work(tx);
        throw over;
      });
    } catch (error) {
      if (error !== over) throw error;
    }
    return result!;
  }

  /**
   * Runs `work` unless another process is doing the same: GET_LOCK on a connection of its own. The name is made the
   * database's own, because MariaDB's locks are the whole server's.
   * @returns false when somebody else holds the lock
   */
  async exclusively(name: string, work: () => Promise<void>): Promise<boolean> {
    const runner = this.source.createQueryRunner();
    try {
      const [row] = (await runner.query("SELECT GET_LOCK(LEFT(CONCAT(DATABASE(), '.', ?), 64), 0) AS got", [name])) as {
        got: unknown;
      }[];
      if (Number(row?.got) !== 1) return false;
      await work();
      return true;
    } finally {
      await runner.query("SELECT RELEASE_LOCK(LEFT(CONCAT(DATABASE(), '.', ?), 64))", [name]).catch(() => undefined);
      await runner.release();
    }
  }
}

async function repeated<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= ATTEMPTS || !isRetryable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
    }
  }
}

export function isRetryable(error: unknown): boolean {
  return RETRYABLE.has(errorNumber(error));
}

/** True when an insert met an existing unique key. */
export function isDuplicate(error: unknown): boolean {
  return errorNumber(error) === 1062;
}

function errorNumber(error: unknown): number {
  const source = error as { errno?: unknown; driverError?: { errno?: unknown } };
  return Number(source.errno ?? source.driverError?.errno ?? 0);
}

/** Number of rows an UPDATE or DELETE sent through `tx.query` matched. */
export function affected(result: unknown): number {
  return Number((result as { affectedRows?: number }).affectedRows ?? 0);
}

/** Throws unless exactly one row changed; the compare-and-set of every state. */
export function isOne(result: unknown): boolean {
  return affected(result) === 1;
}
