import { foldLines } from 'nodemailer/lib/mime-funcs';
import MimeNode from 'nodemailer/lib/mime-node';
import { mimeBytes } from '../composing.js';
import type { FrozenParts } from '../frozen-parts.js';
import type { MailKind } from '../mail-kind.js';
import type { Personal } from '../personal.js';

/** A step of the body: bytes that are always the same, or the name of what stands here. */
export type FrameStep = { always: string } | { put: FramePlace };
export type FramePlace = 'id' | 'type' | 'encoding' | 'text' | 'html' | 'calendar' | 'calendar_file';
type Header = { always: string } | { key: string; of: (person: Personal, subject: string) => string | Mailbox };
type Mailbox = Personal['to'];

const ID = '0';
const CONTENTS = { text: 'hamshahr:text', html: 'hamshahr:html', calendar: 'hamshahr:calendar' };
const PLACES: Record<string, FramePlace> = {
  [CONTENTS.text]: 'text',
  [CONTENTS.html]: 'html',
  [CONTENTS.calendar]: 'calendar',
  [Buffer.from(CONTENTS.calendar).toString('base64')]: 'calendar_file',
  'Content-Transfer-Encoding: 7bit': 'encoding',
};
const NESTED = /Content-Type: multipart\/alternative;(?:\r\n)? boundary="--_NmP-hamshahr-0-Part_2"/;
const BOUNDARY = '_NmP-hamshahr-';
const PLACE = new RegExp(`(${[...Object.keys(PLACES), NESTED.source].join('|')}|(?<=${BOUNDARY})${ID}(?=-Part_))`);

/** Headers in which messages differ; nodemailer encodes and folds them for each. */
const PERSONAL: Record<string, (person: Personal, subject: string) => string | Mailbox> = {
  To: ({ to }) => to,
  Subject: (_person, subject) => subject,
  // As nodemailer writes a Date (RFC 5322 §3.3).
  Date: ({ version }) => version.stamp.toUTCString().replace('GMT', '+0000'),
  'Message-ID': ({ messageId }) => messageId,
  'In-Reply-To': ({ references }) => references ?? '',
  References: ({ references }) => references ?? '',
  'List-Unsubscribe': ({ unsubscribe }) => unsubscribe ?? '',
};

/** nodemailer's encoder of header values, as the composer sets it up. */
const encoder = new MimeNode(undefined, { textEncoding: 'base64' });

/**
 * What surrounds the texts of a message: headers, boundaries, parts. It is read from a message that nodemailer composed,
 * so that order, spelling and folding are nodemailer's own.
 */
export class Frame {
  private constructor(
    private readonly headers: Header[],
    readonly steps: FrameStep[],
  ) {}

  static async of(kind: MailKind, parts: FrozenParts, hasCalendar: boolean): Promise<Frame> {
    const calendar = hasCalendar ? CONTENTS.calendar : null;
    const bytes = await mimeBytes(kind, parts, specimen(parts), { ...CONTENTS, calendar, subject: 'x' });
    const whole = bytes.toString();
    const end = whole.indexOf('\r\n\r\n');
    const headers = whole
      .slice(0, end)
      .split(/\r\n(?![ \t])/)
      .map(headerOf);
    return new Frame(headers, whole.slice(end).split(PLACE).filter(Boolean).map(stepOf));
  }

  /** The head of the message, without the line break at its end. */
  head(person: Personal, subject: string): string {
    return this.headers
      .map((header) => ('always' in header ? header.always : line(header.key, header.of(person, subject))))
      .filter((text) => text !== '')
      .join('\r\n');
  }

  /** The inner multipart's own header, folded for the length of this id. */
  static nestedType(id: string): string {
    return foldLines(`Content-Type: multipart/alternative; boundary="--${BOUNDARY}${id}-Part_2"`);
  }
}

function headerOf(text: string): Header {
  const key = text.slice(0, text.indexOf(':'));
  const of = PERSONAL[key];
  if (of) return { key, of };
  if (key !== 'Content-Type') return { always: text };
  const [before, after] = unfolded(text).slice('Content-Type: '.length).split(`${BOUNDARY}${ID}-Part_1`);
  return { key, of: ({ id }) => `${before}${BOUNDARY}${id}-Part_1${after}` };
}

function stepOf(text: string): FrameStep {
  const place = PLACES[text] ?? (text === ID ? 'id' : NESTED.test(text) ? 'type' : undefined);
  return place ? { put: place } : { always: text };
}

/** '' for a header without a value, which is left out. */
function line(key: string, value: string | Mailbox): string {
  if (value === '') return '';
  const encoded = isPlain(key, value) ? value : encoder.encodeHeaderValue(key, value);
  return encoded.trim() === '' ? '' : foldLines(`${key}: ${encoded}`, 76);
}

/** What nodemailer leaves as it is: printable ASCII without quotes and without what looks like an encoded word. */
function isPlain(key: string, value: string | Mailbox): value is string {
  if (typeof value !== 'string') return false;
  return key === 'Content-Type' || (/^[ !#-~]+$/.test(value) && !value.includes('=?'));
}

function unfolded(text: string): string {
  return text.replace(/\r\n(?=[ \t])/g, '');
}

/** Somebody whose message has every header. */
function specimen(parts: FrozenParts): Personal {
  return {
    id: ID,
    to: { name: 'Name', address: 'name@hamshahr.example' },
    values: { name: '', address: '', token: '', leave: '', join: '' },
    version: { sequence: 0, stamp: new Date(0) },
    envelopeFrom: 'bounce@hamshahr.example',
    envelopeId: 'x',
    messageId: '<message@hamshahr.example>',
    references: '<thread@hamshahr.example>',
    unsubscribe: parts.unsubscribeUrl ? '<https://hamshahr.example/u/x>' : null,
  };
}
