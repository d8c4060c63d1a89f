import type { ClaimedDelivery } from './claims.js';
import { GroupCommit } from './group-commit.js';
import type { Recorded } from './outcomes.js';

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
    this.add({ id, status: 'queued', response: 'worker stopped or mailing halted', delay: 0, suppress: false });
  }

  async flush(): Promise<void> {
    await Promise.all(this.pending);
  }

  private async untilWritten(rows: Recorded[], write: (rows: Recorded[]) => Promise<void>): Promise<void[]> {
    for (;;) {
      try {
        await write(rows);
        return rows.map(() => undefined);
      } catch (error) {
        this.log.warn(`outcomes of ${rows.length} deliveries not written yet: ${(error as Error).message}`);
        await new Promise((resolve) => setTimeout(resolve, this.pauseMilliseconds));
      }
    }
  }
}
