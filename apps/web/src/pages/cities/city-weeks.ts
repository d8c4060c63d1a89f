import { queryOptions } from '@tanstack/react-query';
import { citiesListWeeks, type CityView, type CityWeekView } from '../../api/generated/index.js';

export function weeksQuery(cityId: string) {
  return queryOptions({
    queryKey: ['cities', cityId, 'weeks'],
    queryFn: async () => (await citiesListWeeks({ path: { id: cityId } })).data.items,
    staleTime: 60_000,
  });
}

/** Newer servers send the present week along with the city; null says that there is none. */
export function weekWith(city: CityView): CityWeekView | null | undefined {
  return (city as CityView & { week?: CityWeekView | null }).week;
}
