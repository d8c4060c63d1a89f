import { Injectable } from '@nestjs/common';
import type { Actor } from '@hamshahr/people';
import { Clock, Tokens, found } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { compose } from './composing.js';
import { slotValues, type ComposedDelivery, type ComposedMailing } from './personal.js';
import type { FrozenForm, FrozenParts } from './frozen-parts.js';
import { MailingRecords } from './mailing-records.js';
import { MailingQueries } from './mailings.queries.js';
import type { MailKind } from './mail-kind.js';
import { fillHtml, fillText } from './slots.js';
import { mayUnsubscribe } from './suppressing.js';

/** One mail as one of its recipients will get it. */
export interface MessagePreview {
  language: Language;
  recipient: { name: string; address: string };
  subject: string;
  html: string;
  text: string;
  /** The whole message in RFC 5322 form, the very bytes but for SEQUENCE and DTSTAMP before the start. */
  raw: string;
  from: FrozenParts['from'];
}

/** Shows the very mails that an approval lets out. Their reply links carry no token: an approver must not answer for others. */
@Injectable()
export class MessagePreviews {
  constructor(
    private readonly queries: MailingQueries,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
    private readonly records: MailingRecords,
  ) {}

  /** @param isFirst shows what somebody gets whom no earlier message has reached; the same where there is no difference */
  async preview(actor: Actor, mailingId: string, variantId: string, isFirst = false): Promise<MessagePreview> {
    const mailing = await this.queries.one(actor, mailingId);
    const variant = found(
      (await this.queries.variants(mailing)).find(({ id }) => id === variantId),
      'mailing.variant_missing',
    );
    const delivery = await this.queries.sample(mailing, variantId);
    const form = isFirst && variant.parts.first ? variant.parts.first : variant.parts;
    return this.show(mailing, variant, delivery, form);
  }

  /** A mail that nobody has submitted yet, as the actor would get it. */
  async draft(
    { accountId, name, email }: Pick<Actor, 'accountId' | 'name' | 'email'>,
    kind: MailKind,
    language: Language,
    parts: FrozenParts,
  ): Promise<MessagePreview> {
    const mailing = { id: '0', kind, tokenKey: this.records.tokenKey, sequence: null, stamp: null };
    const unsubscribeUrl = mayUnsubscribe(kind) ? `${this.records.publicUrl}/u/` : null;
    const delivery = { id: '0', recipientId: accountId, name, address: email, partstat: null };
    return this.show(mailing, { language, parts: { ...parts, unsubscribeUrl } }, delivery, parts);
  }

  private async show(
    mailing: ComposedMailing,
    { language, parts }: { language: Language; parts: FrozenParts },
    delivery: Omit<ComposedDelivery, 'tokenVersion' | 'thread'>,
    form: FrozenForm,
  ): Promise<MessagePreview> {
    // Version 0 is never issued, so the token of a preview opens nothing.
    const inert = { ...delivery, tokenVersion: 0, thread: null };
    const values = slotValues(this.tokens, mailing, inert);
    const message = await compose(this.tokens, mailing, { parts }, inert, { stamp: this.clock.now(), form });
    return {
      language,
      recipient: { name: delivery.name, address: delivery.address },
      subject: fillText(form.subject, values),
      html: fillHtml(form.html, values),
      text: fillText(form.text, values),
      raw: message.bytes.toString('utf8'),
      from: parts.from,
    };
  }
}
