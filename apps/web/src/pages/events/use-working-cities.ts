import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { nameIn } from '../../api/cities.js';
import { slotsStrip, type CityView } from '../../api/generated/index.js';
import { plusDays, workingCity, type WorkingCity } from './slots.js';

/**
 * Cities with their office hours around a day of the first one's clock, holidays and make-up days included.
 * A city of which nothing has come yet is not known.
 * @param date empty while none is chosen
 */
export function useWorkingCities(cities: readonly CityView[], date: string): WorkingCity[] {
  const cityIds = cities.map(({ id }) => id);
  const { data } = useQuery({
    // Below the cities, so that a changed calendar is asked for anew everywhere.
    queryKey: ['cities', 'strip', cityIds, date],
    queryFn: async () =>
      (await slotsStrip({ body: { cityIds, from: plusDays(date, -1), to: plusDays(date, 1) } })).data,
    enabled: cityIds.length > 0 && date !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return useMemo(
    () => cities.map(({ id, names, zone }) => workingCity({ id, name: nameIn(names), zone }, data)),
    [cities, data],
  );
}
