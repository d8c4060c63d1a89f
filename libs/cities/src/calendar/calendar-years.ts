/** From then on a calendar of the coming year is missed. */
const ASKED_FROM = '10-01';

/** What is known of a city's days in a year. */
export interface CalendarYear {
  year: number;
  holidays: number;
  halfDays: number;
  workingDays: number;
  /** How many of them only the moon will tell. */
  expected: number;
}

/** Years of which a city should have a calendar and has none: this one, and from 1 October on the next. */
export function missingYears(known: readonly number[], today: string): number[] {
  const year = Number(today.slice(0, 4));
  const asked = today.slice(5) >= ASKED_FROM ? [year, year + 1] : [year];
  return asked.filter((one) => !known.includes(one));
}
