import type { Language } from '@hamshahr/time';
import type { Hours } from '../city-week.entity.js';
import type { Certainty } from '../calendar/city-calendar.js';
import type { DayKind } from '../calendar/city-day.entity.js';

/** What a file says of a date; null where it says nothing. */
export interface DaySaying {
  kind: DayKind;
  /** One at least. */
  names: Partial<Record<Language, string>>;
  certainty: Certainty | null;
  hours: Hours | null;
  source: string | null;
}

export type ImportField = 'date' | 'kind' | 'name' | 'hours' | 'certainty';

/** Why a row is refused: the key of the reason, and the part of the row that it is about. */
export interface DayRefusal {
  field: ImportField | null;
  reason: string;
}

/** One date of a file. */
export interface FileDay {
  line: number;
  date: string | null;
  /** The name as it stands in the file. */
  text: string;
  says: DaySaying | DayRefusal;
}

/** Days that a city's calendar may get from one file. */
export const MAX_DAYS = 2_000;
