import { Injectable } from '@nestjs/common';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError, found, isOne } from '@hamshahr/platform';
import { Delivery, DeliveryAttempt } from './delivery.entity.js';
import { MailingRecords } from './mailing-records.js';
import { lockMailing, move, scopeOf } from './mailing-transitions.js';

export const RESOLUTIONS = ['sent', 'again'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** A person decides what no program can know: whether a message handed over without an answer has arrived (RFC 1047). */
@Injectable()
export class Doubts {
  constructor(
    private readonly database: Database,
    private readonly records: MailingRecords,
  ) {}

  /**
   * `sent`: it has arrived. `again`: send it once more, the same bytes under the same Message-ID, so that a mailbox that
   * has it already can tell (rule 26).
   * @throws DomainError conflict unless the delivery is in doubt and its mailing may still send
   */
  async resolve(actor: Actor, mailingId: string, deliveryId: string, resolution: Resolution): Promise<Delivery> {
    return this.database.transaction(async (tx) => {
      const mailing = await lockMailing(tx, scopeOf(actor), mailingId);
      found(await tx.findOneBy(Delivery, { id: deliveryId, mailingId }), 'delivery.missing');
      const isAgain = resolution === 'again';
      if (isAgain && mailing.expiresAt && mailing.expiresAt.getTime() <= Date.now()) {
        throw new DomainError('conflict', 'event.begun');
      }
      const response = `resolved by a person: ${resolution}`;
      const result: unknown = await tx.query(
        `UPDATE deliveries SET status = ?, claim = NULL, response = ?, handed_over_at = IF(?, NULL, handed_over_at),
                due_at = IF(?, UTC_TIMESTAMP(3), NULL), finished_at = IF(?, NULL, UTC_TIMESTAMP(3))
         WHERE id = ? AND mailing_id = ? AND status = 'in_doubt'`,
        [isAgain ? 'queued' : 'sent', response, isAgain, isAgain, isAgain, deliveryId, mailingId],
      );
      if (!isOne(result)) throw new DomainError('conflict', 'delivery.not_in_doubt');
      if (isAgain && mailing.status === 'done') {
        await move(tx, mailing, 'sending', { accountId: actor.accountId, reason: 'in_doubt_again' });
      }
      await tx.insert(DeliveryAttempt, { deliveryId, toStatus: isAgain ? 'queued' : 'sent', response });
      await this.records.note(tx, actor.accountId, `delivery.${resolution}`, mailing);
      return tx.findOneByOrFail(Delivery, { id: deliveryId });
    });
  }
}
