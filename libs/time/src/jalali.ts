import { TimeError } from './time-error.js';

/** A day without a time: month 1–12, day from 1. Which calendar it is in, the function says. */
export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

const DAY = 86_400_000;
/** The span in which the 33-year rule gives the days of the official (astronomical) calendar. */
const FIRST_YEAR = 1300;
const LAST_YEAR = 1500;
/** 1 Farvardin 1300 = 21 March 1921. */
const FIRST_DAY = Date.UTC(1921, 2, 21) / DAY;

/** Leap years of the Solar Hijri calendar by its 33-year cycle (8 leap years, 365.2424 days a year). */
export function isJalaliLeapYear(year: number): boolean {
  return (25 * year + 11) % 33 < 8;
}

/** Gregorian to Jalali. @throws TimeError unparsable: no such day, or outside the Jalali years 1300–1500 */
export function toJalali(date: CalendarDate): CalendarDate {
  const ordinal = gregorianOrdinal(date);
  let year = FIRST_YEAR + Math.floor((ordinal - FIRST_DAY) / 365.25);
  if (ordinal >= startOfYear(year + 1)) year += 1;
  if (year < FIRST_YEAR || year > LAST_YEAR) throw outside(date);
  const dayOfYear = ordinal - startOfYear(year);
  const month = dayOfYear < 186 ? Math.floor(dayOfYear / 31) + 1 : Math.floor((dayOfYear - 186) / 30) + 7;
  return { year, month, day: dayOfYear - daysBefore(month) + 1 };
}

/** Jalali to Gregorian. @throws TimeError unparsable: no such day (30 Esfand of a common year), or outside 1300–1500 */
export function fromJalali({ year, month, day }: CalendarDate): CalendarDate {
  const whole = [year, month, day].every(Number.isInteger);
  if (!whole || year < FIRST_YEAR || year > LAST_YEAR) throw outside({ year, month, day });
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) throw outside({ year, month, day });
  const instant = new Date((startOfYear(year) + daysBefore(month) + day - 1) * DAY);
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1, day: instant.getUTCDate() };
}

/** Checks that a Gregorian day exists. @throws TimeError unparsable */
export function gregorianOrdinal({ year, month, day }: CalendarDate): number {
  const instant = new Date(Date.UTC(year, month - 1, day));
  const same = instant.getUTCFullYear() === year && instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
  if (!same) throw outside({ year, month, day });
  return instant.getTime() / DAY;
}

function startOfYear(year: number): number {
  return FIRST_DAY + 365 * (year - FIRST_YEAR) + leapYearsBefore(year) - leapYearsBefore(FIRST_YEAR);
}

function leapYearsBefore(year: number): number {
  return Math.floor((8 * year + 21) / 33);
}

function monthLength(year: number, month: number): number {
  if (month <= 6) return 31;
  return month < 12 || isJalaliLeapYear(year) ? 30 : 29;
}

function daysBefore(month: number): number {
  return month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
}

function outside({ year, month, day }: CalendarDate): TimeError {
  return new TimeError('unparsable', `No such day in the calendar: ${year}/${month}/${day}`);
}
