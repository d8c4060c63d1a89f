import { DomainError, cleanText } from '@hamshahr/platform';
import { cleanNames } from '../names.js';
import type { DayFacts } from './city-day.entity.js';
import { readHours } from './hours.js';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
export const SOURCE_LENGTH = 300;

/**
 * What is said of a date, as it is kept.
 * @throws DomainError invalid naming the field: hours of a holiday, a half day without hours, a name that says nothing
 */
export function readDay({ kind, names, certainty, hours, source }: DayFacts): DayFacts {
  if (kind === 'holiday' && hours) throw new DomainError('invalid', 'city.day_no_hours', { field: 'hours' });
  if (kind === 'half_day' && !hours) throw new DomainError('invalid', 'city.day_hours_missing', { field: 'hours' });
  const clean = cleanNames(names);
  const blank = Object.entries(clean).find(([, name]) => !/[\p{L}\p{N}]/u.test(name));
  if (blank) throw new DomainError('invalid', 'city.day_name', { field: `names.${blank[0]}` });
  return {
    kind,
    names: clean,
    certainty,
    hours: hours ? readHours(hours, 'hours') : null,
    source: cleanText(source).slice(0, SOURCE_LENGTH),
  };
}

/** @throws DomainError invalid for a date that no calendar of ours reaches */
export function assertReach(date: string, field: string): void {
  const year = Number(date.slice(0, 4));
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return;
  throw new DomainError('invalid', 'city.date_far', { field, params: { from: `${FIRST_YEAR}`, to: `${LAST_YEAR}` } });
}
