import { queryOptions, useQuery } from '@tanstack/react-query';
import i18n from 'i18next';
import { useCallback } from 'react';
import { citiesList, type CityView } from './generated/index.js';

/** All cities of the house: few, and asked for by almost every page. */
export const citiesQuery = queryOptions({
  queryKey: ['cities'],
  queryFn: async () => (await citiesList()).data.items,
  staleTime: 60_000,
});

/** A name in the console's language, else English, else whatever there is: cities, offices, units. */
export function nameIn(names: object): string {
  const all = names as Record<string, string | undefined>;
  return all[i18n.resolvedLanguage ?? 'en'] ?? all.en ?? Object.values(all).find(Boolean) ?? '';
}

/** Looks a city up by its id; undefined while the list is on its way. */
export function useCity(): (id: string | null | undefined) => CityView | undefined {
  const { data } = useQuery(citiesQuery);
  return useCallback((id) => data?.find((city) => city.id === id), [data]);
}

/** The name of a city by its id; empty for none. */
export function useCityName(): (id: string | null | undefined) => string {
  const city = useCity();
  return useCallback(
    (id) => {
      const found = city(id);
      return found ? nameIn(found.names) : '';
    },
    [city],
  );
}
