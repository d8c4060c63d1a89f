import { latinDigits } from '@hamshahr/time';
import type { CityWeekView, HoursDto, WeekHoursDto } from '../../api/generated/index.js';
import { weekdayName } from '../../i18n/words.js';

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof DAYS)[number];

/** The days in the order in which the language's people read a week: Saturday first in Persian, else Monday. */
export function daysFor(language: string): Day[] {
  return language === 'fa' ? ['sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri'] : [...DAYS];
}

/** A weekday's name; 5 January 2026 was a Monday. */
export function dayName(day: Day, language: string, weekday: 'long' | 'short' = 'long'): string {
  const date = new Date(Date.UTC(2026, 0, 5 + DAYS.indexOf(day)));
  return weekdayName(date, language, weekday);
}

export interface CityClock {
  /** Gregorian day there, `2027-03-21`. */
  date: string;
  day: Day;
  /** `08:15` in Latin digits. */
  time: string;
}

/** Day and minute by the clock of a zone. */
export function clockOf(zone: string, now: Date): CityClock {
  const parts = new Intl.DateTimeFormat('en-US-u-nu-latn', {
    timeZone: zone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    day: part('weekday').toLowerCase() as Day,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/** The week that holds on a day: the last that has begun. */
export function weekOn(weeks: readonly CityWeekView[], date: string): CityWeekView | undefined {
  return weeks
    .filter(({ validFrom }) => validFrom <= date)
    .sort((a, b) => a.validFrom.localeCompare(b.validFrom))
    .at(-1);
}

/** Whether offices work at that minute; null when nobody knows their week. */
export function stateAt(days: WeekHoursDto | undefined, { day, time }: CityClock): 'open' | 'closed' | 'dayOff' | null {
  if (!days) return null;
  const hours = days[day];
  if (!hours) return 'dayOff';
  return hours.from <= time && time < hours.to ? 'open' : 'closed';
}

export interface DayGroup {
  days: Day[];
  hours: HoursDto | null;
}

/** Days with the same hours that follow each other, together. */
export function groupDays(days: WeekHoursDto, order: readonly Day[]): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const day of order) {
    const hours = days[day] ?? null;
    const last = groups.at(-1);
    if (last && last.hours?.from === hours?.from && last.hours?.to === hours?.to) last.days.push(day);
    else groups.push({ days: [day], hours });
  }
  return groups;
}

/** `8:00` and `۰۸:۰۰` as the API writes them. */
export function cleanTime(text: string): string {
  const time = latinDigits(text).trim();
  return /^\d:\d\d$/.test(time) ? `0${time}` : time;
}
