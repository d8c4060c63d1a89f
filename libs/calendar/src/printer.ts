import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { CalendarError } from './calendar-error.js';
import { cleanName, cleanText } from './clean.js';
import { parseLine, printLine } from './content-line.js';
import { unfold } from './fold.js';
import type { CalendarMessage, CalendarPublication } from './message.js';
import { assertUid } from './uid.js';

const PRODUCT = { company: 'Hamshahr', product: 'Hamshahr', language: 'EN' };
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const TEXTS = new Set(['SUMMARY', 'DESCRIPTION', 'LOCATION']);

export type Printable = CalendarMessage | CalendarPublication;

/**
 * The content lines of one calendar object, unfolded: ical-generator prints, everything it lets pass is refused or
 * cleaned before and what it writes wrongly is put right after. Addresses and URLs are not looked at here, because in
 * a template slots stand for them.
 * @throws CalendarError bad_uid, bad_time, end_before_start, bad_language, missing_text
 */
export function printLines(message: Printable): string[] {
  assertPrintable(message);
  const calendar = ical({ prodId: PRODUCT, method: ICalCalendarMethod[message.method] });
  const event = calendar.createEvent({
    id: message.uid,
    sequence: 0,
    stamp: message.stamp,
    start: message.start,
    end: message.end,
    summary: cleanText(message.summary),
    description: cleanText(message.description) || null,
    location: cleanText(message.location ?? '') || null,
    url: cleanName(message.url ?? '') || null,
    transparency: ICalEventTransparency.OPAQUE,
    status: isCancelled(message) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: cleanName(message.organizer.name), email: cleanName(message.organizer.address) },
  });
  if (message.method !== 'PUBLISH') {
    event.createAttendee({
      name: cleanName(message.attendee.name),
      email: cleanName(message.attendee.address),
      role: ICalAttendeeRole.REQ,
      rsvp: true,
      status: message.attendee.partstat as ICalAttendeeStatus,
    });
  }
  return unfold(calendar.toString())
    .split('\r\n')
    .map((line) => repair(line, message));
}

function isCancelled(message: Printable): boolean {
  return message.method === 'CANCEL' || (message.method === 'PUBLISH' && message.cancelled === true);
}

// The printer writes URLs with backslashes and MAILTO: in capitals, and knows no LANGUAGE.
function repair(line: string, message: Printable): string {
  const parsed = parseLine(line);
  if (!parsed) throw new CalendarError('unreadable', 'printer', JSON.stringify(line));
  if (parsed.name === 'URL') return printLine({ name: 'URL', parameters: '', value: cleanName(message.url ?? '') });
  if (parsed.name === 'ATTENDEE') return printLine({ ...parsed, value: parsed.value.replace(/^MAILTO:/, 'mailto:') });
  const language = parsed.name === 'DESCRIPTION' ? (message.descriptionLanguage ?? message.language) : message.language;
  if (language && TEXTS.has(parsed.name)) {
    return printLine({ ...parsed, parameters: `;LANGUAGE=${language}` });
  }
  return line;
}

function assertPrintable(message: Printable): void {
  assertUid(message.uid);
  for (const field of ['stamp', 'start', 'end'] as const) assertTime(message[field], field);
  // the printer would silently swap them
  if (seconds(message.end) <= seconds(message.start)) throw new CalendarError('end_before_start', 'end');
  for (const tag of [message.language, message.descriptionLanguage]) {
    if (tag === undefined || LANGUAGE_TAG.test(tag)) continue;
    throw new CalendarError('bad_language', 'language', JSON.stringify(tag));
  }
  if (!cleanText(message.summary)) throw new CalendarError('missing_text', 'summary');
  if (!cleanName(message.organizer.name)) throw new CalendarError('missing_text', 'organizer.name');
  if (!cleanName(message.organizer.address)) throw new CalendarError('bad_address', 'organizer');
  if (message.method !== 'PUBLISH' && !cleanName(message.attendee.address)) {
    throw new CalendarError('bad_address', 'attendee');
  }
}

/** @throws CalendarError bad_time: invalid, or outside the four-digit years DATE-TIME can write */
export function assertTime(time: Date, field: string): void {
  const year = time.getUTCFullYear();
  if (!(year >= 1900 && year <= 9999)) throw new CalendarError('bad_time', field);
}

function seconds(time: Date): number {
  return Math.floor(time.getTime() / 1000);
}
