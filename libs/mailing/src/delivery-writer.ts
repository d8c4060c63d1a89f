import type { ClaimedDelivery } from './claims.js';
import { GroupCommit } from './group-commit.js';
import { unsent, type Recorded } from './outcomes.js';

const ATTEMPTS_TOGETHER = 5;

interface Log {
  warn(message: string): void;
}

/**
 * Writes outcomes in small groups. A failed commit is only ever repeated: treating it as a failed sending would send the
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
    this.groups = new GroupCommit(largest, (rows) => this.untilWritten(rows, write));
  }

  add(row: Recorded): void {
    const written = this.groups.add(row).finally(() => this.pending.delete(written));
    this.pending.add(written);
  }

  /** Gives an untouched delivery back at once, so that another worker need not wait for the lease. */
  release({ id }: ClaimedDelivery): void {
    this.add({
      id,
      status: 'queued',
      response: 'worker stopped or mailing halted',
      delay: 0,
      suppress: false,
      isAttempt: false,
    });
  }

  /** Gives a delivery back for a few seconds; that is no attempt and writes no history. */
  postpone({ id }: ClaimedDelivery, why: string): void {
    const delay = 2 + Math.floor(Math.random() * 4);
    this.add({ ...unsent(id, 'queued', why), delay });
  }

  async flush(): Promise<void> {
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
