import type { CityCalendar, CityInQuestion } from '@hamshahr/cities';
import { DomainError } from '@hamshahr/platform';
import type { MeetingWish } from './slot-wish.js';

/** How much more a preferred city's comfort counts. */
const PREFERRED = 3;
const CLOCK = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** Minutes since midnight. @throws DomainError invalid unless it is a time such as 09:30; the end of a day is 24:00 */
export function minutesOf(clock: string, field: string): number {
  const read = CLOCK.exec(clock);
  if (!read) throw new DomainError('invalid', 'slots.clock', { field });
  return read[1] === undefined ? 1440 : Number(read[1]) * 60 + Number(read[2]);
}

/**
 * Each city with what is wished of it: its own wish, else that of all.
 * @throws DomainError invalid naming the field: no time of a clock, the latest before the earliest, a city that does not meet
 */
export function cityQuestions(
  calendars: readonly CityCalendar[],
  wish: Pick<MeetingWish, 'earliest' | 'latest' | 'cities' | 'preferredCityIds'>,
  uneasy: ReadonlyMap<string, number>,
): CityInQuestion[] {
  const ids = new Set(calendars.map(({ cityId }) => cityId));
  const stranger = wish.cities.findIndex(({ cityId }) => !ids.has(cityId));
  if (stranger >= 0) throw new DomainError('invalid', 'slots.city_absent', { field: `cities.${stranger}.cityId` });
  if (wish.preferredCityIds.some((id) => !ids.has(id))) {
    throw new DomainError('invalid', 'slots.city_absent', { field: 'preferredCityIds' });
  }
  return calendars.map((calendar) => {
    const at = wish.cities.findIndex(({ cityId }) => cityId === calendar.cityId);
    const own = wish.cities[at];
    const prefix = (name: 'earliest' | 'latest') => (own?.[name] != null ? `cities.${at}.${name}` : name);
    const read = (name: 'earliest' | 'latest') => {
      const clock = own?.[name] ?? wish[name];
      return clock === null ? null : minutesOf(clock, prefix(name));
    };
    const [earliest, latest] = [read('earliest'), read('latest')];
    if ((earliest ?? 0) >= (latest ?? 1440)) {
      throw new DomainError('invalid', 'slots.hours_order', { field: prefix('latest') });
    }
    const weight = own?.weight ?? (wish.preferredCityIds.includes(calendar.cityId) ? PREFERRED : 1);
    return { calendar, weight, earliest, latest, uneasyBefore: uneasy.get(calendar.cityId) ?? 0 };
  });
}
