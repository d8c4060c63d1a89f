import { queryOptions } from '@tanstack/react-query';
import { accountsList, citiesListWeeks, officesOffice } from './generated/index.js';

/** The office of the person who is logged in, with its units. */
export const officeQuery = queryOptions({
  queryKey: ['office'],
  queryFn: async () => (await officesOffice()).data,
  staleTime: 60_000,
});

/** A city's weeks, oldest first: weekend and office hours, each from a day on. */
export function weeksQuery(cityId: string) {
  return queryOptions({
    queryKey: ['weeks', cityId],
    queryFn: async () =>
      (await citiesListWeeks({ path: { id: cityId } })).data.items.toSorted((a, b) =>
        a.validFrom.localeCompare(b.validFrom),
      ),
    staleTime: 60_000,
  });
}

/** People of the office whom a test mail may go to; only admins may list them, others see themselves. */
export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: async () => {
    try {
      return (await accountsList()).data.items.filter(({ status }) => status === 'active');
    } catch {
      return [];
    }
  },
  staleTime: 60_000,
});
