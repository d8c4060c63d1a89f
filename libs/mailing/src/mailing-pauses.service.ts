import { Injectable } from '@nestjs/common';
import { Database } from '@hamshahr/platform';
import { MailingRecords } from './mailing-records.js';
import { move } from './mailing-transitions.js';
import { Mailing } from './mailing.entity.js';
import { isTest } from './tests/test-mailing.js';
import { serverLine } from './smtp-outcome.js';

/** Halts a mailing when going on would do harm; a person sees why and resumes it. */
@Injectable()
export class MailingPauses {
  constructor(
    private readonly database: Database,
    private readonly records: MailingRecords,
  ) {}

  /** Does nothing when somebody was quicker. */
  async pause(mailingId: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const mailing = await tx.findOne(Mailing, { where: { id: mailingId }, lock: { mode: 'pessimistic_write' } });
      if (mailing?.status !== 'sending') return;
      const short = serverLine(reason);
      // Nobody would resume a test; whoever waits for it sends another.
      if (isTest(mailing)) return move(tx, mailing, 'aborted', { accountId: null, reason: short });
      await move(tx, mailing, 'paused', { accountId: null, reason: short });
      await tx.update(Mailing, { id: mailingId }, { pauseReason: short });
      await this.records.note(tx, null, 'mailing.pause', mailing);
    });
  }
}
