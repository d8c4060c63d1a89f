import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError, affected, cleanText } from '@hamshahr/platform';
import { MailingRecords } from '../mailing-records.js';
import { MailingSubjects } from '../mailing-subjects.js';
import { lockMailing, move, scopeOf } from '../mailing-transitions.js';
import { IS_NEWER, IS_NEWER_PARAMS } from '../message-order.js';
import { suppressedSql } from '../suppressing.js';

/**
 * SQL of the deliveries `d` of mailing `m` that a person may send once more (resends.service): failed, with no later copy,
 * not held back, and nobody was told anything newer since; takes the mailing and IS_NEWER_PARAMS.
 */
const FAILED = `FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
  WHERE d.mailing_id = ? AND d.status = 'failed'
    AND NOT EXISTS (SELECT 1 FROM deliveries later
      WHERE later.mailing_id = d.mailing_id AND later.recipient_id = d.recipient_id AND later.copy > d.copy)
    AND NOT ${suppressedSql('d.address_hash')}
    AND NOT EXISTS (SELECT 1 FROM mailings n WHERE ${IS_NEWER})`;

/** Everything of a mailing that failed goes out once more, as resends of their own (rule 26). */
@Injectable()
export class Retries {
  constructor(
    private readonly database: Database,
    private readonly subjects: MailingSubjects,
    private readonly records: MailingRecords,
  ) {}

  /**
   * @returns how many messages are on their way again; 0 when nothing that failed may be sent
   * @throws DomainError conflict once the event has begun, or while the mailing may not send
   */
  async retry(actor: Actor, mailingId: string, reason: string): Promise<number> {
    const why = cleanText(reason);
    if (why === '') throw new DomainError('invalid', 'delivery.reason_missing', { field: 'reason' });
    return this.database.transaction(async (tx) => {
      const mailing = await lockMailing(tx, scopeOf(actor), mailingId);
      if (!['sending', 'paused', 'done'].includes(mailing.status)) {
        throw new DomainError('conflict', 'mailing.wrong_state', { params: { from: mailing.status, to: 'sending' } });
      }
      if (!(await hasFailed(tx, mailingId))) return 0;
      const { stamp } = await this.subjects.for(mailing.subjectType).onResent(tx, mailing);
      const retried = await copyFailed(tx, mailingId, stamp, why);
      if (mailing.status === 'done') {
        await move(tx, mailing, 'sending', { accountId: actor.accountId, reason: 'retry' });
      }
      await this.records.note(tx, actor.accountId, 'mailing.retry', mailing);
      return retried;
    });
  }
}

async function hasFailed(tx: EntityManager, mailingId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(`SELECT 1 ${FAILED} LIMIT 1`, [mailingId, ...IS_NEWER_PARAMS]);
  return rows.length > 0;
}

/** One DTSTAMP serves all: each person has one message of the mailing, and it is later than every one before. */
async function copyFailed(tx: EntityManager, mailingId: string, stamp: Date, reason: string): Promise<number> {
  return affected(
    await tx.query(
      `INSERT INTO deliveries (mailing_id, variant_id, recipient_id, name, address, address_hash, domain, token_version,
                               partstat, thread_id, status, due_at, copy, origin_id, stamp, is_forced, resend_reason)
       SELECT d.mailing_id, d.variant_id, d.recipient_id, d.name, d.address, d.address_hash, d.domain, d.token_version,
              d.partstat, d.thread_id, 'queued', UTC_TIMESTAMP(3), d.copy + 1, COALESCE(d.origin_id, d.id), ?, 0, ? ${FAILED}`,
      [stamp, reason, mailingId, ...IS_NEWER_PARAMS],
    ),
  );
}
