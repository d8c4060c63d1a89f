import MailComposer from 'nodemailer/lib/mail-composer';
import { fillTemplate, type Partstat, type TemplateVersion } from '@hamshahr/calendar';
import type { Tokens } from '@hamshahr/platform';
import type { Delivery } from './delivery.entity.js';
import type { FrozenForm, FrozenParts } from './frozen-parts.js';
import type { Mailing, MailingVariant } from './mailing.entity.js';
import { MAIL_KINDS } from './mail-kind.js';
import type { Standing } from './message-order.js';
import { SLOTS, fillHtml, fillText, type SlotValues } from './slots.js';

/** What the mail server gets: envelope and bytes. */
export interface OutgoingMessage {
  envelopeFrom: string;
  envelopeTo: string;
  /** DSN ENVID (RFC 3461 §4.4): the bounce token, so that a report names the delivery. */
  envelopeId: string;
  messageId: string;
  /** The calendar object as sent, for the gate; null for mail without one. */
  calendar: string | null;
  bytes: Buffer;
}

export type ComposedMailing = Pick<Mailing, 'id' | 'kind' | 'tokenKey' | 'sequence' | 'stamp'>;
export type ComposedDelivery = Pick<Delivery, 'id' | 'recipientId' | 'name' | 'address' | 'tokenVersion' | 'partstat'> &
  Partial<Pick<Delivery, 'originId' | 'stamp'>> &
  Pick<Standing, 'thread'>;

/** News of a change is an invitation to somebody whom no earlier message has reached (rule 38). */
export function formOf(parts: FrozenParts, { thread }: Pick<Standing, 'thread'>): FrozenForm {
  return thread === null && parts.first ? parts.first : parts;
}

/**
 * Makes one message: a pure function of (mailing, variant, delivery), so that every retry has the same bytes (rule 3).
 * Before the start a mailing has no SEQUENCE and DTSTAMP; a preview shows 0, the given moment and the wanted form.
 */
export async function compose(
  tokens: Tokens,
  mailing: ComposedMailing,
  { parts }: Pick<MailingVariant, 'parts'>,
  delivery: ComposedDelivery,
  preview?: { stamp: Date; form: FrozenForm },
): Promise<OutgoingMessage> {
  const stamp = delivery.stamp ?? mailing.stamp ?? preview?.stamp;
  if (!stamp) throw new Error(`Mailing ${mailing.id} has not started`);
  const values = slotValues(tokens, mailing, delivery);
  const form = preview?.form ?? formOf(parts, delivery);
  const version = { sequence: mailing.sequence ?? 0, stamp, ...keptAnswer(delivery) };
  const calendar = form.calendar && fillCalendar(form.calendar.template, values, version);
  const bounceToken = tokens.sign('bounce', delivery.id, 0, mailing.tokenKey);
  const messageId = messageIdOf(tokens, { id: delivery.id, key: mailing.tokenKey }, parts.domain);
  const answered = delivery.thread ?? (delivery.originId ? { id: delivery.originId, key: mailing.tokenKey } : null);
  const references = answered ? messageIdOf(tokens, answered, parts.domain) : undefined;
  const envelopeFrom = `bounce+${bounceToken}@${parts.domain}`;
  const composer = new MailComposer({
    ...fixed(parts, delivery, messageId, stamp),
    headers: { 'Auto-Submitted': 'auto-generated', ...listHeaders(tokens, mailing, parts, delivery) },
    envelope: { from: envelopeFrom, to: [delivery.address] },
    ...(references ? { inReplyTo: references, references } : {}),
    subject: fillText(form.subject, values),
    text: fillText(form.text, values),
    html: fillHtml(form.html, values),
    ...(calendar ? { icalEvent: { method: MAIL_KINDS[mailing.kind].method, content: calendar } } : {}),
  });
  const bytes = await composer.compile().build();
  return { envelopeFrom, envelopeTo: delivery.address, envelopeId: bounceToken, messageId, calendar, bytes };
}

/** Everything nodemailer would otherwise choose at random or by the clock is fixed, or a retry would differ (rule 3). */
function fixed(parts: FrozenParts, delivery: ComposedDelivery, messageId: string, stamp: Date) {
  return {
    disableFileAccess: true,
    disableUrlAccess: true,
    from: parts.from,
    to: { name: delivery.name, address: delivery.address },
    replyTo: parts.replyTo,
    date: stamp,
    messageId,
    // Quoted-printable triples Persian and Chinese text and costs three times the time of base64.
    textEncoding: 'base64' as const,
    baseBoundary: `hamshahr-${delivery.id}`,
  };
}

/** RFC 2369 and RFC 8058: one header with both ways out, and the sign that a bare POST suffices (rule 31). */
function listHeaders(
  tokens: Tokens,
  mailing: ComposedMailing,
  { unsubscribeUrl, domain }: FrozenParts,
  delivery: ComposedDelivery,
): Record<string, string> {
  if (!unsubscribeUrl) return {};
  const token = tokens.sign('unsubscribe', delivery.id, delivery.tokenVersion, mailing.tokenKey);
  return {
    'List-Unsubscribe': `<${unsubscribeUrl}${token}>, <mailto:unsubscribe+${token}@${domain}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

export function slotValues(tokens: Tokens, mailing: ComposedMailing, delivery: ComposedDelivery): SlotValues {
  return {
    name: delivery.name,
    address: delivery.address,
    token: tokens.sign('reply', delivery.recipientId, delivery.tokenVersion, mailing.tokenKey),
  };
}

/** The Message-ID of a delivery (RFC 5322 §3.6.4): always the same for the same row and key. */
function messageIdOf(tokens: Tokens, { id, key }: { id: string; key: string }, domain: string): string {
  return `<${tokens.sign('message', id, 0, key)}@${domain}>`;
}

/** A minor change leaves the answer as it is in the reader's calendar (rule 5). */
function keptAnswer({ partstat }: Pick<Delivery, 'partstat'>): { partstat?: Partstat } {
  return partstat === null ? {} : { partstat: partstat as Partstat };
}

function fillCalendar(template: string, values: SlotValues, version: TemplateVersion): string {
  const bySlot = { [SLOTS.name]: values.name, [SLOTS.address]: values.address, [SLOTS.token]: values.token };
  return fillTemplate(template, bySlot, version);
}
