import { queryOptions } from '@tanstack/react-query';
import { accountsColleagues, citiesListWeeks, officesOffice } from './generated/index.js';

/** The office of the person who is logged in, with its units. */
export const officeQuery = queryOptions({
  queryKey: ['office'],
  queryFn: async () => (await officesOffice()).data,
  staleTime: 60_000,
});

/** A city's weeks, oldest first: weekend and office hours, each from a day on. */
export function weeksQuery(cityId: string) {
  return queryOptions({
    // Below the cities, so that a changed city or week is asked for anew everywhere.
    queryKey: ['cities', cityId, 'weeks'],
    queryFn: async () =>
      (await citiesListWeeks({ path: { id: cityId } })).data.items.toSorted((a, b) =>
        a.validFrom.localeCompare(b.validFrom),
      ),
    staleTime: 60_000,
  });
}

/** People of the office to whom a test mail may go. */
export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: async () => (await accountsColleagues()).data.items,
  staleTime: 60_000,
});
