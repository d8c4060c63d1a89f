import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit, type AuditNote } from '@hamshahr/audit';
import { DomainError } from '@hamshahr/platform';
import { MAIL_KINDS } from '../mail-kind.js';
import { Delivery } from '../delivery.entity.js';
import type { DeliveryStatus } from '../delivery-status.js';
import { isOutdated } from '../message-order.js';
import { MailingSubjects } from '../mailing-subjects.js';
import { move } from '../mailing-transitions.js';
import type { Mailing } from '../mailing.entity.js';
import { suppressedSql } from '../suppressing.js';

/** States after which nothing more happens by itself to a message that was meant to go. */
const RESENDABLE: readonly DeliveryStatus[] = ['sent', 'failed', 'bounced', 'complained', 'suppressed'];

export interface CopyWish {
  reason: string;
  /** Sends although the address bounced or its owner unsubscribed (F13). */
  isForced: boolean;
  /** 0 sends at once. */
  delaySeconds: number;
  /** Who asked: null is the house itself. */
  accountId: string | null;
  actor: AuditNote['actor'];
  action: string;
}

/**
 * One message goes out anew: a new delivery of the same approved content, so a new Message-ID and a later DTSTAMP under
 * the same UID and SEQUENCE (rule 26). Calendars take it as the same entry.
 */
@Injectable()
export class DeliveryCopies {
  constructor(
    private readonly subjects: MailingSubjects,
    private readonly audit: Audit,
  ) {}

  /**
   * @param mailing locked by the caller
   * @throws DomainError conflict while the message, or another copy of it, is still under way; when something newer was
   * sent; when the event has begun; or when the address is suppressed and `isForced` is not set
   */
  async make(tx: EntityManager, mailing: Mailing, delivery: Delivery, wish: CopyWish): Promise<Delivery> {
    if (!['sending', 'paused', 'done'].includes(mailing.status)) {
      throw new DomainError('conflict', 'mailing.wrong_state', { params: { from: mailing.status, to: 'sending' } });
    }
    await assertSettled(tx, delivery);
    // Sent now, it would take back the newer message in calendars that go by DTSTAMP (rule 38).
    if (await isOutdated(tx, delivery.id)) throw new DomainError('conflict', 'delivery.outdated');
    await assertWelcome(tx, mailing, delivery, wish.isForced);
    const { stamp } = await this.subjects.for(mailing.subjectType).onResent(tx, mailing);
    const copy = await insertCopy(tx, delivery, stamp, wish);
    if (mailing.status === 'done') {
      await move(tx, mailing, 'sending', { accountId: wish.accountId, reason: 'resend' });
    }
    await this.audit.note(tx, {
      officeId: mailing.officeId,
      actor: wish.actor,
      action: wish.action,
      object: { type: 'delivery', id: copy.id },
      afterHash: mailing.contentHash,
    });
    return copy;
  }
}

async function assertSettled(tx: EntityManager, { status, mailingId, recipientId }: Delivery): Promise<void> {
  if (!RESENDABLE.includes(status)) throw new DomainError('conflict', 'delivery.not_settled', { params: { status } });
  const open = await tx.query<unknown[]>(
    `SELECT 1 FROM deliveries WHERE mailing_id = ? AND recipient_id = ?
     AND status IN ('planned', 'queued', 'sending', 'in_doubt') LIMIT 1`,
    [mailingId, recipientId],
  );
  if (open.length > 0) throw new DomainError('conflict', 'delivery.copy_open');
}

async function assertWelcome(
  tx: EntityManager,
  mailing: Mailing,
  delivery: Delivery,
  isForced: boolean,
): Promise<void> {
  const [row] = await tx.query<{ suppressed: number | string }[]>(
    `SELECT ${suppressedSql('d.address_hash')} AS suppressed
     FROM deliveries d JOIN mailings m ON m.id = d.mailing_id WHERE d.id = ?`,
    [delivery.id],
  );
  if (Number(row?.suppressed) !== 1) return;
  if (!isForced) throw new DomainError('conflict', 'delivery.suppressed');
  if (MAIL_KINDS[mailing.kind].class !== 'official') throw new DomainError('forbidden', 'delivery.force_official');
}

async function insertCopy(
  tx: EntityManager,
  { id, mailingId, recipientId }: Delivery,
  stamp: Date,
  { isForced, reason, delaySeconds }: CopyWish,
): Promise<Delivery> {
  const [{ copy }] = (await tx.query<{ copy: string }[]>(
    'SELECT MAX(copy) + 1 AS copy FROM deliveries WHERE mailing_id = ? AND recipient_id = ?',
    [mailingId, recipientId],
  )) as [{ copy: string }];
  await tx.query(
    `INSERT INTO deliveries (mailing_id, variant_id, recipient_id, name, address, address_hash, domain, token_version,
                             partstat, thread_id, status, due_at, copy, origin_id, stamp, is_forced, resend_reason)
     SELECT mailing_id, variant_id, recipient_id, name, address, address_hash, domain, token_version,
            partstat, thread_id, 'queued', UTC_TIMESTAMP(3) + INTERVAL ? SECOND, ?, COALESCE(origin_id, id), ?, ?, ?
     FROM deliveries WHERE id = ?`,
    [delaySeconds, copy, stamp, isForced, reason, id],
  );
  return tx.findOneByOrFail(Delivery, { mailingId, recipientId, copy: Number(copy) });
}
