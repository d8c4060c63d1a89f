import ical from 'ical-generator';
import { CalendarError } from './calendar-error.js';
import { checkCalendar } from './check.js';
import type { CalendarMessage, CalendarPublication } from './message.js';
import { readCalendar } from './reader.js';
import { writeCalendar } from './template.js';
import { newUid } from './uid.js';

const message: CalendarMessage = {
  method: 'REQUEST',
  uid: 'b7c1@hamshahr.example',
  sequence: 2,
  stamp: new Date('2026-11-01T08:15:30.999Z'),
  start: new Date('2026-11-22T07:00:00Z'),
  end: new Date('2026-11-22T08:30:00Z'),
  summary: 'Clean transport',
  description: 'Line one\r\nline two; with, \\ signs',
  location: 'Hall; 2, north',
  url: 'https://hamshahr.example/a?b=1;c,d&e=%20#f',
  organizer: { name: 'Office', address: 'reply+abc@hamshahr.example' },
  attendee: { name: 'Maryam', address: 'Maryam@isfahan.example', partstat: 'NEEDS-ACTION' },
};
const publication: CalendarPublication = { ...message, method: 'PUBLISH' };

function failure(change: Partial<CalendarMessage>): string {
  try {
    writeCalendar({ ...message, ...change });
  } catch (error) {
    if (error instanceof CalendarError) return `${error.code} ${error.field}`;
    throw error;
  }
  return 'nothing';
}
const linesOf = (text: string) => text.replace(/\r\n /g, '').split('\r\n');

describe('writeCalendar', () => {
  const text = writeCalendar(message);
  const lines = linesOf(text);

  it('rules 1–3, 7–9, 11, 16, 21, 23: says every field as the standard writes it', () => {
    expect(lines).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Hamshahr//Hamshahr//EN',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      'UID:b7c1@hamshahr.example',
      'SEQUENCE:2',
      'DTSTAMP:20261101T081530Z',
      'DTSTART:20261122T070000Z',
      'DTEND:20261122T083000Z',
      'SUMMARY:Clean transport',
      'TRANSP:OPAQUE',
      'LOCATION:Hall\\; 2\\, north',
      'DESCRIPTION:Line one\\nline two\\; with\\, \\\\ signs',
      'ORGANIZER;CN="Office":mailto:reply+abc@hamshahr.example',
      'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Maryam":mailto:Maryam@isfahan.example',
      'URL:https://hamshahr.example/a?b=1;c,d&e=%20#f',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('rule 3: is a pure function', () => expect(writeCalendar(message)).toBe(text));

  it('rule 10: a cancellation has METHOD and STATUS and the same identity', () => {
    const cancel = linesOf(writeCalendar({ ...message, method: 'CANCEL', sequence: 3 }));
    expect(cancel).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:3']));
    for (const start of ['UID', 'ORGANIZER', 'ATTENDEE']) {
      expect(cancel.filter((line) => line.startsWith(start))).toEqual(lines.filter((line) => line.startsWith(start)));
    }
  });

  it('rule 6: a publication has no attendee, even when one is handed over', () => {
    const published = writeCalendar(publication);
    expect(published).not.toContain('ATTENDEE');
    expect(published).toContain('\r\nMETHOD:PUBLISH\r\n');
    expect(writeCalendar({ ...publication, cancelled: true })).toContain('\r\nSTATUS:CANCELLED\r\n');
  });

  it('rules 19, 20, 22: bytes', () => {
    const hostile = writeCalendar({
      ...message,
      summary: '🚋'.repeat(60) + '\u2028two\u0085three\0\x07\uD83D',
      description: `${'ی'.repeat(300)}\u2029\t${'西'.repeat(100)}\rx`,
      location: 'a\u0085b',
      attendee: { ...message.attendee, name: 'Ev\r\nil\u202E"\u2066 ^n \0 name' },
    });
    const bytes = Buffer.from(hostile);
    expect([...bytes.subarray(0, 5)]).toEqual([...Buffer.from('BEGIN')]);
    expect(bytes.subarray(-15).toString()).toBe('END:VCALENDAR\r\n');
    const rows = splitBytes(bytes);
    expect(Math.max(...rows.map((row) => row.length))).toBe(75);
    for (const row of rows) expect(() => new TextDecoder('utf-8', { fatal: true }).decode(row)).not.toThrow();
    const read = readCalendar(hostile);
    expect(read.summary).toBe(`${'🚋'.repeat(60)}\ntwo\nthree`);
    expect(read.description).toBe(`${'ی'.repeat(300)}\n\t${'西'.repeat(100)}x`);
    expect(read.attendees[0]?.name).toBe('Evil ^n  name');
    const { uid, sequence, stamp, start, end } = message;
    const expected = { uid, sequence, stamp, start, end, method: message.method, attendee: message.attendee.address };
    expect(checkCalendar(hostile, expected)).toEqual([]);
  });

  it('has no line for what is empty, and no CN without a name', () => {
    const short = writeCalendar({
      ...message,
      description: '\0',
      location: '',
      url: null,
      attendee: { ...message.attendee, name: '\u202E' },
    });
    expect(short).not.toMatch(/DESCRIPTION|LOCATION|URL|CN=""/);
    expect(linesOf(short)).toContain(
      'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:Maryam@isfahan.example',
    );
  });

  it('marks the language of texts', () => {
    const persian = linesOf(writeCalendar({ ...message, language: 'fa' }));
    expect(persian.filter((line) => line.includes(';LANGUAGE=fa:')).map((line) => line.split(';')[0])).toEqual([
      'SUMMARY',
      'LOCATION',
      'DESCRIPTION',
    ]);
  });

  it.each<[string, Partial<CalendarMessage>]>([
    ['bad_uid uid', { uid: '' }],
    ['bad_uid uid', { uid: 'a\r\nATTENDEE:mailto:x@y.example' }],
    ['bad_uid uid', { uid: 'a b' }],
    ['bad_uid uid', { uid: 'ش' }],
    ['bad_uid uid', { uid: 'a,b' }],
    ['bad_uid uid', { uid: 'a'.repeat(256) }],
    ['bad_sequence sequence', { sequence: 1.5 }],
    ['bad_sequence sequence', { sequence: -1 }],
    ['bad_sequence sequence', { sequence: Number.NaN }],
    ['bad_sequence sequence', { sequence: 2 ** 31 }],
    ['bad_time stamp', { stamp: new Date(Number.NaN) }],
    ['bad_time start', { start: new Date('+012026-01-01T00:00:00Z') }],
    ['end_before_start end', { end: message.start }],
    ['end_before_start end', { end: new Date(message.start.getTime() + 999) }],
    ['end_before_start end', { end: new Date('2026-11-21T07:00:00Z') }],
    ['bad_language language', { language: 'fa:x' }],
    ['missing_text summary', { summary: '' }],
    ['missing_text organizer.name', { organizer: { name: '"', address: 'a@x.example' } }],
    ['bad_address organizer', { organizer: { name: 'A', address: '' } }],
    ['bad_url url', { url: 'javascript:alert(1)' }],
    ['bad_url url', { url: 'https://a.example/ b' }],
    ['bad_url url', { url: 'https://a.example/\\b' }],
    ['bad_url url', { url: 'https://' }],
    ['bad_url url', { url: 'https://a.example/شهر' }],
  ])('refuses %s', (expected, change) => expect(failure(change)).toBe(expected));

  it.each(
    ['a', '@x.example', 'a@', 'a@b@x.example', 'a b@x.example', 'a@x.example\r\nX:1', '<a@x.example>'].concat(
      [
        'a,b@x.example',
        '"a"@x.example',
        'ش@x.example',
        'a@شهر.example',
        'a@-x.example',
        'a@x..example',
        'a?b@x.example',
      ],
      ['a%40b@x.example', 'mailto:a@x.example', `${'a'.repeat(65)}@x.example`],
    ),
  )('rule 28: refuses the address %j', (address) => {
    expect(failure({ attendee: { ...message.attendee, address } })).toMatch(/^bad_address attendee/);
  });
});

describe('newUid', () => {
  it('rule 1: is random and short', () => {
    const uids = Array.from({ length: 100 }, () => newUid('hamshahr.example'));
    expect(new Set(uids).size).toBe(100);
    for (const uid of uids) expect(uid).toMatch(/^[0-9a-f-]{36}@hamshahr\.example$/);
    expect(() => newUid('bad domain')).toThrow(CalendarError);
    expect(() => newUid('a.'.repeat(130) + 'b')).toThrow(CalendarError);
  });
});

describe('the printer’s traps, which the wrapper answers', () => {
  const event = { id: 'a', start: message.start, end: message.end, stamp: message.stamp, summary: 's' };
  const printed = (more: object, calendar: object = {}) =>
    ical({ ...calendar, events: [{ ...event, ...more }] }).toString();

  it('still are as measured', () => {
    expect(printed({}, { timezone: 'Asia/Tehran' })).not.toContain('Z\r\n');
    expect(printed({ id: 'a\r\nX-EVIL:1' })).toContain('\r\nX-EVIL:1\r\n');
    expect(printed({ summary: 'a\0b' })).toContain('a\0b');
    expect(printed({ url: 'https://x.example/;,' })).toContain('https://x.example/\\;\\,');
    expect(printed({}).endsWith('END:VCALENDAR')).toBe(true);
    expect(printed({ attendees: [{ email: 'a@x.example' }] })).toContain(
      'ATTENDEE;ROLE=REQ-PARTICIPANT:MAILTO:a@x.example',
    );
    expect(printed({ end: new Date(0) })).toContain('DTSTART:19700101T000000Z');
  });
});

function splitBytes(bytes: Buffer): Buffer[] {
  const rows: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf('\r\n'); at >= 0; at = bytes.indexOf('\r\n', from)) {
    rows.push(bytes.subarray(from, at));
    from = at + 2;
  }
  return rows;
}
