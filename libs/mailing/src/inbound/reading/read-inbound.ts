import { readBounce } from './delivery-report.js';
import { isAutoReply, isUnanswerable } from './auto-reply.js';
import { calendarPart, type CalendarPart } from './calendar-part.js';
import { readFeedback } from './feedback-report.js';
import type { FoundTokens, InboundReading, UnreadableReason } from './inbound-reading.js';
import { tokensOfRecipients, withReturned } from './own-tokens.js';
import { isFromProven } from './proven-sender.js';
import { readRawMail, type RawMail } from './raw-mail.js';

/** Larger mails are not read: written as a statement they would not fit MariaDB's usual packet of 16 MB. */
export const LARGEST_MAIL = 7 * 1024 * 1024;
/** Of those only the beginning is looked at, for who wrote and to whom. */
const LOOKED_AT = 256 * 1024;
const EXCERPT = 2000;
/** Methods by which an invitee speaks to us (RFC 5546 §1.4); the others are our own, or somebody's invitation. */
const FROM_INVITEES = ['REPLY', 'COUNTER', 'REFRESH'];

/** No mail is without all of them. */
const MAIL_FIELDS = ['from', 'to', 'date', 'message-id', 'received', 'return-path', 'content-type'];

const NOTHING: Omit<InboundReading, 'kind'> = {
  method: null,
  uid: null,
  sequence: null,
  partstat: null,
  recipient: null,
  status: null,
  permanent: null,
  unreadable: null,
  answer: null,
  report: null,
  isUnanswerable: true,
  isAbuse: false,
  tokens: { reply: [], bounce: [], unsubscribe: [], message: [] },
  from: null,
  isFromProven: false,
  subject: '',
  text: '',
};

/**
 * Tells what a mail is; never throws, whatever it holds.
 * @param server authserv-id whose verdict about From is believed, or null
 */
export async function readInbound(raw: Buffer, server: string | null = null): Promise<InboundReading> {
  if (raw.length === 0) return unreadable('empty');
  const isLarge = raw.length > LARGEST_MAIL;
  try {
    const mail = await readRawMail(withoutMboxLine(isLarge ? raw.subarray(0, LOOKED_AT) : raw));
    if (isLarge) return { ...unreadable('too_large'), ...frame(mail, server), tokens: tokensOfRecipients(mail) };
    if (!MAIL_FIELDS.some((name) => mail.headers.has(name))) return unreadable('broken_mail');
    return { ...NOTHING, ...frame(mail, server), ...classify(mail, tokensOfRecipients(mail)) };
  } catch {
    return unreadable(isLarge ? 'too_large' : 'broken_mail');
  }
}

function classify(mail: RawMail, tokens: FoundTokens): Partial<InboundReading> & Pick<InboundReading, 'kind'> {
  const feedback = readFeedback(mail);
  if (feedback) {
    const { isAbuse, recipient, returned } = feedback;
    return { kind: 'complaint', isAbuse, recipient, tokens: withReturned(tokens, returned, returned) };
  }
  const isMachine = isAutoReply(mail);
  const bounce = readBounce(mail, isMachine);
  if (bounce) {
    const { recipient, status, permanent, envelopeId, returned, ...report } = bounce;
    return { kind: 'bounce', recipient, status, permanent, report, tokens: withReturned(tokens, envelopeId, returned) };
  }
  const calendar = calendarPart(mail);
  if (calendar && (!isMachine || FROM_INVITEES.includes(calendar.method ?? ''))) return fromCalendar(calendar, tokens);
  return { kind: isMachine ? 'autoreply' : 'human', tokens };
}

function fromCalendar(part: CalendarPart, tokens: FoundTokens): Partial<InboundReading> & Pick<InboundReading, 'kind'> {
  const { method } = part;
  if ('unreadable' in part) return { kind: 'unreadable', method, unreadable: part.unreadable, tokens };
  const { content } = part;
  const attendees = content.attendees.map(({ address, partstat }) => ({
    address: address.trim().toLowerCase(),
    partstat,
  }));
  const isAnswer = method === 'REPLY' || method === 'COUNTER';
  return {
    kind: 'itip',
    method,
    uid: content.uid,
    sequence: content.sequence,
    partstat: isAnswer ? (attendees[0]?.partstat ?? null) : null,
    recipient: attendees[0]?.address ?? null,
    tokens,
    answer: {
      sequence: content.sequence,
      stamp: content.stamp,
      isRecurring: content.recurrenceId !== null,
      attendees,
      comment: content.comment ?? '',
      start: content.start,
      end: content.end,
    },
  };
}

function frame(
  mail: RawMail,
  server: string | null,
): Pick<InboundReading, 'from' | 'isFromProven' | 'isUnanswerable' | 'subject' | 'text'> {
  return {
    from: mail.from,
    isUnanswerable: isUnanswerable(mail),
    isFromProven: isFromProven(mail, server),
    subject: [...mail.subject].slice(0, 200).join(''),
    text: [...mail.text].slice(0, EXCERPT).join(''),
  };
}

function unreadable(reason: UnreadableReason): InboundReading {
  return { ...NOTHING, kind: 'unreadable', unreadable: reason };
}

/** The line that mail archives put before each message. */
function withoutMboxLine(raw: Buffer): Buffer {
  if (!raw.subarray(0, 5).equals(Buffer.from('From '))) return raw;
  return raw.subarray(raw.indexOf('\n') + 1);
}
