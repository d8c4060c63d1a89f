import ICAL from 'ical.js';
import { simpleParser, type ParsedMail } from 'mailparser';
import { toAscii } from './guests.js';
import type { KeptMessage } from './launchers.js';
import { leaves, readMime, type MimePart } from './mime.js';

/** A mail of the sink, read three ways: its tree, mailparser's view, and its calendar by ical.js. */
export interface ReadMail {
  envelope: KeptMessage['envelope'];
  raw: Buffer;
  /** RCPT TO; the sink's server writes international domains out, so they are made ASCII again. */
  to: string;
  root: MimePart;
  parsed: ParsedMail;
  text: string;
  html: string;
  /** The inline calendar part and the attached file. */
  inline: MimePart;
  file: MimePart;
  calendar: ICAL.Component;
  event: ICAL.Component;
}

export async function readMail({ envelope, raw }: KeptMessage): Promise<ReadMail> {
  const root = readMime(raw);
  const all = leaves(root);
  const only = (type: string): MimePart => {
    const found = all.filter((leaf) => leaf.type === type);
    if (found.length !== 1) throw new Error(`${found.length} parts are ${type}`);
    return found[0]!;
  };
  const inline = only('text/calendar');
  const calendar = readCalendarText(inline.body.toString('utf8'));
  return {
    envelope,
    raw,
    to: envelope.to.map(toAscii).join(' '),
    root,
    parsed: await simpleParser(raw),
    text: only('text/plain').body.toString('utf8'),
    html: only('text/html').body.toString('utf8'),
    inline,
    file: only('application/ics'),
    calendar,
    event: calendar.getFirstSubcomponent('vevent')!,
  };
}

export function readCalendarText(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text) as unknown[]);
}

/** A mail's text without the marks that hold names together (U+2066–2069) and with plain spaces. */
export function plain(text: string): string {
  return text.replace(/[\u200E\u200F\u2066-\u2069]/g, '').replace(/[\u00A0\u202F]/g, ' ');
}

/** The addresses (href) in a mail's HTML, without doubles. */
export function hrefs(html: string): string[] {
  const found = [...html.matchAll(/\bhref="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
  return [...new Set(found)];
}

/** The reply links of a mail, as paths with their query. */
export function replyPaths(mail: ReadMail, origin: string): string[] {
  return hrefs(mail.html)
    .filter((href) => href.startsWith(`${origin}/r/`))
    .map((href) => href.slice(origin.length));
}

export function replyToken(mail: ReadMail, origin: string): string {
  const token = replyPaths(mail, origin)[0]?.split(/[/?]/)[2];
  if (!token) throw new Error(`the mail to ${mail.to} has no reply link`);
  return token;
}
