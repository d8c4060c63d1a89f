import fc from 'fast-check';
import { CalendarError } from './calendar-error.js';
import { readCalendar } from './reader.js';

const reply = (lines: string[], header = ['METHOD:reply']) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...header, 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join(
    '\r\n',
  );

describe('readCalendar', () => {
  it('reads a stranger’s reply', () => {
    const text = reply([
      'UID:b7c1@hamshahr.example',
      'SEQUENCE:2',
      'DTSTAMP:20261101T081530Z',
      'DTSTART;TZID=Asia/Tehran:20260722T103015',
      'DTEND;TZID="Iran Standard Time":20260722T113000',
      'ATTENDEE;CN="Maryam ^^ ^\'Ahmadi^\'";PARTSTAT=accepted:MAILTO:Maryam@Isfahan.example',
      'COMMENT:I come\\, with two\\nguests',
    ]);
    expect(readCalendar(text)).toEqual({
      method: 'REPLY',
      events: 1,
      uid: 'b7c1@hamshahr.example',
      recurrenceId: null,
      sequence: 2,
      stamp: new Date('2026-11-01T08:15:30Z'),
      start: new Date('2026-07-22T07:00:15Z'),
      end: null,
      status: null,
      summary: null,
      description: null,
      comment: 'I come, with two\nguests',
      location: null,
      url: null,
      organizer: null,
      attendees: [
        { name: 'Maryam ^ "Ahmadi"', address: 'Maryam@Isfahan.example', partstat: 'ACCEPTED', role: null, rsvp: false },
      ],
    });
  });

  it.each([
    ['DTSTART:20261122T103000', 'floating'],
    ['DTSTART;VALUE=DATE:20261122', 'a day'],
    ['DTSTART:garbage', 'garbage'],
    ['DTSTART:20261301T996199Z', 'outside the calendar'],
    ['DTSTART:20260230T100000Z', 'no such day'],
    ['DTSTART;TZID=Europe/Berlin:20260329T023000', 'skipped'],
  ])('gives null for %s (%s)', (line) => expect(readCalendar(reply([line])).start).toBeNull());

  it('gives nulls for what is not there', () => {
    const empty = readCalendar('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
    expect(empty).toMatchObject({ method: null, events: 0, uid: null, sequence: null, organizer: null, attendees: [] });
  });

  it('survives hostile names, missing values and LF line ends', () => {
    const text = reply(['__PROTO__;X=1:y', 'CONSTRUCTOR:z', 'ATTENDEE:', 'ORGANIZER;CN=:mailto:', 'UID:1']);
    const read = readCalendar(text.replaceAll('\r\n', '\n'));
    expect(read).toMatchObject({ uid: '1', organizer: { name: null, address: '' } });
    expect(read.attendees[0]?.address).toBe('');
    expect(({} as Record<string, unknown>).y).toBeUndefined();
  });

  it.each(['', ' ', 'x', 'BEGIN:VEVENT\r\nEND:VEVENT', 'BEGIN:VCALENDAR', '\0', 'BEGIN:VCARD\r\nEND:VCARD'])(
    'throws CalendarError for %j',
    (text) => expect(() => readCalendar(text)).toThrow(CalendarError),
  );

  it('throws nothing but CalendarError, whatever arrives', () => {
    const piece = fc.constantFrom(
      ...[
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VCALENDAR',
        'END:VCALENDAR',
        'UID',
        'SEQUENCE',
        'DTSTART',
        'ATTENDEE',
        'METHOD',
      ],
      ...[
        'ORGANIZER',
        'RECURRENCE-ID',
        'DURATION',
        'RRULE',
        'RDATE',
        ';TZID=',
        ';VALUE=DATE',
        ';VALUE=BINARY',
        ';VALUE=',
      ],
      ...[
        ';CN=',
        ';CN="a","b"',
        ';RSVP=TRUE',
        ';PARTSTAT=',
        '"',
        ':',
        ';',
        ',',
        '=',
        '\\',
        '\r\n',
        '\r\n ',
        '\n',
        'mailto:',
        '2',
      ],
      ...['20261122T100000Z', '20261122', 'FREQ=DAILY', 'P1D', '^n', 'ی', '\0', '__proto__', 'constructor', 'toString'],
    );
    const body = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    const object = body.map((text) => `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${text}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`);
    fc.assert(
      fc.property(fc.oneof(body, object), (text) => {
        try {
          expect(Array.isArray(readCalendar(text).attendees)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(CalendarError);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('does not run a stranger’s recurrence or zone rules', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:X',
      'BEGIN:STANDARD',
      'DTSTART:00010101T000000',
      'RRULE:FREQ=SECONDLY',
    ].concat(['TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100', 'END:STANDARD', 'END:VTIMEZONE']);
    const started = performance.now();
    const text = reply(['UID:1', 'DTSTART;TZID=X:20261122T103000', 'RRULE:FREQ=SECONDLY'], ['METHOD:REPLY', ...zone]);
    expect(readCalendar(text)).toMatchObject({ uid: '1', start: null });
    expect(performance.now() - started).toBeLessThan(500);
  });
});
