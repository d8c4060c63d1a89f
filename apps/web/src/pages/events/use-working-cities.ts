import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { nameIn } from '../../api/cities.js';
import type { CityView } from '../../api/generated/index.js';
import { weeksQuery } from '../../api/office.js';
import type { WorkingCity } from './slots.js';

/** Cities with their weeks, in the given order; a city whose weeks are still on their way has none yet. */
export function useWorkingCities(cities: readonly CityView[]): WorkingCity[] {
  const weeks = useQueries({
    queries: cities.map(({ id }) => weeksQuery(id)),
    combine: (results) => results.map(({ data }) => data),
  });
  return useMemo(
    () =>
      cities.map((city, index) => ({
        id: city.id,
        name: nameIn(city.names),
        zone: city.zone,
        weeks: (weeks[index] ?? []).map(({ validFrom, days }) => ({ validFrom, days: days })),
      })),
    [cities, weeks],
  );
}
