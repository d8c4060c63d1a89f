import MailComposer from 'nodemailer/lib/mail-composer';
import { fillTemplate } from '@hamshahr/calendar';
import type { Tokens } from '@hamshahr/platform';
import type { FrozenForm, FrozenParts } from './frozen-parts.js';
import type { MailingVariant } from './mailing.entity.js';
import { MAIL_KINDS, type MailKind } from './mail-kind.js';
import type { Standing } from './message-order.js';
import { personal, type ComposedDelivery, type ComposedMailing, type Personal } from './personal.js';
import { SLOTS, fillHtml, fillText } from './slots.js';

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
  /** Every line ends with CRLF and none begins with a dot, by construction. */
  isWire?: boolean;
}

/** News of a change is an invitation to somebody whom no earlier message has reached (rule 38). */
export function formOf(parts: FrozenParts, { thread }: Pick<Standing, 'thread'>): FrozenForm {
  return thread === null && parts.first ? parts.first : parts;
}

/**
 * Makes one message: a pure function of (mailing, variant, delivery), so that every retry has the same bytes (rule 3).
 * Single messages and previews go this way; a mailing's go through a plan (plan/message-plan.ts) that is held against it.
 * Before the start a mailing has no SEQUENCE and DTSTAMP; a preview shows 0, the given moment and the wanted form.
 */
export async function compose(
  tokens: Tokens,
  mailing: ComposedMailing,
  { parts }: Pick<MailingVariant, 'parts'>,
  delivery: ComposedDelivery,
  preview?: { stamp: Date; form: FrozenForm },
): Promise<OutgoingMessage> {
  const person = personal(tokens, mailing, parts, delivery, preview?.stamp);
  return composeFor(mailing.kind, parts, preview?.form ?? formOf(parts, delivery), person);
}

/** Makes a message of what is frozen and what is known of the person. */
export async function composeFor(
  kind: MailKind,
  parts: FrozenParts,
  form: FrozenForm,
  person: Personal,
): Promise<OutgoingMessage> {
  const { values } = person;
  const calendar = form.calendar && fillTemplate(form.calendar.template, bySlot(person), person.version);
  const contents = {
    subject: fillText(form.subject, values),
    text: fillText(form.text, values),
    html: fillHtml(form.html, values),
    calendar,
  };
  return { ...envelopeOf(person), calendar, bytes: await mimeBytes(kind, parts, person, contents) };
}

export interface MimeContents {
  subject: string;
  text: string;
  html: string;
  calendar: string | null;
}

/** The message as nodemailer writes it; everything it would choose at random or by the clock is given (rule 3). */
export function mimeBytes(
  kind: MailKind,
  parts: FrozenParts,
  person: Personal,
  { subject, text, html, calendar }: MimeContents,
): Promise<Buffer> {
  const { references } = person;
  const composer = new MailComposer({
    disableFileAccess: true,
    disableUrlAccess: true,
    from: parts.from,
    to: person.to,
    replyTo: parts.replyTo,
    date: person.version.stamp,
    messageId: person.messageId,
    // Quoted-printable triples Persian and Chinese text and costs three times the time of base64.
    textEncoding: 'base64' as const,
    baseBoundary: `hamshahr-${person.id}`,
    headers: { 'Auto-Submitted': 'auto-generated', ...listHeaders(person) },
    envelope: { from: person.envelopeFrom, to: [person.to.address] },
    ...(references ? { inReplyTo: references, references } : {}),
    subject,
    text,
    html,
    ...(calendar ? { icalEvent: { method: MAIL_KINDS[kind].method ?? undefined, content: calendar } } : {}),
  });
  return composer.compile().build();
}

/** The person's values by the slots of a calendar template. */
export function bySlot({ values }: Pick<Personal, 'values'>): Record<string, string> {
  return {
    [SLOTS.name]: values.name,
    [SLOTS.address]: values.address,
    [SLOTS.token]: values.token,
    [SLOTS.leave]: values.leave,
    [SLOTS.join]: values.join,
  };
}

export function envelopeOf({
  envelopeFrom,
  envelopeId,
  messageId,
  to,
}: Personal): Omit<OutgoingMessage, 'calendar' | 'bytes' | 'isWire'> {
  return { envelopeFrom, envelopeTo: to.address, envelopeId, messageId };
}

/** RFC 8058: the sign that a bare POST suffices. */
function listHeaders({ unsubscribe }: Personal): Record<string, string> {
  if (unsubscribe === null) return {};
  return { 'List-Unsubscribe': unsubscribe, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
