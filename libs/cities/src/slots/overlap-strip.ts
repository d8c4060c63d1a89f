import { dateOf, dayNumber, type Closed, type DayPlan } from '../calendar/day-plan.js';
import type { CityClock } from './city-clock.js';
import { prepareClocks } from './search.js';
import type { SlotWarning, TimeStretch } from './slot-answer.js';
import { checkRange, checkTimeQuestion, type CityInQuestion } from './slot-question.js';
import { stretchesOf } from './slot-times.js';
import { intersection, type Stretches } from './stretches.js';
import { warningsOf } from './warnings.js';

/** As many days as anybody looks at together. */
export const STRIP_DAYS = 62;

export interface CityInStrip {
  cityId: string;
  /** The city's open hours within the host's day. */
  open: TimeStretch[];
  /** The city's dates that touch the day, and why nobody works on them; null where somebody does. */
  dates: { date: string; closed: Closed | null; special: DayPlan['special'] }[];
}

export interface StripDay {
  /** Of the host's clock. */
  date: string;
  /** When it begins and ends: 23 or 25 hours where the clock changes. */
  time: TimeStretch[];
  /** When all are open. */
  shared: TimeStretch[];
  cities: CityInStrip[];
}

export interface OverlapStrip {
  days: StripDay[];
  warnings: SlotWarning[];
}

/** Each city's open hours beside each other, day by day. @throws DomainError invalid naming the field */
export function overlapStrip(calendars: readonly CityInQuestion['calendar'][], from: string, to: string): OverlapStrip {
  const cities = calendars.map((calendar) => ({ calendar, weight: 1, earliest: null, latest: null, uneasyBefore: 0 }));
  checkRange(from, to, STRIP_DAYS);
  checkTimeQuestion({ cities, minutes: 1, now: new Date(`${from}T00:00Z`), noticeMinutes: 0, busy: [], isFair: false });
  const clocks = prepareClocks(cities, from, to, 0);
  const days: StripDay[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) days.push(stripDay(clocks, day));
  return { days, warnings: warningsOf(cities, from, to) };
}

function stripDay(clocks: readonly CityClock[], day: number): StripDay {
  const time = clocks[0]!.timeOf(day);
  const open = clocks.map((clock) => intersection(clock.open, time));
  return {
    date: dateOf(day),
    time: stretchesOf(time),
    shared: stretchesOf(open.reduce((left, own) => intersection(left, own))),
    cities: clocks.map((clock, index) => ({
      cityId: clock.calendar.cityId,
      open: stretchesOf(open[index]!),
      dates: datesIn(clock, time),
    })),
  };
}

function datesIn(clock: CityClock, time: Stretches): CityInStrip['dates'] {
  if (time.length === 0) return [];
  const [first, last] = clock.daysIn(time[0]!, time.at(-1)!);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_none, index) => {
    const { date, closed, special } = clock.planOfDay(first + index);
    return { date, closed, special };
  });
}
