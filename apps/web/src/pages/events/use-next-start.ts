import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { slotsFind } from '../../api/generated/index.js';
import { STEP, plusDays, type WorkingCity } from './slots.js';

/** How far ahead a time is looked for. */
const DAYS = 60;

/**
 * The next start after an instant at which a meeting fits into everybody's office hours.
 * @param date of the meeting by the clock of the first city
 * @param minutes its length
 * @returns null while there is none, or nobody knows
 */
export function useNextStart(
  cities: readonly WorkingCity[],
  date: string,
  after: number,
  minutes: number,
): number | null {
  const cityIds = cities.filter(({ isKnown }) => isKnown).map(({ id }) => id);
  const { data } = useQuery({
    queryKey: ['cities', 'next', cityIds, date, minutes],
    queryFn: async () => {
      const to = plusDays(date, DAYS);
      // The event itself may be among the office's own; what is taken is the finder's page to say.
      const body = { cityIds, minutes, from: date, to, withOwnEvents: false, isFair: false, limit: 1 };
      return (await slotsFind({ body })).data.windows;
    },
    enabled: cityIds.length > 0 && minutes > 0,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 60_000,
  });
  for (const { from, to } of data ?? []) {
    const start = Math.ceil(Math.max(Date.parse(from), after + 1) / STEP) * STEP;
    if (start + minutes * 60_000 <= Date.parse(to)) return start;
  }
  return null;
}
