import type { CityCalendar } from '../calendar/city-calendar.js';
import type { SlotWarning } from './slot-answer.js';
import type { CityInQuestion } from './slot-question.js';

/** Whether anybody wrote down how a city works on some date of a range. */
export const hasCalendar = ({ weeks }: CityCalendar, from: string, to: string): boolean =>
  weeks.some(({ validFrom, validTo }) => validFrom <= to && (validTo === null || validTo >= from));

/** Cities of which nobody wrote down how they work, or when their holidays are. */
export function warningsOf(cities: readonly CityInQuestion[], from: string, to: string): SlotWarning[] {
  const years: number[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) years.push(year);
  return cities.flatMap(({ calendar }): SlotWarning[] => {
    const { cityId, knownYears } = calendar;
    if (!hasCalendar(calendar, from, to)) return [{ code: 'no_calendar', cityId, year: null }];
    const unknown = years.filter((year) => !knownYears.includes(year));
    return unknown.map((year) => ({ code: 'unknown_year', cityId, year }));
  });
}
