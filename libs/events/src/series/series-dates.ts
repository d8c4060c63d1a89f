import { DomainError } from '@hamshahr/platform';

/** Parts that a series can have: one a week for a year. */
export const MOST_PARTS = 52;

const DAY = 86_400_000;

/**
 * The same wall clock some days later, as often as asked: a clock change between them does not move it.
 * @param start `YYYY-MM-DDTHH:mm`
 * @param count how many starts there are in all, with the first
 * @returns all but the first
 */
export function startsEvery(start: string, days: number, count: number): string[] {
  const [date, time] = [start.slice(0, 10), start.slice(11)];
  const first = Date.parse(`${date}T00:00:00Z`);
  return Array.from({ length: count - 1 }, (_, index) => {
    const day = new Date(first + (index + 1) * days * DAY).toISOString().slice(0, 10);
    return `${day}T${time}`;
  });
}

/** @throws DomainError invalid for a start that stands twice or is the first event's own */
export function startsOn(start: string, dates: string[]): string[] {
  if (new Set([start, ...dates]).size !== dates.length + 1) {
    throw new DomainError('invalid', 'series.dates_twice', { field: 'dates' });
  }
  return [...dates].sort();
}
