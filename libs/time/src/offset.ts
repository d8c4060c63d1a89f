import { readClock, twoDigits } from './local-clock.js';

/** Minutes the zone's clock is ahead of UTC at that instant (Asia/Tehran: 210). @throws TimeError unknown_zone */
export function offsetMinutes(instant: Date, zone: string): number {
  const clock = readClock(instant, zone);
  const asIfUtc = Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute, clock.second);
  return Math.round((asIfUtc - Math.floor(instant.getTime() / 1000) * 1000) / 60_000);
}

/** 'UTC+03:30', 'UTC-05:00', 'UTC+00:00': always Latin digits and an ASCII sign. */
export function formatOffset(minutes: number): string {
  const size = Math.abs(Math.round(minutes));
  return `UTC${minutes < 0 && size > 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}
