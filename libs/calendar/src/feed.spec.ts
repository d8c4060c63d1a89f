import ICAL from 'ical.js';
import { writeFeed } from './feed.js';
import type { CalendarPublication } from './message.js';
import { writeCalendar } from './template.js';

const event = (number: number, more: Partial<CalendarPublication> = {}): CalendarPublication => ({
  method: 'PUBLISH',
  uid: `event-${number}@hamshahr.example`,
  sequence: number,
  stamp: new Date('2026-11-01T08:15:30.700Z'),
  start: new Date('2026-12-08T07:00:00Z'),
  end: new Date('2026-12-08T08:30:00Z'),
  summary: `رویداد ${number}; BEGIN:VEVENT, "quoted"`,
  description: 'END:VEVENT\r\nEND:VCALENDAR',
  location: null,
  url: 'https://hamshahr.example/en/e/one',
  organizer: { name: 'Isfahan', address: 'isfahan@hamshahr.example' },
  language: 'fa',
  ...more,
});
const feed = (events: CalendarPublication[]) =>
  writeFeed({
    name: 'رویدادهای شهرداری اصفهان، دفتر امور بین‌الملل; all, of them',
    language: 'fa',
    refreshMinutes: 60,
    events,
  });
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);

it('rule 14: one PUBLISH calendar with a name and a refresh interval, each event as its file says it, no ATTENDEE', () => {
  const text = feed([event(1), event(2, { cancelled: true })]);
  const calendar = read(text);
  const value = (name: string) => String(calendar.getFirstPropertyValue(name));
  // ical.js knows neither name and gives their text as it stands (RFC 5545 §3.3.11).
  const named = (name: string) => value(name).replace(/\\(.)/g, '$1');
  expect(value('method')).toBe('PUBLISH');
  expect([named('name'), named('x-wr-calname')]).toEqual(
    Array(2).fill('رویدادهای شهرداری اصفهان، دفتر امور بین‌الملل; all, of them'),
  );
  expect([value('refresh-interval'), value('x-published-ttl')]).toEqual(['PT60M', 'PT60M']);
  const events = calendar.getAllSubcomponents('vevent');
  expect(events.map((each) => each.getFirstPropertyValue('uid'))).toEqual([
    'event-1@hamshahr.example',
    'event-2@hamshahr.example',
  ]);
  expect(events.map((each) => each.getFirstPropertyValue('status'))).toEqual(['CONFIRMED', 'CANCELLED']);
  expect(text).not.toMatch(/^ATTENDEE/m);
  const own = read(writeCalendar(event(1))).getFirstSubcomponent('vevent')!;
  expect(events[0]!.toString()).toBe(own.toString());
});

it('rules 19, 20: CRLF everywhere, no line over 75 octets, also with 1,000 events', () => {
  const text = feed(Array.from({ length: 1000 }, (_, index) => event(index)));
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(read(text).getAllSubcomponents('vevent')).toHaveLength(1000);
});

it('an empty feed is a calendar; a UID twice is refused', () => {
  expect(read(feed([])).getAllSubcomponents()).toEqual([]);
  expect(() => feed([event(1), event(1)])).toThrow(/duplicate_uid/);
});
