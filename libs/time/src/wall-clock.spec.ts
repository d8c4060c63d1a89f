import { TimeError } from './time-error.js';
import { toInstant, toWallClock } from './wall-clock.js';
import { formatOffset, offsetMinutes } from './offset.js';

function failure(run: () => unknown): TimeError {
  try {
    run();
  } catch (error) {
    if (error instanceof TimeError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('toInstant', () => {
  it.each([
    ['2026-11-22T10:30', 'Asia/Tehran', '2026-11-22T07:00:00.000Z'],
    ['2026-07-01T12:00', 'Asia/Tehran', '2026-07-01T08:30:00.000Z'],
    ['2022-07-01T12:00', 'Asia/Tehran', '2022-07-01T07:30:00.000Z'],
    ['2026-11-22T15:00', 'Asia/Shanghai', '2026-11-22T07:00:00.000Z'],
    ['2028-02-29T00:00', 'UTC', '2028-02-29T00:00:00.000Z'],
    ['2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T01:59', 'Europe/Berlin', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
  ])('%s in %s is %s, and back', (wallClock, zone, instant) => {
    expect(toInstant(wallClock, zone).toISOString()).toBe(instant);
    expect(toWallClock(new Date(instant), zone)).toBe(wallClock);
  });

  it.each([
    ['2026-03-29T02:00', 'Europe/Berlin', ['2026-03-29T01:59', '2026-03-29T03:00']],
    ['2026-03-29T02:30', 'Europe/Berlin', ['2026-03-29T01:59', '2026-03-29T03:00']],
    ['2026-03-29T02:59', 'Europe/Berlin', ['2026-03-29T01:59', '2026-03-29T03:00']],
    ['2026-03-08T02:30', 'America/New_York', ['2026-03-08T01:59', '2026-03-08T03:00']],
    ['2011-12-30T12:00', 'Pacific/Apia', ['2011-12-29T23:59', '2011-12-31T00:00']],
    ['2022-03-22T00:30', 'Asia/Tehran', ['2022-03-21T23:59', '2022-03-22T01:00']],
  ])('rule 15: %s is skipped in %s', (wallClock, zone, wallClocks) => {
    expect(failure(() => toInstant(wallClock, zone))).toMatchObject({ code: 'skipped', wallClocks, offsets: [] });
  });

  it.each([
    ['2026-10-25T02:00', 'Europe/Berlin', [120, 60]],
    ['2026-10-25T02:59', 'Europe/Berlin', [120, 60]],
    ['2026-11-01T01:30', 'America/New_York', [-240, -300]],
  ])('rule 15: %s is repeated in %s', (wallClock, zone, offsets) => {
    expect(failure(() => toInstant(wallClock, zone))).toMatchObject({ code: 'repeated', offsets, wallClocks: [] });
  });

  it.each([
    ...['', '2026-11-22', '2026-11-22 10:30', '2026-11-22T10:30:00', '2026-11-22T10:30Z', '2026-11-22T24:00'],
    ...['2026-02-29T10:00', '2026-13-01T10:00', '2026-11-22T10:60', '2026-11-22T1:30', '۲۰۲۶-۱۱-۲۲T۱۰:۳۰'],
    '2026-11-22T10:30\n',
  ])('refuses %j', (text) => expect(failure(() => toInstant(text, 'Asia/Tehran')).code).toBe('unparsable'));

  it('refuses unknown zones and invalid instants', () => {
    expect(failure(() => toInstant('2026-11-22T10:30', 'asia/tehran')).code).toBe('unknown_zone');
    expect(failure(() => toWallClock(new Date(), '+03:30')).code).toBe('unknown_zone');
    expect(failure(() => toWallClock(new Date(Number.NaN), 'UTC')).code).toBe('unparsable');
  });
});

describe('offsets', () => {
  it.each([
    ['2026-07-01T00:00:00Z', 'Asia/Tehran', 210, 'UTC+03:30'],
    ['2022-07-01T00:00:00Z', 'Asia/Tehran', 270, 'UTC+04:30'],
    ['2026-07-01T00:00:00.999Z', 'America/New_York', -240, 'UTC-04:00'],
    ['2026-01-01T00:00:00Z', 'America/New_York', -300, 'UTC-05:00'],
    ['2026-01-01T00:00:00Z', 'America/St_Johns', -210, 'UTC-03:30'],
    ['2026-01-01T00:00:00Z', 'Asia/Kathmandu', 345, 'UTC+05:45'],
    ['2026-01-01T00:00:00Z', 'UTC', 0, 'UTC+00:00'],
  ])('%s %s', (instant, zone, minutes, text) => {
    expect(offsetMinutes(new Date(instant), zone)).toBe(minutes);
    expect(formatOffset(minutes)).toBe(text);
  });
});
