import { CalendarError, readCalendar, type CalendarContent } from '@hamshahr/calendar';
import type { MailPart, RawMail } from './raw-mail.js';

/** Beyond these nobody's answer is read: a calendar of ours has one component and some kilobytes. */
const LIMITS = { bytes: 5 * 1024 * 1024, components: 200 };

export type CalendarPart =
  | { method: string | null; content: CalendarContent }
  | { method: string | null; unreadable: 'calendar_too_large' | 'calendar_unreadable' };

/** The calendar object of a mail, wherever in the tree it stands (rule 33); null when there is none. */
export function calendarPart(mail: RawMail): CalendarPart | null {
  const candidates = mail.parts.filter(isCalendar);
  if (candidates.length === 0) return null;
  const read = candidates.map(readPart);
  return (
    read.find((part) => 'content' in part && part.method !== null) ?? read.find((part) => 'content' in part) ?? read[0]!
  );
}

function isCalendar({ type, filename }: MailPart): boolean {
  if (type === 'text/calendar' || type === 'application/ics' || type === 'application/calendar') return true;
  return type === 'application/octet-stream' && /\.(ics|ical|ifb)$/i.test(filename);
}

function readPart({ content: bytes, params }: MailPart): CalendarPart {
  const declared = params.method?.trim().toUpperCase() || null;
  if (bytes.length > LIMITS.bytes) return { method: declared, unreadable: 'calendar_too_large' };
  const text = decode(bytes, params.charset ?? 'utf-8');
  if ((text.match(/^BEGIN:/gim)?.length ?? 0) > LIMITS.components) {
    return { method: declared, unreadable: 'calendar_too_large' };
  }
  try {
    const content = readCalendar(text);
    return { method: content.method ?? declared, content };
  } catch (error) {
    if (error instanceof CalendarError) return { method: declared, unreadable: 'calendar_unreadable' };
    throw error;
  }
}

/** By a BOM, by the declared charset when the bytes allow it, else as Latin-1: all that is needed of it is ASCII. */
function decode(bytes: Buffer, declared: string): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  for (const charset of [mark, declared, 'utf-8', 'latin1']) {
    if (charset === null) continue;
    try {
      const text = new TextDecoder(charset, { fatal: true }).decode(bytes);
      if (/BEGIN:VCALENDAR/i.test(text)) return text;
    } catch {
      // an unknown name, or bytes that are not in it
    }
  }
  return bytes.toString('latin1');
}
