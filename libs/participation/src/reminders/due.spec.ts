import { dueAt } from './due.js';

const at = (iso: string, zone: string, minutes = 90) => {
  const startsAt = new Date(iso);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000), zone };
};
const day = { kind: 'reminder', amount: 1, unit: 'days' } as const;
const hours = { kind: 'reminder', amount: 24, unit: 'hours' } as const;

it('F10: relative to the start and to the end', () => {
  const event = at('2026-12-08T07:00:00Z', 'Asia/Tehran');
  expect(dueAt({ kind: 'reminder', amount: 45, unit: 'minutes' }, event).toISOString()).toBe(
    '2026-12-08T06:15:00.000Z',
  );
  expect(dueAt(hours, event).toISOString()).toBe('2026-12-07T07:00:00.000Z');
  expect(dueAt({ kind: 'thanks', amount: 0, unit: 'minutes' }, event)).toEqual(event.endsAt);
  expect(dueAt({ kind: 'thanks', amount: 2, unit: 'days' }, event).toISOString()).toBe('2026-12-10T08:30:00.000Z');
});

it('F10: a day before is the same time of the host’s clock over a clock change; 24 hours before are 24 hours', () => {
  // Berlin goes back to winter time on 2026-10-25: that day has 25 hours.
  const event = at('2026-10-25T09:30:00Z', 'Europe/Berlin');
  expect(dueAt(day, event).toISOString()).toBe('2026-10-24T08:30:00.000Z');
  expect(dueAt(hours, event).toISOString()).toBe('2026-10-24T09:30:00.000Z');
});

it('F10: a time that a clock change skips or repeats is the first that exists', () => {
  // 2027-03-28 02:00 becomes 03:00: 02:30 is not there, 03:00 is the next.
  expect(dueAt(day, at('2027-03-29T00:30:00Z', 'Europe/Berlin')).toISOString()).toBe('2027-03-28T01:00:00.000Z');
  // 2026-10-25 03:00 becomes 02:00: 02:30 is there twice.
  expect(dueAt(day, at('2026-10-26T01:30:00Z', 'Europe/Berlin')).toISOString()).toBe('2026-10-25T00:30:00.000Z');
});
