import type { Certainty } from '../calendar/city-calendar.js';
import type { Names } from '../city.entity.js';

/** What lowers a slot's score, or makes it a good one; sentences are made where they are read. */
export type ComfortCode =
  | 'comfortable'
  | 'opening'
  | 'closing'
  | 'midday'
  | 'half_day'
  | 'make_up_day'
  | 'may_be_holiday'
  | 'outside'
  | 'night'
  | 'fair_turn'
  | 'unfair_turn';

/** Why a day has no slot, or a time is none. */
export type RefusalCode =
  | 'weekend'
  | 'holiday'
  | 'no_calendar'
  | 'no_shared_hours'
  | 'wishes'
  | 'notice'
  | 'busy'
  | 'outside'
  | 'no_start'
  | 'no_such_day';

/** A code with what its sentence names; what does not belong to a code is null. */
export interface Reason<Code extends string = ComfortCode> {
  code: Code;
  /** Null: it is about all of them. */
  cityId: string | null;
  /** Of the city's own clock. */
  date: string | null;
  minutes: number | null;
  /** Of a holiday, half day or make-up day. */
  names: Names | null;
  certainty: Certainty | null;
}

export function reason<Code extends string>(
  code: Code,
  cityId: string | null,
  more: Partial<Omit<Reason<Code>, 'code' | 'cityId'>> = {},
): Reason<Code> {
  return { code, cityId, date: null, minutes: null, names: null, certainty: null, ...more };
}

/** What a city's clock and calendar show during a slot. */
export interface SlotInCity {
  cityId: string;
  /** Gregorian `YYYY-MM-DD`, `HH:mm`. */
  date: string;
  time: string;
  endDate: string;
  endTime: string;
  /** Minutes its clock is ahead of UTC at the start, and at the end. */
  offset: number;
  endOffset: number;
  /** Minutes that lie outside its office hours; null where nobody wrote them down. */
  minutesOutside: number | null;
}

export interface Slot {
  start: Date;
  end: Date;
  /** 0 to 100. */
  score: number;
  reasons: Reason[];
  local: SlotInCity[];
}

export interface TimeStretch {
  from: Date;
  to: Date;
}

export interface RefusedDay {
  /** Of the host's clock. */
  date: string;
  why: Reason<RefusalCode>[];
}

export interface SlotWarning {
  code: 'no_calendar' | 'unknown_year';
  cityId: string;
  year: number | null;
}

export interface SlotAnswer {
  slots: Slot[];
  /** How many there are; `slots` holds the best of them. */
  total: number;
  /** The free time that all cities share and in which a meeting of these dates could lie. */
  windows: TimeStretch[];
  refused: RefusedDay[];
  /** Only where there is no slot: the three with the fewest minutes outside office hours. */
  leastBad: Slot[];
  warnings: SlotWarning[];
}
