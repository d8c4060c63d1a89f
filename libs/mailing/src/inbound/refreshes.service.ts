import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '@hamshahr/platform';
import { Delivery } from '../delivery.entity.js';
import { DeliveryCopies } from '../ledger/delivery-copies.service.js';
import { Mailing } from '../mailing.entity.js';

const REASON = 'the invitee asked for it (REFRESH)';
/** A calendar that asks again and again gets one answer in this time. */
const PAUSE_MINUTES = 10;

export type Refreshed = 'resent' | 'nothing_to_resend' | 'resent_lately';

/** Sends the newest calendar message of a person once more, when their calendar asks for it (RFC 5546 §3.2.6). */
@Injectable()
export class Refreshes {
  constructor(private readonly copies: DeliveryCopies) {}

  /** @param recipientId the row that messages about the subject go to: an invitation */
  async refresh(tx: EntityManager, subjectType: string, recipientId: string): Promise<Refreshed> {
    if (await hasLately(tx, recipientId)) return 'resent_lately';
    const [newest] = await tx.query<{ id: string; mailingId: string }[]>(
      `SELECT d.id, d.mailing_id AS mailingId FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
       WHERE d.recipient_id = ? AND m.subject_type = ? AND m.kind IN ('invitation', 'place', 'update')
         AND d.status IN ('sent', 'in_doubt') ORDER BY m.stamp DESC, d.id DESC LIMIT 1`,
      [recipientId, subjectType],
    );
    if (!newest) return 'nothing_to_resend';
    const lock = { mode: 'pessimistic_write' as const };
    const mailing = await tx.findOneOrFail(Mailing, { where: { id: newest.mailingId }, lock });
    const delivery = await tx.findOneOrFail(Delivery, { where: { id: newest.id }, lock });
    try {
      await this.copies.make(tx, mailing, delivery, {
        reason: REASON,
        isForced: false,
        delaySeconds: 0,
        accountId: null,
        actor: { type: 'invitee', id: recipientId },
        action: 'delivery.refresh',
      });
      return 'resent';
    } catch (error) {
      // Cancelled, begun, suppressed, or on its way: there is nothing that could be sent.
      if (error instanceof DomainError) return 'nothing_to_resend';
      throw error;
    }
  }
}

async function hasLately(tx: EntityManager, recipientId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM deliveries WHERE recipient_id = ? AND resend_reason = ?
       AND stamp > UTC_TIMESTAMP(3) - INTERVAL ? MINUTE LIMIT 1`,
    [recipientId, REASON, PAUSE_MINUTES],
  );
  return rows.length > 0;
}
