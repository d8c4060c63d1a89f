import type { OverlapStrip, Reason, Slot, TimeStretch, TimeVerdict } from '@hamshahr/cities';
import type { AskedPeople, FoundSlots } from '@hamshahr/events';
import { NamesDto } from '../http/names.dto.js';

/** A code with what its sentence names; what does not belong to a code is null. */
export class SlotReasonView {
  /**
   * Of a score: comfortable, opening, closing, midday, half_day, make_up_day, may_be_holiday, outside, night, fair_turn,
   * unfair_turn. Of a refusal: weekend, holiday, no_calendar, no_shared_hours, wishes, notice, busy, outside, no_start,
   * no_such_day. @example holiday
   */
  code!: string;
  /** Null: it is about all cities. */
  cityId!: string | null;
  /** Of this city's clock. @example 2026-10-05 */
  date!: string | null;
  minutes!: number | null;
  /** Of the holiday, half day or make-up day. */
  names!: NamesDto | null;
  /** certain, or expected: the moon may move it by a day. @example certain */
  certainty!: string | null;
}

/** What a city's clock shows from the start to the end. */
export class SlotInCityView {
  cityId!: string;
  /** @example 2026-11-23 */
  date!: string;
  /** @example 10:30 */
  time!: string;
  endDate!: string;
  endTime!: string;
  /** Minutes its clock is ahead of UTC at the start. @example 210 */
  offset!: number;
  endOffset!: number;
  /** Minutes outside its office hours; null where nobody wrote them down. */
  minutesOutside!: number | null;
}

export class SlotView {
  /** @example 2026-11-23T07:00:00.000Z */
  start!: string;
  end!: string;
  /** 0 to 100. */
  score!: number;
  reasons!: SlotReasonView[];
  local!: SlotInCityView[];
}

export class TimeStretchView {
  from!: string;
  to!: string;
}

export class RefusedDayView {
  /** Of the host's clock. @example 2026-10-05 */
  date!: string;
  why!: SlotReasonView[];
}

export class SlotWarningView {
  /** no_calendar: nobody wrote down how the city works; unknown_year: nor its holidays of this year. */
  code!: string;
  cityId!: string;
  year!: number | null;
}

export class AskedPeopleView {
  /** The cities that were asked about, the host first. */
  cityIds!: string[];
  /** People of whom nobody knows a city; they are not thought of. */
  peopleWithoutCity!: number;
  /** Entries of the file of which nobody can say when they are. */
  unreadBusy!: number;
}

export class SlotsView extends AskedPeopleView {
  /** The best first. */
  slots!: SlotView[];
  /** How many there are. */
  total!: number;
  /** The free time that all cities share and in which a meeting of these dates could lie. */
  windows!: TimeStretchView[];
  /** Every date without a slot, and why. */
  refused!: RefusedDayView[];
  /** Only where there is no slot: the three times with the fewest minutes outside office hours. */
  leastBad!: SlotView[];
  warnings!: SlotWarningView[];
  /** How long the search took. */
  milliseconds!: number;
}

export class TimeCheckView extends AskedPeopleView {
  isGood!: boolean;
  /** Why it is not; empty when it is. */
  why!: SlotReasonView[];
  start!: string;
  end!: string;
  score!: number;
  reasons!: SlotReasonView[];
  local!: SlotInCityView[];
  warnings!: SlotWarningView[];
}

/** A date of a city, and why nobody works on it. */
export class StripDateView {
  date!: string;
  /** weekend, holiday or no_calendar; null where somebody works. */
  closed!: SlotReasonView | null;
  /** half_day or make_up_day, with its names; null for a usual day. */
  special!: SlotReasonView | null;
}

export class StripCityView {
  cityId!: string;
  /** Its open hours within the host's day. */
  open!: TimeStretchView[];
  /** Its dates that touch that day. */
  dates!: StripDateView[];
}

export class StripDayView {
  date!: string;
  /** When the host's day begins and ends. */
  time!: TimeStretchView[];
  /** When all are open. */
  shared!: TimeStretchView[];
  cities!: StripCityView[];
}

export class StripView extends AskedPeopleView {
  days!: StripDayView[];
  warnings!: SlotWarningView[];
}

const toStretches = (all: TimeStretch[]): TimeStretchView[] =>
  all.map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() }));

const toSlotView = ({ start, end, score, reasons, local }: Slot): SlotView => ({
  ...{ start: start.toISOString(), end: end.toISOString() },
  ...{ score, reasons, local },
});

const toAsked = ({ cityIds, peopleWithoutCity, unreadBusy }: AskedPeople): AskedPeopleView => ({
  ...{ cityIds, peopleWithoutCity, unreadBusy },
});

export const toSlotsView = (found: FoundSlots): SlotsView => ({
  ...toAsked(found),
  slots: found.slots.map(toSlotView),
  total: found.total,
  windows: toStretches(found.windows),
  ...{ refused: found.refused, warnings: found.warnings },
  leastBad: found.leastBad.map(toSlotView),
  milliseconds: Math.round(found.milliseconds * 100) / 100,
});

export const toTimeCheckView = (verdict: TimeVerdict & AskedPeople): TimeCheckView => ({
  ...{ ...toAsked(verdict), ...toSlotView(verdict) },
  ...{ isGood: verdict.isGood, why: verdict.why, warnings: verdict.warnings },
});

const NOTHING = { minutes: null, names: null, certainty: null };

export const toStripView = (strip: OverlapStrip & AskedPeople): StripView => ({
  ...toAsked(strip),
  warnings: strip.warnings,
  days: strip.days.map(({ date, time, shared, cities }) => ({
    ...{ date, time: toStretches(time), shared: toStretches(shared) },
    cities: cities.map(({ cityId, open, dates }) => ({
      ...{ cityId, open: toStretches(open) },
      dates: dates.map((one) => ({
        date: one.date,
        closed: one.closed && { ...NOTHING, cityId, date: one.date, ...one.closed },
        special: one.special && {
          ...{ ...NOTHING, cityId, date: one.date, names: one.special.names },
          code: (one.special.kind === 'half_day' ? 'half_day' : 'make_up_day') satisfies Reason['code'],
        },
      })),
    })),
  })),
});
