import fc from 'fast-check';
import { cleanName, cleanText } from './clean.js';
import type { CalendarMessage } from './message.js';
import { readCalendar } from './reader.js';
import { writeCalendar } from './template.js';

/** What a hostile or merely careless person types. */
const hostile = fc.constantFrom(
  'END:VEVENT\r\nATTENDEE:mailto:x@y.example',
  '\nBEGIN:VALARM\n',
  ';CN="x":mailto:a@b.example',
  '\\n\\;\\,\\\\',
  '"; DROP TABLE',
  '{{name}} ${name} <%= name %>',
  '\u202Eelif\u202C',
  '\u0000\u0008\u0085\u2028\u2029',
  '\uFEFF',
  'همایش حمل‌ونقل پاک',
  '👩🏽‍🚀'.repeat(30),
);
const text = fc
  .array(
    fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }), hostile),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));

const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

const messages: fc.Arbitrary<CalendarMessage> = fc.record({
  method: fc.constantFrom('REQUEST' as const, 'CANCEL' as const),
  uid: fc.uuid().map((uuid) => `${uuid}@hamshahr.example`),
  sequence: fc.nat(1000),
  stamp: instants,
  start: instants,
  end: fc.constant(new Date('2040-06-01T00:00:00Z')),
  summary: text.map((typed) => cleanText(`S${typed}`)),
  description: text.map(cleanText),
  location: fc.option(text.map((typed) => cleanText(`L${typed}`))),
  url: fc.constant('https://hamshahr.example/e?a=1;b,c'),
  organizer: fc.record({
    name: text.map((typed) => cleanName(`O${typed}`)),
    address: fc.constant('reply+a@hamshahr.example'),
  }),
  attendee: fc.record({
    name: text.map((typed) => cleanName(`A${typed}`)),
    address: fc.constant('layla@isfahan.example'),
    partstat: fc.constantFrom('NEEDS-ACTION' as const, 'ACCEPTED' as const),
  }),
});

const PROPERTIES =
  /^(BEGIN|END|VERSION|PRODID|METHOD|UID|SEQUENCE|DTSTAMP|DTSTART|DTEND|SUMMARY|TRANSP|LOCATION|DESCRIPTION|ORGANIZER|ATTENDEE|URL|STATUS)[:;]/;

it('A5: whatever is typed, what another parser reads back is what was meant, and nothing more (10,000 cases)', () => {
  fc.assert(
    fc.property(messages, (message) => {
      const written = writeCalendar(message);
      for (const line of written.split('\r\n')) {
        if (Buffer.byteLength(line) > 75) throw new Error(`${Buffer.byteLength(line)} octets: ${line}`);
      }
      const lines = written
        .replace(/\r\n[ \t]/g, '')
        .split('\r\n')
        .slice(0, -1);
      const stray = lines.find((line) => !PROPERTIES.test(line));
      if (stray !== undefined || new Set(lines.map((line) => line.split(/[:;]/)[0])).size > PROPERTIES.source.length)
        throw new Error(`a stray line: ${JSON.stringify(stray)}`);
      const read = readCalendar(written);
      expect(lines.filter((line) => /^(ATTENDEE|ORGANIZER|BEGIN)[:;]/.test(line))).toHaveLength(4);
      expect({ ...read, stamp: seconds(read.stamp!), start: seconds(read.start!) }).toMatchObject({
        events: 1,
        method: message.method,
        uid: message.uid,
        sequence: message.sequence,
        stamp: seconds(message.stamp),
        start: seconds(message.start),
        summary: message.summary,
        description: message.description || null,
        location: message.location,
      });
      expect(read.organizer).toMatchObject({ name: message.organizer.name, address: 'reply+a@hamshahr.example' });
      expect(read.attendees).toMatchObject([{ name: message.attendee.name, address: 'layla@isfahan.example' }]);
    }),
    { numRuns: 10_000, seed: 20261125 },
  );
}, 120_000);
