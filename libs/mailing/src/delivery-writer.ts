import type { Held } from './claims.js';
import { GroupCommit } from './group-commit.js';
import { unsent, type Recorded } from './outcomes.js';

const ATTEMPTS_TOGETHER = 5;
/** Nobody waits for an outcome to be written; a crash in this time leaves the row in doubt. */
const LINGER_MILLISECONDS = 50;

interface Log {
  warn(message: string): void;
}

/**
 * Writes the outcomes of a worker's batches in small groups. A failed commit is only ever repeated: treating it as a failed sending would send the
 * mail a second time.
 */
export class DeliveryWriter {
  private readonly groups: GroupCommit<Recorded, void>;
  private readonly pending = new Set<Promise<void>>();

  constructor(
    write: (rows: Recorded[]) => Promise<void>,
    largest: number,
    private readonly log: Log,
    private readonly pauseMilliseconds = 500,
  ) {
    this.groups = new GroupCommit(largest, (rows) => this.untilWritten(rows, write), LINGER_MILLISECONDS);
  }

  /** Resolves when it is written. */
  async add(row: Recorded): Promise<void> {
    const written = this.groups.add(row).finally(() => this.pending.delete(written));
    this.pending.add(written);
    await written;
  }

  /** Lets nothing wait for company. */
  hurry(): void {
    this.groups.hurry();
  }

  /** Gives an untouched delivery back at once, so that another worker need not wait for the lease. */
  release({ id, claim }: Held): void {
    void this.add({
      id,
      claim,
      status: 'queued',
      response: 'worker stopped or mailing halted',
      delay: 0,
      suppress: false,
      isAttempt: false,
    });
  }

  /** Gives a delivery back for a few seconds; that is no attempt and writes no history. */
  postpone(row: Held, why: string): void {
    const delay = 2 + Math.floor(Math.random() * 4);
    void this.add({ ...unsent(row, 'queued', why), delay });
  }

  /** Resolves when everything added so far is written. */
  async flush(): Promise<void> {
    this.groups.hurry();
    await Promise.all(this.pending);
  }

  /** After a few failures the rows go one by one, and one that still fails goes without the server's words. */
  private async untilWritten(rows: Recorded[], write: (rows: Recorded[]) => Promise<void>): Promise<void[]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await write(rows);
        return rows.map(() => undefined);
      } catch (error) {
        this.log.warn(`outcomes of ${rows.length} deliveries not written yet: ${(error as Error).message}`);
        await new Promise((resolve) => setTimeout(resolve, this.pauseMilliseconds));
        if (attempt < ATTEMPTS_TOGETHER) continue;
        if (rows.length > 1) return (await Promise.all(rows.map((row) => this.untilWritten([row], write)))).flat();
        rows = rows.map((row) => ({ ...row, response: 'the answer could not be written down' }));
      }
    }
  }
}
