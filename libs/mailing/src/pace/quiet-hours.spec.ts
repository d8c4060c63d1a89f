import { isBound, quietEnd } from './quiet-hours.js';

const night = { from: '21:00', until: '08:00' };
const noon = { from: '12:00', until: '14:00' };
const end = (now: string, zone: string, hours = night) => quietEnd(new Date(now), zone, hours)?.toISOString() ?? null;

describe('the end of quiet hours', () => {
  it.each([
    // Asia/Tehran is +03:30 all year
    ['2026-11-22T17:29:00Z', 'Asia/Tehran', night, null],
    ['2026-11-22T17:30:00Z', 'Asia/Tehran', night, '2026-11-23T04:30:00.000Z'],
    ['2026-11-22T23:00:00Z', 'Asia/Tehran', night, '2026-11-23T04:30:00.000Z'],
    ['2026-11-23T04:29:59Z', 'Asia/Tehran', night, '2026-11-23T04:30:00.000Z'],
    ['2026-11-23T04:30:00Z', 'Asia/Tehran', night, null],
    ['2026-11-22T17:30:00Z', 'Asia/Shanghai', night, '2026-11-23T00:00:00.000Z'],
    ['2026-11-22T05:00:00Z', 'Asia/Shanghai', noon, '2026-11-22T06:00:00.000Z'],
    ['2026-11-22T06:00:00Z', 'Asia/Shanghai', noon, null],
    ['2026-12-31T20:00:00Z', 'UTC', night, null],
    ['2026-12-31T21:00:00Z', 'UTC', night, '2027-01-01T08:00:00.000Z'],
  ])('%s in %s', (now, zone, hours, expected) => {
    expect(end(now, zone, hours)).toBe(expected);
  });

  it('is the first moment after it where the clock jumps over it', () => {
    // 2027-03-28 02:00 → 03:00 in Berlin: 02:30 does not exist
    expect(end('2027-03-27T23:00:00Z', 'Europe/Berlin', { from: '22:00', until: '02:30' })).toBe(
      '2027-03-28T01:00:00.000Z',
    );
  });

  it('is the earlier of two where the clock shows it twice', () => {
    // 2026-10-25 03:00 → 02:00 in Berlin
    expect(end('2026-10-24T22:00:00Z', 'Europe/Berlin', { from: '22:00', until: '02:30' })).toBe(
      '2026-10-25T00:30:00.000Z',
    );
  });
});

it('F06: binds reminders, calls and announcements always, mail about events only if the office says so', () => {
  for (const kind of ['reminder', 'call', 'announcement']) expect([kind, isBound(kind, false)]).toEqual([kind, true]);
  for (const kind of ['invitation', 'update', 'cancellation']) {
    expect([kind, isBound(kind, false), isBound(kind, true)]).toEqual([kind, false, true]);
  }
});
