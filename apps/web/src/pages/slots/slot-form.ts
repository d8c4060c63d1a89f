import { latinDigits } from '@hamshahr/time';
import type { SlotRequest } from '../../api/generated/index.js';
import { readNumber, readTime } from '../events/event-form.js';
import { plusDays } from '../events/slots.js';

/** What is asked for, as the page's address keeps it. */
export interface SlotSearch {
  /** Ids, the host first, with commas. */
  cities?: string;
  list?: string;
  minutes?: string;
  from?: string;
  to?: string;
  earliest?: string;
  latest?: string;
  /** Hours from now before which nothing begins. */
  notice?: string;
  /** Ids of cities whose comfort counts more, with commas. */
  prefer?: string;
  /** '1': own events do not count as taken. */
  anyway?: string;
  /** '1': past uncomfortable hours do not count. */
  unfair?: string;
}

export const idsOf = (text: string | undefined): string[] => (text ?? '').split(',').filter((id) => /^\d+$/.test(id));

/** The days looked at where nothing else is said: thirty from tomorrow on. */
export function rangeOf({ from, to }: SlotSearch, today: string): { from: string; to: string } {
  const first = from ?? plusDays(today, 1);
  return { from: first, to: to ?? plusDays(first, 29) };
}

/** The body of a request; null while nobody is named. */
export function bodyOf(search: SlotSearch, today: string, freeBusy: string | null): SlotRequest | null {
  const cityIds = idsOf(search.cities);
  if (cityIds.length === 0 && !search.list) return null;
  const { earliest, latest, notice } = search;
  return {
    ...(cityIds.length > 0 ? { cityIds } : {}),
    ...(search.list ? { listIds: [search.list] } : {}),
    ...rangeOf(search, today),
    minutes: readNumber(search.minutes ?? '90'),
    // What is no time is sent as it is: the API names the field.
    ...(earliest ? { earliest: readTime(earliest) ?? latinDigits(earliest) } : {}),
    ...(latest ? { latest: readTime(latest) ?? latinDigits(latest) } : {}),
    ...(notice ? { noticeMinutes: readNumber(notice) * 60 } : {}),
    preferredCityIds: idsOf(search.prefer).filter((id) => cityIds.includes(id)),
    withOwnEvents: search.anyway !== '1',
    isFair: search.unfair !== '1',
    freeBusy,
    limit: 200,
  };
}
