import { Temporal } from 'temporal-polyfill';
import { isoDay, readClock, twoDigits } from './local-clock.js';
import { TimeError } from './time-error.js';
import { assertTimeZone } from './zone.js';

const WALL_CLOCK = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/**
 * The instant at which the zone's clock shows this 'YYYY-MM-DDTHH:mm'.
 * @throws TimeError unparsable, unknown_zone, skipped (with wallClocks), repeated (with offsets)
 */
export function toInstant(wallClock: string, zone: string): Date {
  assertTimeZone(zone);
  const wanted = parseWallClock(wallClock);
  const earlier = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wanted.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return new Date(earlier.epochMilliseconds);
  // Temporal's `reject` says the same for a gap and an overlap; only in an overlap the clock really shows the input.
  if (!earlier.toPlainDateTime().equals(wanted)) throw skipped(wallClock, zone, earlier);
  const offsets = [earlier, later].map((time) => time.offsetNanoseconds / 60e9);
  throw new TimeError('repeated', `${wallClock} happens twice in ${zone}`, { offsets });
}

/** 'YYYY-MM-DDTHH:mm' as the zone's clock shows it; seconds are cut. @throws TimeError unknown_zone, unparsable */
export function toWallClock(instant: Date, zone: string): string {
  const clock = readClock(instant, zone);
  return `${isoDay(clock)}T${twoDigits(clock.hour)}:${twoDigits(clock.minute)}`;
}

/** What the wall clock shows so many minutes later where no change of clocks lies between. @throws TimeError unparsable */
export function addWallMinutes(wallClock: string, minutes: number): string {
  return parseWallClock(wallClock).add({ minutes }).toString({ smallestUnit: 'minute' });
}

function parseWallClock(text: string): Temporal.PlainDateTime {
  try {
    if (typeof text === 'string' && WALL_CLOCK.test(text))
      return Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch {
    // falls through: a day or hour that does not exist
  }
  throw new TimeError('unparsable', `Not a YYYY-MM-DDTHH:mm time: ${JSON.stringify(text)}`);
}

function skipped(wallClock: string, zone: string, beforeGap: Temporal.ZonedDateTime): TimeError {
  const jump = beforeGap.getTimeZoneTransition('next')!.epochMilliseconds;
  const wallClocks = [toWallClock(new Date(jump - 60_000), zone), toWallClock(new Date(jump), zone)];
  return new TimeError('skipped', `${wallClock} does not exist in ${zone}: the clock is put forward`, { wallClocks });
}
