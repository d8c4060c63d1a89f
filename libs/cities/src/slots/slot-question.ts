import { DomainError } from '@hamshahr/platform';
import type { CityCalendar } from '../calendar/city-calendar.js';
import { dayNumber } from '../calendar/day-plan.js';
import { readDate } from '../week.js';

/** A city that takes part; the first of a question is the host, whose dates count. */
export interface CityInQuestion {
  calendar: CityCalendar;
  /** How much its comfort counts beside that of the others. */
  weight: number;
  /** Minutes of its wall clock between which everything has to lie; null: its office hours alone. */
  earliest: number | null;
  latest: number | null;
  /** How many uncomfortable meetings it has had; counts only where the question is to be fair. */
  uneasyBefore: number;
}

export interface BusyTime {
  from: Date;
  to: Date;
}

/** Everything but the range of dates: enough to judge one time. */
export interface TimeQuestion {
  cities: readonly CityInQuestion[];
  minutes: number;
  now: Date;
  /** Nothing may begin sooner than so many minutes from now. */
  noticeMinutes: number;
  busy: readonly BusyTime[];
  /** Whether who had the uncomfortable hours before counts. */
  isFair: boolean;
}

export interface SlotQuestion extends TimeQuestion {
  /** Dates of the host on which it may begin, both included. */
  from: string;
  to: string;
  /** Starts are multiples of so many minutes by the host's clock. */
  step: number;
  /** How many slots are told, the best first. */
  limit: number;
}

export const SLOT_LIMITS = {
  cities: 30,
  days: 400,
  minutes: 1440,
  steps: [5, 10, 15, 20, 30, 60],
  weight: 10,
  noticeMinutes: 400 * 1440,
  slots: 500,
} as const;

const isWhole = (value: number, min: number, max: number) => Number.isInteger(value) && value >= min && value <= max;

/** @throws DomainError invalid naming the field */
export function checkTimeQuestion(question: TimeQuestion): void {
  const { cities, minutes, now, noticeMinutes } = question;
  checkInstant(now, 'now');
  if (cities.length === 0) throw new DomainError('invalid', 'slots.no_city', { field: 'cityIds' });
  if (cities.length > SLOT_LIMITS.cities) {
    throw new DomainError('invalid', 'slots.many_cities', { field: 'cityIds', params: { max: SLOT_LIMITS.cities } });
  }
  if (!isWhole(minutes, 1, SLOT_LIMITS.minutes)) {
    throw new DomainError('invalid', 'slots.minutes', { field: 'minutes', params: { max: SLOT_LIMITS.minutes } });
  }
  if (!isWhole(noticeMinutes, 0, SLOT_LIMITS.noticeMinutes)) {
    const params = { max: SLOT_LIMITS.noticeMinutes };
    throw new DomainError('invalid', 'slots.notice', { field: 'noticeMinutes', params });
  }
  for (const city of cities) checkCity(city);
}

function checkCity({ earliest, latest, weight }: CityInQuestion): void {
  const [from, to] = [earliest ?? 0, latest ?? 1440];
  if (!isWhole(from, 0, 1439) || !isWhole(to, 1, 1440) || from >= to) {
    throw new DomainError('invalid', 'slots.hours_order', { field: 'latest' });
  }
  if (!(weight > 0 && weight <= SLOT_LIMITS.weight)) {
    throw new DomainError('invalid', 'slots.weight', { field: 'weight', params: { max: SLOT_LIMITS.weight } });
  }
}

/** @throws DomainError invalid naming the field */
export function checkSlotQuestion(question: SlotQuestion): void {
  const { from, to, step, limit } = question;
  checkTimeQuestion(question);
  checkRange(from, to, SLOT_LIMITS.days);
  if (!SLOT_LIMITS.steps.some((known) => known === step)) {
    throw new DomainError('invalid', 'slots.step', { field: 'step', params: { steps: SLOT_LIMITS.steps.join(', ') } });
  }
  if (!isWhole(limit, 1, SLOT_LIMITS.slots))
    throw new DomainError('invalid', 'slots.limit', { field: 'limit', params: { max: SLOT_LIMITS.slots } });
}

/** What is known of zones stays known: the range of what can be asked has an end. */
const [FIRST_DATE, LAST_DATE] = ['2000-01-01', '2099-12-31'];

/** @throws DomainError invalid for an instant outside the years that can be asked for */
export function checkInstant(instant: Date, field: string): void {
  const date = instant.toISOString().slice(0, 10);
  if (instant.toISOString().startsWith('-') || date < FIRST_DATE || date > LAST_DATE)
    throw new DomainError('invalid', 'slots.range_year', { field });
}

/** @throws DomainError invalid naming the field: no date, the end before the start, too many days */
export function checkRange(from: string, to: string, days: number): void {
  readDate(from, 'from');
  readDate(to, 'to');
  if (from < FIRST_DATE) throw new DomainError('invalid', 'slots.range_year', { field: 'from' });
  if (to > LAST_DATE) throw new DomainError('invalid', 'slots.range_year', { field: 'to' });
  if (to < from) throw new DomainError('invalid', 'slots.range_order', { field: 'to' });
  if (dayNumber(to) - dayNumber(from) >= days)
    throw new DomainError('invalid', 'slots.range_long', { field: 'to', params: { max: days } });
}
