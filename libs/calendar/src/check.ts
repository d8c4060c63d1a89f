import { CalendarError } from './calendar-error.js';
import { parseLine, type ContentLine } from './content-line.js';
import { unfold } from './fold.js';
import { readCalendar, type CalendarContent } from './reader.js';

/** What a calendar text has to say; instants count in whole seconds. */
export interface CalendarExpectation {
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  uid: string;
  sequence: number;
  stamp: Date;
  start: Date;
  end: Date;
  /** the RCPT TO address; null for PUBLISH */
  attendee: string | null;
  /** checked when given */
  organizer?: string;
  /** PUBLISH only: a withdrawn event */
  cancelled?: boolean;
}

type Fault = readonly [isBroken: boolean, sentence: string];
const UTC_TIME = /^\d{8}T\d{6}Z$/;
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/**
 * The gate before a message leaves: its text is read again by another author's parser and line by line, and every
 * broken rule is named in words. Empty when fine; never throws.
 */
export function checkCalendar(text: string, expected: CalendarExpectation): string[] {
  const lines = unfold(text)
    .split('\r\n')
    .map(parseLine)
    .filter((line) => line !== null);
  const faults = [...byteFaults(text), ...headerFaults(lines, expected), ...lineFaults(lines, expected)];
  try {
    faults.push(...contentFaults(readCalendar(text), expected));
  } catch (error) {
    faults.push([true, `unreadable: ${error instanceof CalendarError ? error.message : String(error)}`]);
  }
  return faults.filter(([isBroken]) => isBroken).map(([, sentence]) => sentence);
}

function byteFaults(text: string): Fault[] {
  const tooLong = text.split('\r\n').findIndex((line) => new TextEncoder().encode(line).length > 75);
  return [
    [text.startsWith('\uFEFF'), 'rule 19: begins with a BOM'],
    [!text.startsWith('BEGIN:VCALENDAR\r\n'), 'rule 19: does not begin with BEGIN:VCALENDAR'],
    [/\r(?!\n)|(?<!\r)\n/.test(text), 'rule 19: a line does not end with CRLF'],
    [!text.endsWith('\r\nEND:VCALENDAR\r\n'), 'rule 19: does not end with END:VCALENDAR and CRLF'],
    [!text.isWellFormed() || text.includes('\uFFFD'), 'rule 20: a broken character'],
    [tooLong >= 0, `rule 20: line ${tooLong + 1} has more than 75 octets`],
    [CONTROLS.test(text), 'rule 22: contains a control character'],
    [/[\u0085\u2028\u2029]/.test(text), 'rule 22: contains U+2028, U+2029 or NEL'],
  ];
}

function headerFaults(lines: readonly ContentLine[], expected: CalendarExpectation): Fault[] {
  const components = lines.filter(({ name }) => name === 'BEGIN').map(({ value }) => value.toUpperCase());
  const firstComponent = lines.findIndex(({ name, value }) => name === 'BEGIN' && value.toUpperCase() !== 'VCALENDAR');
  const methods = lines.flatMap(({ name, value }, index) => (name === 'METHOD' ? [{ value, index }] : []));
  return [
    [methods.length !== 1, `rule 11: ${methods.length} METHOD lines instead of one`],
    [methods.some(({ index }) => index > firstComponent), 'rule 11: METHOD stands after a component'],
    [methods.some(({ value }) => value !== expected.method), `rule 25: METHOD is not ${expected.method}`],
    [components.join() !== 'VCALENDAR,VEVENT', `rules 6, 16: components are ${components.join()}`],
    [count(lines, 'VERSION') !== 1 || count(lines, 'PRODID') !== 1, 'RFC 5545: VERSION or PRODID is not there once'],
  ];
}

function lineFaults(lines: readonly ContentLine[], expected: CalendarExpectation): Fault[] {
  const once = ['UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART', 'DTEND', 'ORGANIZER', 'STATUS', 'TRANSP', 'SUMMARY'];
  const attendees = expected.method === 'PUBLISH' ? 0 : 1;
  const times = lines.filter(({ name }) => ['DTSTAMP', 'DTSTART', 'DTEND'].includes(name));
  const people = lines.filter(({ name }) => name === 'ORGANIZER' || name === 'ATTENDEE');
  return [
    ...once.map((name): Fault => [
      count(lines, name) !== 1,
      `rule 6: ${count(lines, name)} ${name} lines instead of one`,
    ]),
    [
      count(lines, 'ATTENDEE') !== attendees,
      `rule 6: ${count(lines, 'ATTENDEE')} ATTENDEE lines instead of ${attendees}`,
    ],
    ...times.map(({ name, parameters, value }): Fault => [
      parameters !== '' || !UTC_TIME.test(value),
      `rule 16: ${name} is not a UTC time`,
    ]),
    [people.some(({ value }) => !value.startsWith('mailto:')), 'rule 9: an address is no mailto: URI'],
    [
      lines.some(({ name }) => ['RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID'].includes(name)),
      'rule 13: contains a recurrence',
    ],
    [!lines.some(({ name, value }) => name === 'TRANSP' && value === 'OPAQUE'), 'rule 23: TRANSP is not OPAQUE'],
  ];
}

function contentFaults(content: CalendarContent, expected: CalendarExpectation): Fault[] {
  const isCancelled = expected.method === 'CANCEL' || expected.cancelled === true;
  const status = isCancelled ? 'CANCELLED' : 'CONFIRMED';
  return [
    [content.uid !== expected.uid, `rule 1: UID is ${content.uid}`],
    [content.sequence !== expected.sequence, `rule 2: SEQUENCE is ${content.sequence}, not ${expected.sequence}`],
    [!same(content.stamp, expected.stamp), `rule 3: DTSTAMP is ${iso(content.stamp)}, not ${iso(expected.stamp)}`],
    [!same(content.start, expected.start), `rule 15: DTSTART is ${iso(content.start)}, not ${iso(expected.start)}`],
    [!same(content.end, expected.end), `rule 15: DTEND is ${iso(content.end)}, not ${iso(expected.end)}`],
    [content.status !== status, `rules 10, 23: STATUS is not ${status}`],
    ...peopleFaults(content, expected),
  ];
}

function peopleFaults({ organizer, attendees }: CalendarContent, expected: CalendarExpectation): Fault[] {
  const attendee = attendees[0];
  const faults: Fault[] = [
    [
      expected.organizer !== undefined && !sameAddress(organizer?.address, expected.organizer),
      'rule 8: ORGANIZER is another address',
    ],
    [attendees.some(({ address }) => sameAddress(address, organizer?.address)), 'rule 8: ORGANIZER is the invitee'],
  ];
  if (!attendee || expected.attendee === null) return faults;
  return [
    ...faults,
    [!sameAddress(attendee.address, expected.attendee), 'rule 7: ATTENDEE is not the recipient'],
    [!attendee.rsvp || !attendee.partstat, 'rule 7: ATTENDEE has no RSVP=TRUE or no PARTSTAT'],
  ];
}

function count(lines: readonly ContentLine[], wanted: string): number {
  return lines.filter(({ name }) => name === wanted).length;
}

function sameAddress(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.toLowerCase() === other.toLowerCase();
}

function same(one: Date | null, other: Date): boolean {
  return one !== null && Math.floor(one.getTime() / 1000) === Math.floor(other.getTime() / 1000);
}

function iso(time: Date | null): string {
  return time && !Number.isNaN(time.getTime()) ? time.toISOString() : 'unreadable';
}
