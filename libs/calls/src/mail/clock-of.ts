import { nameIn, type City } from '@hamshahr/cities';
import type { Language } from '@hamshahr/time';

/** The clock by which somebody is told a moment: their city's, else the call's own, under the name of a city there. */
export function clockOf(
  cities: readonly City[],
  cityId: string | null,
  zone: string,
  language: Language,
): { city: string; zone: string } {
  const city = cities.find(({ id }) => id === cityId) ?? cities.find((each) => each.zone === zone);
  return city
    ? { city: nameIn(city.names, language), zone: city.zone }
    : { city: zone.split('/').at(-1)!.replace(/_/g, ' '), zone };
}
