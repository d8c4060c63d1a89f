import { Injectable } from '@nestjs/common';
import type { Actor } from '@hamshahr/people';
import { Clock, Tokens, found } from '@hamshahr/platform';
import { compose, slotValues } from './composing.js';
import type { FrozenParts } from './frozen-parts.js';
import { fillHtml, fillText } from './slots.js';
import { MailingQueries } from './mailings.queries.js';
import type { MailingVariant } from './mailing.entity.js';

/** One mail as one of its recipients will get it. */
export interface MessagePreview {
  variant: MailingVariant;
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
  ) {}

  /** @param isFirst shows what somebody gets whom no earlier message has reached; the same where there is no difference */
  async preview(actor: Actor, mailingId: string, variantId: string, isFirst = false): Promise<MessagePreview> {
    const mailing = await this.queries.one(actor, mailingId);
    const variant = found(
      (await this.queries.variants(mailing)).find(({ id }) => id === variantId),
      'mailing.variant_missing',
    );
    const delivery = await this.queries.sample(mailing, variantId);
    // Version 0 is never issued, so the token of a preview opens nothing.
    const inert = { ...delivery, tokenVersion: 0, thread: null };
    const form = isFirst && variant.parts.first ? variant.parts.first : variant.parts;
    const values = slotValues(this.tokens, mailing, inert);
    const message = await compose(this.tokens, mailing, variant, inert, { stamp: this.clock.now(), form });
    return {
      variant,
      recipient: { name: delivery.name, address: delivery.address },
      subject: fillText(form.subject, values),
      html: fillHtml(form.html, values),
      text: fillText(form.text, values),
      raw: message.bytes.toString('utf8'),
      from: variant.parts.from,
    };
  }
}
