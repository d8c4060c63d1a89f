import { TimeError } from './time-error.js';
import { assertTimeZone } from './zone.js';

/** What a clock and a Gregorian calendar on the wall show. */
export interface ClockReading {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** @throws TimeError unknown_zone, unparsable (an invalid Date) */
export function readClock(instant: Date, zone: string): ClockReading {
  if (Number.isNaN(instant.getTime())) throw new TimeError('unparsable', 'Not an instant: Invalid Date');
  const numbers = clockOf(zone).format(instant).match(/\d+/g)!.map(Number);
  const [month, day, year, hour, minute, second] = numbers as [number, number, number, number, number, number];
  return { year, month, day, hour, minute, second };
}

function clockOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    assertTimeZone(zone);
    formatter = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

export function isoDay(date: { year: number; month: number; day: number }): string {
  return `${String(date.year).padStart(4, '0')}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}
