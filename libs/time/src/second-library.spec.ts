import { parseDateTime, toZoned } from '@internationalized/date';
import { TimeError } from './time-error.js';
import { toInstant, toWallClock } from './wall-clock.js';

const HOUR = 3_600_000;
const ZONES = [
  ...['Asia/Tehran', 'Asia/Shanghai', 'Asia/Kuala_Lumpur', 'Asia/Samarkand', 'Europe/Berlin', 'Europe/Moscow'],
  ...['America/New_York', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Kathmandu'],
];

/** Every half hour from two hours before each change of offset to two hours after it, and the first of each month. */
function wallClocks(zone: string): string[] {
  const found = new Set<string>();
  const offsetAt = (at: number) => Date.parse(`${toWallClock(new Date(at), zone)}Z`) - at;
  const end = Date.UTC(2029, 0, 1);
  for (let at = Date.UTC(2021, 0, 1); at < end; at += 12 * HOUR) {
    if (new Date(at).getUTCDate() === 1) found.add(toWallClock(new Date(at), zone));
    if (offsetAt(at) === offsetAt(at + 12 * HOUR)) continue;
    const base = Date.parse(`${toWallClock(new Date(at), zone)}Z`);
    for (let step = -4; step <= 28; step += 1) found.add(new Date(base + step * (HOUR / 2)).toISOString().slice(0, 16));
  }
  return [...found];
}

/** The other library's word: an instant, or that the time does not exist or exists twice. */
function other(wallClock: string, zone: string): number | 'refused' {
  try {
    return toZoned(parseDateTime(wallClock), zone, 'reject').toDate().getTime();
  } catch {
    return 'refused';
  }
}

function ours(wallClock: string, zone: string): number | 'refused' {
  try {
    return toInstant(wallClock, zone).getTime();
  } catch (error) {
    if (error instanceof TimeError && ['skipped', 'repeated'].includes(error.code)) return 'refused';
    throw error;
  }
}

it.each(ZONES)('F18: %s reads every wall clock around every change of offset as a second library does', (zone) => {
  const all = wallClocks(zone);
  expect(all.length).toBeGreaterThan(90);
  const wrong = all.filter((wallClock) => ours(wallClock, zone) !== other(wallClock, zone));
  expect(wrong).toEqual([]);
});
