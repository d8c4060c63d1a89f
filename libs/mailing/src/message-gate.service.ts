import { Injectable } from '@nestjs/common';
import { checkCalendar } from '@hamshahr/calendar';
import { readAddress } from '@hamshahr/people';
import { Database, Tokens } from '@hamshahr/platform';
import type { ClaimedDelivery } from './claims.js';
import { compose, formOf, slotValues, type OutgoingMessage } from './composing.js';
import { loadMailing, type LoadedMailing } from './mailing-loader.js';
import { MAIL_KINDS } from './mail-kind.js';
import type { MailingVariant } from './mailing.entity.js';
import { fillText } from './slots.js';

/** Makes messages and lets none out that breaks the rules of docs: each calendar is read back by another author's parser. */
@Injectable()
export class MessageGate {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
  ) {}

  async load(mailingId: string): Promise<LoadedMailing> {
    return loadMailing(this.database, mailingId);
  }

  /** @returns the message, or the fault that keeps it here */
  async compose(
    mailing: LoadedMailing,
    claimed: ClaimedDelivery,
  ): Promise<{ message: OutgoingMessage } | { fault: string }> {
    // A test answers to nothing, and nothing came before it.
    const delivery = mailing.isTest ? { ...claimed, thread: null } : claimed;
    try {
      const variant = mailing.variants.get(delivery.variantId);
      if (!variant) return { fault: `variant ${delivery.variantId} is gone` };
      const message = await compose(this.tokens, mailing, variant, delivery);
      const faults = this.faults(mailing, variant, delivery, message);
      return faults.length > 0 ? { fault: faults.join('; ') } : { message };
    } catch (error) {
      return { fault: (error as Error).message };
    }
  }

  private faults(
    mailing: LoadedMailing,
    variant: MailingVariant,
    delivery: ClaimedDelivery,
    message: OutgoingMessage,
  ): string[] {
    const mailbox = readAddress(delivery.address);
    if ('fault' in mailbox || mailbox.address !== delivery.address) return ['the address is not a bare mailbox'];
    const expected = formOf(variant.parts, delivery).calendar;
    if (!expected || message.calendar === null) return [];
    return checkCalendar(message.calendar, {
      method: MAIL_KINDS[mailing.kind].method,
      uid: expected.uid,
      start: new Date(expected.start),
      end: new Date(expected.end),
      organizer: fillText(expected.organizer, slotValues(this.tokens, mailing, delivery)),
      attendee: delivery.address,
      sequence: mailing.sequence ?? 0,
      stamp: delivery.stamp ?? mailing.stamp ?? new Date(0),
    });
  }
}
