import fc from 'fast-check';
import { readBusy } from './read-busy.js';

const RANGE = { zone: 'Asia/Tehran', from: new Date('2026-11-01T00:00Z'), to: new Date('2026-12-01T00:00Z') };
const file = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const told = (text: string, range = RANGE) => {
  const { busy, unread } = readBusy(text, range);
  const iso = (date: Date) => date.toISOString().slice(5, 16);
  return { busy: busy.map(({ from, to }) => `${iso(from)}/${iso(to)}`).sort(), unread };
};

it('reads a free/busy answer, what is free left out', () => {
  const text = file(
    'BEGIN:VFREEBUSY',
    'FREEBUSY;FBTYPE=BUSY:20261122T060000Z/20261122T070000Z,20261123T080000Z/PT90M',
    'FREEBUSY:20261224T080000Z/PT1H',
    'FREEBUSY;FBTYPE=FREE:20261124T080000Z/PT1H',
    'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261125T080000Z/PT1H',
    'END:VFREEBUSY',
  );
  expect(told(text)).toEqual({
    busy: ['11-22T06:00/11-22T07:00', '11-23T08:00/11-23T09:30', '11-25T08:00/11-25T09:00'],
    unread: 0,
  });
});

it('reads events in UTC, in a zone, without one and of whole days, and leaves out what takes no time', () => {
  const text = file(
    ...event('DTSTART:20261122T060000Z', 'DTEND:20261122T070000Z'),
    ...event('DTSTART;TZID=Asia/Shanghai:20261123T150000', 'DURATION:PT1H'),
    ...event('DTSTART:20261124T103000', 'DTEND:20261124T120000'),
    ...event('DTSTART;VALUE=DATE:20261125', 'DTEND;VALUE=DATE:20261127'),
    ...event('DTSTART;VALUE=DATE:20261129'),
    ...event('DTSTART:20261122T080000Z', 'DTEND:20261122T090000Z', 'TRANSP:TRANSPARENT'),
    ...event('DTSTART:20261122T080000Z', 'DTEND:20261122T090000Z', 'STATUS:CANCELLED'),
    ...event('DTSTART:20261122T080000Z', 'DTEND:20261122T090000Z', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'),
    ...event('DTSTART;TZID=Iran Standard Time:20261122T080000', 'DURATION:PT1H'),
    ...event('SUMMARY:nowhen'),
  );
  expect(told(text)).toEqual({
    busy: [
      ...['11-22T06:00/11-22T07:00', '11-23T07:00/11-23T08:00', '11-24T07:00/11-24T08:30'],
      ...['11-24T20:30/11-26T20:30', '11-28T20:30/11-29T20:30'],
    ],
    unread: 2,
  });
});

it('follows a rule by the wall clock, without what is left out or moved', () => {
  const text = file(
    ...event(
      'UID:a',
      'DTSTART;TZID=Europe/London:20261012T090000',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261130T090000Z',
      'EXDATE;TZID=Europe/London:20261109T090000',
    ),
    ...event(
      'UID:a',
      'RECURRENCE-ID;TZID=Europe/London:20261116T090000',
      'DTSTART;TZID=Europe/London:20261117T140000',
      'DURATION:PT1H',
    ),
  );
  const range = { ...RANGE, from: new Date('2026-10-15T00:00Z'), to: new Date('2026-12-31T00:00Z') };
  expect(told(text, range).busy).toEqual([
    ...['10-19T08:00/10-19T09:00', '10-26T09:00/10-26T10:00', '11-02T09:00/11-02T10:00', '11-17T14:00/11-17T15:00'],
    ...['11-23T09:00/11-23T10:00', '11-30T09:00/11-30T10:00'],
  ]);
});

it('a rule without an end is followed to the end of the range, one of seconds not, and an impossible one is told', () => {
  const daily = ['DTSTART:20261110T060000Z', 'DURATION:PT30M'];
  expect(told(file(...event(...daily, 'RRULE:FREQ=DAILY'))).busy).toHaveLength(21);
  expect(told(file(...event('DTSTART:20200101T060000Z', 'DURATION:PT1M', 'RRULE:FREQ=SECONDLY'))).unread).toBe(1);
  expect(told(file(...event(...daily, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2'))).unread).toBe(0);
});

it.each(['', 'hello', 'BEGIN:VCALENDAR', 'BEGIN:VEVENT\r\nEND:VEVENT'])('%j is no calendar', (text) => {
  expect(() => readBusy(text, RANGE)).toThrow(expect.objectContaining({ code: 'unreadable' }) as Error);
});

it('whatever stands in a file, it is read or refused, and every period ends after it begins (2,000 cases)', () => {
  const words = fc.constantFrom(
    'DTSTART:20261122T060000Z',
    'DTSTART;VALUE=DATE:20261122',
    'DTEND:20261121T000000Z',
    'DTSTART:nonsense',
  );
  const more = fc.constantFrom(
    'RRULE:FREQ=HOURLY',
    'RRULE:FREQ=',
    'DURATION:-PT5H',
    'DURATION:P',
    'DTEND;TZID=X/Y:20261122T080000',
    'RDATE:20261123T060000Z',
    'EXDATE:x',
  );
  const line = fc.oneof(words, more, fc.string({ maxLength: 20 }));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      let read;
      try {
        read = readBusy(file(...event(...lines.map((text) => text.replace(/[\r\n]/g, '')))), {
          ...RANGE,
          to: new Date('2026-11-25T00:00Z'),
        });
      } catch (error) {
        expect(error).toMatchObject({ name: 'CalendarError' });
        return;
      }
      expect(read.busy.every(({ from, to }) => from < to)).toBe(true);
    }),
    { numRuns: 2000, seed: 7 },
  );
});
