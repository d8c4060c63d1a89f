import type { Database } from '@hamshahr/platform';
import { isSending } from './claims.js';
import type { LoadedMailing } from './mailing-loader.js';

/** Messages that leave between two looks are "on the wire" for whoever pauses. */
const PAUSE_MILLISECONDS = 25;

/** Looks, while a batch is sent, whether its mailing may still go on: a batch must not go on for minutes. */
export class SendingWatch {
  private isLooking = false;
  private nextAt = 0;

  /** @param newer how many newer mailings about the subject the batch's order knows of */
  constructor(
    private readonly database: Database,
    private readonly mailing: LoadedMailing,
    private readonly newer: number,
  ) {}

  /** Called before each hand-over, which does not wait for it: what is on the wire arrives, the rest of the batch does not leave. */
  look(): void {
    if (this.isLooking || performance.now() < this.nextAt) return;
    this.isLooking = true;
    void isSending(this.database, this.mailing.id, this.newer)
      .then((sending) => {
        if (!sending) this.mailing.isHalted = true;
      })
      // A database that does not answer lets no mark through either.
      .catch(() => undefined)
      .finally(() => {
        this.isLooking = false;
        this.nextAt = performance.now() + PAUSE_MILLISECONDS;
      });
  }
}
