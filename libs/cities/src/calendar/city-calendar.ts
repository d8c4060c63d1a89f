import type { Names } from '../city.entity.js';
import type { Weekday } from '../city-week.entity.js';

/** Minutes since midnight by the wall clock, `[480, 960]` is 08:00 to 16:00; ends lie after starts, at most at 1440. */
export type Minutes = readonly [from: number, to: number];

/** Hours of one kind of day with its breaks (lunch, Friday prayer). */
export interface CalendarHours {
  open: Minutes;
  breaks: readonly Minutes[];
}

/**
 * How a city works from a date on. A week without an end holds until the next such week;
 * one with an end (Ramadan, summer hours) stands in front of those while it lasts.
 */
export interface CalendarWeek {
  /** Gregorian `YYYY-MM-DD`, both included. */
  validFrom: string;
  validTo: string | null;
  names: Names | null;
  days: Partial<Record<Weekday, CalendarHours>>;
}

/** `expected`: a lunar-Hijri date that the sighting of the moon may move by one day in either direction. */
export type Certainty = 'certain' | 'expected';

/** A single date that differs from its week. */
export interface CalendarDay {
  date: string;
  kind: 'holiday' | 'half_day' | 'working_day';
  names: Names;
  certainty: Certainty;
  /** For half days and make-up days; null on a make-up day: the hours of the week's first working day. */
  hours: CalendarHours | null;
}

/** Everything that is known of how a city's offices work; read once, asked for any date. */
export interface CityCalendar {
  cityId: string;
  slug: string;
  /** IANA zone. */
  zone: string;
  weeks: readonly CalendarWeek[];
  days: readonly CalendarDay[];
  /** Gregorian years of which the holidays are known; of others an answer says that they are not. */
  knownYears: readonly number[];
}
