import type { DayFacts } from '../calendar/city-day.entity.js';
import type { Names } from '../city.entity.js';
import type { WeekHours } from '../city-week.entity.js';
import china from './china.json';
import iran from './iran.json';
import malaysia from './malaysia.json';
import uzbekistan from './uzbekistan.json';

/** A calendar that the house brings along; each day names its source. */
export interface CalendarSeed {
  /** Slugs. */
  cities: string[];
  /** A city that is called so and lies elsewhere is another one. */
  zone: string;
  week: { validFrom: string; days: WeekHours };
  periods: { validFrom: string; validTo: string; names: Names; days: WeekHours }[];
  days: (Omit<DayFacts, 'hours'> & { date: string })[];
}

/** By the name of their file. */
export const SEEDS: Readonly<Record<string, CalendarSeed>> = { china, iran, malaysia, uzbekistan } as Record<
  string,
  CalendarSeed
>;
