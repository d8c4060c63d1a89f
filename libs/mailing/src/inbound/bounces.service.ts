import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { DomainError, Tokens } from '@hamshahr/platform';
import { DeliveryCopies } from '../ledger/delivery-copies.service.js';
import type { SuppressionReason } from '../suppression.entity.js';
import { isTest } from '../tests/test-mailing.js';
import { applied, ignored, needsPerson, type Handled } from './calendar-answers.js';
import { UnderWay, reportedDelivery, settleReported, type Reported } from './reported-deliveries.js';
import type { InboundReading } from './reading/inbound-reading.js';

/** How long after the first and the second soft bounce the message goes out once more; after that a person is asked. */
const RETRY_SECONDS = [3600, 4 * 3600];

const whose = ({ delivery, mailing }: Reported): Partial<Handled> => ({
  officeId: mailing.officeId,
  unitId: mailing.unitId,
  deliveryId: delivery.id,
  address: delivery.address,
});

/** What mail servers and their users report about messages of ours (rule 37). */
@Injectable()
export class Bounces {
  constructor(
    private readonly tokens: Tokens,
    private readonly copies: DeliveryCopies,
    private readonly audit: Audit,
  ) {}

  /** @throws UnderWay */
  async bounce(tx: EntityManager, reading: InboundReading): Promise<Handled> {
    const reported = await reportedDelivery(tx, this.tokens, reading.tokens);
    // Whoever can write to us could otherwise take any address off every list.
    if (!reported) return needsPerson('unknown_message');
    const { action, diagnostic, isDeadAddress } = reading.report!;
    const response = [reading.status, diagnostic].filter(Boolean).join(' ') || 'came back without a reason';
    if (action !== 'failed') {
      await settleReported(tx, reported, 'sent', response);
      return ignored(action === 'delayed' ? 'delayed' : 'delivered', whose(reported));
    }
    const isNews = await settleReported(tx, reported, 'bounced', response);
    if (isNews) await this.note(tx, reported, 'delivery.bounced');
    const waits = isNews && !isTest(reported.mailing);
    if (isDeadAddress) {
      await this.suppress(tx, reported, 'hard_bounce');
      return applied('dead_address', { ...whose(reported), waits });
    }
    if (!isNews) return ignored('already_known', whose(reported));
    if (reading.permanent === false && (await this.retry(tx, reported))) return applied('retried', whose(reported));
    const reason = reading.permanent === false ? 'gave_up' : 'refused_message';
    return waits ? needsPerson(reason, whose(reported)) : applied(reason, whose(reported));
  }

  /** @throws UnderWay */
  async complaint(tx: EntityManager, reading: InboundReading): Promise<Handled> {
    const reported = await reportedDelivery(tx, this.tokens, reading.tokens);
    if (!reading.isAbuse) return ignored('not_abuse', reported ? whose(reported) : {});
    if (!reported) return needsPerson('unknown_message');
    const isNews = await settleReported(tx, reported, 'complained', 'its recipient complained about it');
    if (isNews) await this.note(tx, reported, 'delivery.complained');
    await this.suppress(tx, reported, 'complaint');
    return applied('complained', { ...whose(reported), waits: isNews && !isTest(reported.mailing) });
  }

  /** Whose message a mail is about, where it only has to be known. */
  async owner(tx: EntityManager, reading: InboundReading): Promise<Partial<Handled>> {
    try {
      const reported = await reportedDelivery(tx, this.tokens, reading.tokens);
      return reported ? whose(reported) : {};
    } catch (error) {
      if (error instanceof UnderWay) return {};
      throw error;
    }
  }

  private async suppress(tx: EntityManager, { delivery }: Reported, reason: SuppressionReason): Promise<void> {
    await tx.query('INSERT IGNORE INTO suppressions (address_hash, reason) VALUES (?, ?)', [
      delivery.addressHash,
      reason,
    ]);
  }

  /** @returns false when it has been tried often enough, or makes no sense any more */
  private async retry(tx: EntityManager, { delivery, mailing }: Reported): Promise<boolean> {
    const delaySeconds = RETRY_SECONDS[await softBounces(tx, delivery.mailingId, delivery.recipientId)];
    if (delaySeconds === undefined || isTest(mailing)) return false;
    try {
      await this.copies.make(tx, mailing, delivery, {
        reason: 'soft bounce',
        isForced: false,
        delaySeconds,
        accountId: null,
        actor: { type: 'system', id: null },
        action: 'delivery.retry',
      });
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  private async note(tx: EntityManager, { delivery, mailing }: Reported, action: string): Promise<void> {
    await this.audit.note(tx, {
      officeId: mailing.officeId,
      actor: { type: 'system', id: null },
      action,
      object: { type: 'delivery', id: delivery.id },
    });
  }
}

/** How often this message came back and was sent again already. */
async function softBounces(tx: EntityManager, mailingId: string, recipientId: string): Promise<number> {
  const [row] = await tx.query<{ n: string }[]>(
    `SELECT COUNT(*) AS n FROM inbound_mails b JOIN deliveries d ON d.id = b.delivery_id
     WHERE d.mailing_id = ? AND d.recipient_id = ? AND b.reason = 'retried'`,
    [mailingId, recipientId],
  );
  return Number(row?.n ?? 0);
}
