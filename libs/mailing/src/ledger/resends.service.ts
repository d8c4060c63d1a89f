import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError, cleanText, found } from '@hamshahr/platform';
import { Delivery } from '../delivery.entity.js';
import { lockMailing, scopeOf, type MailingScope } from '../mailing-transitions.js';
import { DeliveryCopies } from './delivery-copies.service.js';

export interface ResendRequest {
  reason: string;
  /** Sends although the address bounced or its owner unsubscribed (F13). */
  isForced: boolean;
}

/** A person sends one message anew, with a reason that is kept. */
@Injectable()
export class Resends {
  constructor(
    private readonly database: Database,
    private readonly copies: DeliveryCopies,
  ) {}

  /** @throws DomainError as `DeliveryCopies.make` */
  async resend(actor: Actor, deliveryId: string, { reason, isForced }: ResendRequest): Promise<Delivery> {
    const why = cleanText(reason);
    if (why === '') throw new DomainError('invalid', 'delivery.reason_missing', { field: 'reason' });
    return this.database.transaction(async (tx) => {
      const scope = scopeOf(actor);
      const mailing = await lockMailing(tx, scope, await mailingOf(tx, scope, deliveryId));
      const delivery = await tx.findOneByOrFail(Delivery, { id: deliveryId });
      return this.copies.make(tx, mailing, delivery, {
        reason: why,
        isForced,
        delaySeconds: 0,
        accountId: actor.accountId,
        actor: { type: 'account', id: actor.accountId },
        action: isForced ? 'delivery.resend_forced' : 'delivery.resend',
      });
    });
  }
}

async function mailingOf(tx: EntityManager, { officeId, unitId }: MailingScope, deliveryId: string): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>(
    `SELECT m.id FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
     WHERE d.id = ? AND m.office_id = ?${unitId === null ? '' : ' AND m.unit_id = ?'}`,
    [deliveryId, officeId, ...(unitId === null ? [] : [unitId])],
  );
  return found(row, 'delivery.missing').id;
}
