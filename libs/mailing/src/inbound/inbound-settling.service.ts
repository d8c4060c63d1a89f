import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import type { Config } from '@hamshahr/config';
import { writableUnit, type Actor } from '@hamshahr/people';
import { CONFIG, Database, DomainError, found, isOne } from '@hamshahr/platform';
import { CalendarAnswerHooks } from './calendar-answers.js';
import { InboundMail, type ResolvingAction } from './inbound-mail.entity.js';
import { isAcceptable, isSuppressible } from './inbound-list.queries.js';
import { readInbound } from './reading/read-inbound.js';

/** A person says what becomes of a mail that waited. */
@Injectable()
export class InboundSettling {
  constructor(
    private readonly database: Database,
    private readonly hooks: CalendarAnswerHooks,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * `accept`: it is the invitee's answer. `suppress`: the office writes to that address no more. `ignore`: it was seen.
   * @throws DomainError conflict unless it waits, and when it holds no answer or no address of that kind
   */
  async settle(actor: Actor, id: string, action: ResolvingAction): Promise<void> {
    await this.database.transaction(async (tx) => {
      const mail = await lockMail(tx, actor, id);
      if (!mail.waits) throw new DomainError('conflict', 'inbound.not_waiting');
      if (action === 'accept') await this.accept(tx, mail);
      if (action === 'suppress') await suppress(tx, mail);
      const settled: unknown = await tx.query(
        `UPDATE inbound_mails SET waits = 0, outcome = IF(? = 'accept', 'applied', outcome), resolution = ?, resolved_by = ?,
                resolved_at = UTC_TIMESTAMP(3) WHERE id = ? AND waits = 1`,
        [action, action, actor.accountId, id],
      );
      if (!isOne(settled)) throw new DomainError('conflict', 'inbound.not_waiting');
      await this.audit.note(tx, {
        officeId: actor.officeId,
        actor: { type: 'account', id: actor.accountId },
        action: `inbound.${action}`,
        object: { type: 'inbound_mail', id },
      });
    });
  }

  private async accept(tx: EntityManager, mail: InboundMail): Promise<void> {
    if (!isAcceptable(mail)) throw new DomainError('conflict', 'inbound.no_answer');
    const reading = await readInbound(mail.raw, this.config.inbound.authServer);
    await this.hooks.registered.accept(tx, mail.invitationId!, { id: mail.id, reading, receivedAt: mail.receivedAt });
  }
}

async function lockMail(tx: EntityManager, actor: Actor, id: string): Promise<InboundMail> {
  const unitId = writableUnit(actor);
  const mail = await tx
    .createQueryBuilder(InboundMail, 'mail')
    .addSelect('mail.raw')
    .setLock('pessimistic_write')
    .where('mail.id = :id AND mail.officeId = :officeId', { id, officeId: actor.officeId })
    .andWhere(unitId === null ? '1 = 1' : 'mail.unitId = :unitId', { unitId })
    .getOne();
  return found(mail, 'inbound.missing');
}

async function suppress(tx: EntityManager, mail: InboundMail): Promise<void> {
  if (!isSuppressible(mail)) throw new DomainError('conflict', 'inbound.no_address');
  await tx.query('INSERT IGNORE INTO unsubscriptions (address_hash, office_id) VALUES (?, ?)', [
    mail.addressHash,
    mail.officeId,
  ]);
}
