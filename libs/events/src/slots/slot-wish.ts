import type { BusyTime } from '@hamshahr/cities';

/** Who meets: cities by their id, and people, who are where their city is. The first city is the host. */
export interface WhoMeets {
  cityIds: string[];
  contactIds: string[];
  listIds: string[];
}

/** What one city wants otherwise than the others. */
export interface CityWish {
  cityId: string;
  /** `HH:mm` by its own clock. */
  earliest: string | null;
  latest: string | null;
  weight: number | null;
}

/** What somebody asks about one time or many. */
export interface MeetingWish extends WhoMeets {
  minutes: number;
  earliest: string | null;
  latest: string | null;
  cities: CityWish[];
  preferredCityIds: string[];
  noticeMinutes: number;
  busy: BusyTime[];
  /** An iCalendar text with the times at which somebody has none. */
  freeBusy: string | null;
  /** Whether the office's own events take their time. */
  withOwnEvents: boolean;
  isFair: boolean;
  /** Null: the present moment. */
  now: Date | null;
}

export interface SlotWish extends MeetingWish {
  from: string;
  to: string;
  step: number;
  limit: number;
}

/** What an answer adds to what the search found. */
export interface AskedPeople {
  /** The cities that were asked about, the host first. */
  cityIds: string[];
  /** People of whom nobody knows a city; they are not thought of. */
  peopleWithoutCity: number;
  /** Entries of the file of which nobody can say when they are. */
  unreadBusy: number;
}
