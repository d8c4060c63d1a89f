import { cleanText, escapeText } from './clean.js';
import { CalendarError } from './calendar-error.js';
import { foldLine } from './fold.js';
import type { CalendarPublication } from './message.js';
import { writeCalendar } from './template.js';

/** A calendar to subscribe to (RFC 5546 §3.2.1, RFC 7986). */
export interface CalendarFeed {
  /** what the subscriber's program calls it */
  name: string;
  /** BCP 47 tag of the name */
  language: string;
  /** how long a program may keep it before it asks again, in minutes */
  refreshMinutes: number;
  /** each UID once */
  events: readonly CalendarPublication[];
}

const BEGIN = 'BEGIN:VEVENT\r\n';
const END = 'END:VEVENT\r\n';

/**
 * All events of a feed as one iCalendar object: METHOD:PUBLISH, the UIDs and versions of the invitations, no ATTENDEE
 * (rule 14). An empty feed has a header only. Both refresh properties are written, because Outlook and Apple know the
 * older one and RFC 7986 the newer.
 * @throws CalendarError as `writeCalendar` does; duplicate_uid
 */
export function writeFeed({ name, language, refreshMinutes, events }: CalendarFeed): string {
  const title = escapeText(cleanText(name));
  const every = `PT${refreshMinutes}M`;
  const uids = new Set<string>();
  for (const { uid } of events) {
    if (uids.has(uid)) throw new CalendarError('duplicate_uid', 'uid', JSON.stringify(uid));
    uids.add(uid);
  }
  const header = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hamshahr//Hamshahr//EN',
    'METHOD:PUBLISH',
    `NAME;LANGUAGE=${language}:${title}`,
    `X-WR-CALNAME:${title}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${every}`,
    `X-PUBLISHED-TTL:${every}`,
  ];
  const lines = header.map((line) => `${foldLine(line)}\r\n`);
  return `${lines.join('')}${events.map(componentOf).join('')}END:VCALENDAR\r\n`;
}

/** The VEVENT of the calendar object that the single event's file is. */
function componentOf(event: CalendarPublication): string {
  const text = writeCalendar(event);
  return text.slice(text.indexOf(BEGIN), text.lastIndexOf(END) + END.length);
}
