import { Injectable } from '@nestjs/common';
import { Database } from '@hamshahr/platform';
import { MailingRecords } from './mailing-records.js';
import { move } from './mailing-transitions.js';
import { Mailing } from './mailing.entity.js';
import { isTest } from './tests/test-mailing.js';

const REASON = 'restored from a backup: what was sent after it is not known here';

/** A restored backup does not know what left after it was made; so nothing goes on by itself. */
@Injectable()
export class RestoredMailings {
  constructor(
    private readonly database: Database,
    private readonly records: MailingRecords,
  ) {}

  /** @returns ids of the mailings that wait for a person now */
  async pauseAll(): Promise<string[]> {
    return this.database.transaction(async (tx) => {
      const sending = await tx.find(Mailing, { where: { status: 'sending' }, lock: { mode: 'pessimistic_write' } });
      for (const mailing of sending) {
        if (isTest(mailing)) {
          await move(tx, mailing, 'aborted', { accountId: null, reason: REASON });
          continue;
        }
        await move(tx, mailing, 'paused', { accountId: null, reason: REASON });
        await tx.update(Mailing, { id: mailing.id }, { pauseReason: REASON });
        await this.records.note(tx, null, 'mailing.pause', mailing);
      }
      return sending.filter((mailing) => !isTest(mailing)).map(({ id }) => id);
    });
  }
}
