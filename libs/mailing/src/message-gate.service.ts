import { Injectable, Logger } from '@nestjs/common';
import { checkCalendar } from '@hamshahr/calendar';
import { readAddress } from '@hamshahr/people';
import { Database, Tokens } from '@hamshahr/platform';
import type { ClaimedDelivery } from './claims.js';
import { composeFor, formOf, type OutgoingMessage } from './composing.js';
import type { FrozenForm, FrozenParts } from './frozen-parts.js';
import { MailingLoader, type LoadedMailing } from './mailing-loader.js';
import { MAIL_KINDS } from './mail-kind.js';
import { personal, type Personal } from './personal.js';
import { MessagePlan } from './plan/message-plan.js';
import { fillText } from './slots.js';

/** Of the messages of a plan, the first and then every so many-th is composed a second time and read back. */
const SAMPLE = 100;

interface GatedPlan {
  plan: MessagePlan | null;
  /** How many messages it has made. */
  made: number;
}

/**
 * Makes messages and lets none out that breaks the rules of docs (ADR 10): plans are held against nodemailer's own
 * composing, and each calendar that nodemailer composes is read back by another author's parser.
 */
@Injectable()
export class MessageGate {
  private readonly logger = new Logger(MessageGate.name);
  /** By the frozen form; goes when its mailing is no longer kept loaded. */
  private readonly plans = new WeakMap<FrozenForm, Promise<GatedPlan>>();

  private readonly loader: MailingLoader;

  constructor(
    database: Database,
    private readonly tokens: Tokens,
  ) {
    this.loader = new MailingLoader(database);
  }

  async load(mailingId: string): Promise<LoadedMailing> {
    return this.loader.load(mailingId);
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
      const mailbox = readAddress(delivery.address);
      if ('fault' in mailbox || mailbox.address !== delivery.address)
        return { fault: 'the address is not a bare mailbox' };
      const person = personal(this.tokens, mailing, variant.parts, delivery);
      const form = formOf(variant.parts, delivery);
      const gated = await this.planOf(mailing, variant.parts, form);
      const isSample = gated.made++ % SAMPLE === 0;
      if (gated.plan && !isSample) return { message: gated.plan.compose(person) };
      const message = await composeFor(mailing.kind, variant.parts, form, person);
      const faults = this.faults(mailing, form, person, message);
      if (gated.plan && !gated.plan.compose(person).bytes.equals(message.bytes))
        faults.push('the plan makes other bytes than nodemailer');
      return faults.length > 0 ? { fault: faults.join('; ') } : { message };
    } catch (error) {
      return { fault: (error as Error).message };
    }
  }

  private planOf(mailing: LoadedMailing, parts: FrozenParts, form: FrozenForm): Promise<GatedPlan> {
    const known = this.plans.get(form);
    if (known) return known;
    const made = MessagePlan.of(mailing.kind, parts, form).then((plan) => {
      if (!plan) this.logger.warn({ mailingId: mailing.id }, 'composed one by one: this mail does not fit a plan');
      return { plan, made: 0 };
    });
    this.plans.set(form, made);
    return made;
  }

  private faults(mailing: LoadedMailing, form: FrozenForm, person: Personal, message: OutgoingMessage): string[] {
    const expected = form.calendar;
    const { method } = MAIL_KINDS[mailing.kind];
    if (!expected || message.calendar === null || method === null) return [];
    return checkCalendar(message.calendar, {
      method,
      uid: expected.uid,
      start: new Date(expected.start),
      end: new Date(expected.end),
      organizer: fillText(expected.organizer, person.values),
      attendee: person.to.address,
      sequence: person.version.sequence,
      stamp: person.version.stamp,
    });
  }
}
