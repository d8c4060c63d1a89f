import type { EntityManager } from 'typeorm';
import type { Tokens } from '@hamshahr/platform';
import { Delivery, DeliveryAttempt } from '../delivery.entity.js';
import { Mailing } from '../mailing.entity.js';
import type { FoundTokens } from './reading/inbound-reading.js';

/** A message of ours that a report is about, with its mailing; both locked. */
export interface Reported {
  delivery: Delivery;
  mailing: Mailing;
}

/** A worker holds the message still, so what became of it is not written down yet. */
export class UnderWay extends Error {
  override readonly name = 'UnderWay';
}

/**
 * The message that the tokens of a report name (rule 29); a forged or foreign token names none.
 * @throws UnderWay while a worker has it in its hands
 */
export async function reportedDelivery(
  tx: EntityManager,
  tokens: Tokens,
  found: FoundTokens,
): Promise<Reported | null> {
  const named = [
    ...found.bounce.map((token) => ['bounce', token] as const),
    ...found.message.map((token) => ['message', token] as const),
  ];
  for (const [purpose, token] of named) {
    const claim = tokens.parse(token);
    if (!claim || !tokens.verify(claim, purpose, 0)) continue;
    const known = await tx.findOneBy(Delivery, { id: claim.id });
    if (!known) continue;
    // The order of every other writer: the mailing first.
    const lock = { mode: 'pessimistic_write' as const };
    const mailing = await tx.findOneOrFail(Mailing, { where: { id: known.mailingId }, lock });
    const delivery = await tx.findOneOrFail(Delivery, { where: { id: known.id }, lock });
    if (delivery.status === 'sending') throw new UnderWay();
    return { delivery, mailing };
  }
  return null;
}

/** Moves a message that had left to what the report says; one that is settled otherwise stays. */
export async function settleReported(
  tx: EntityManager,
  { delivery }: Reported,
  status: 'sent' | 'bounced' | 'complained',
  response: string,
): Promise<boolean> {
  const before = status === 'sent' ? ['in_doubt'] : ['sent', 'in_doubt'];
  if (!before.includes(delivery.status)) return false;
  const words = response.slice(0, 600).toWellFormed();
  await tx.query(
    `UPDATE deliveries SET status = ?, response = ?, claim = NULL, due_at = NULL,
            finished_at = COALESCE(finished_at, UTC_TIMESTAMP(3)) WHERE id = ?`,
    [status, words, delivery.id],
  );
  await tx.insert(DeliveryAttempt, { deliveryId: delivery.id, toStatus: status, response: words });
  delivery.status = status;
  return true;
}

/** An answer to a message proves that it has arrived, whatever the mail server failed to say (RFC 1047). */
export async function proveArrived(
  tx: EntityManager,
  subjectType: string,
  recipientId: string,
  sequence: number,
): Promise<void> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT d.id FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
     WHERE d.recipient_id = ? AND m.subject_type = ? AND m.sequence = ? AND d.status = 'in_doubt'`,
    [recipientId, subjectType, sequence],
  );
  for (const { id } of rows) {
    const delivery = await tx.findOneOrFail(Delivery, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const mailing = await tx.findOneByOrFail(Mailing, { id: delivery.mailingId });
    await settleReported(tx, { delivery, mailing }, 'sent', 'its recipient has answered it');
  }
}
