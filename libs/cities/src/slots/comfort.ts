import type { CityCalendar } from '../calendar/city-calendar.js';
import { CityClock } from './city-clock.js';
import { reason, type ComfortCode, type Reason } from './slot-answer.js';
import type { CityInQuestion } from './slot-question.js';

/** Minutes after opening and before closing in which people would rather not meet. */
const EDGE = 30;
const MIDDAY = [720, 780] as const;
/** Midnight to morning, and the evening from here on. */
const NIGHT = [420, 1320] as const;
const COST = {
  edge: 15,
  midday: 10,
  halfDay: 5,
  makeUpDay: 10,
  mayBeHoliday: 15,
  outside: 25,
  allOutside: 50,
  night: 25,
};
const MOST = 100;
/** From here on an hour is one that somebody should not always get. */
const UNEASY = 20;

type Note = (code: ComfortCode, more?: Partial<Omit<Reason, 'code' | 'cityId'>>) => void;

const overlap = (from: number, to: number, start: number, end: number) =>
  Math.max(0, Math.min(to, end) - Math.max(from, start));

/**
 * How uncomfortable a stretch of time is for a city, 0 to 100. It allocates nothing unless the reasons are wanted:
 * a search asks it for every start.
 */
export function discomfort(clock: CityClock, start: number, end: number, note?: Note): number {
  const plan = clock.planAt(start);
  if (plan.closed?.code === 'no_calendar') return 0;
  const local = start + clock.offsetAt(start);
  const from = local - Math.floor(local / 1440) * 1440;
  const to = from + end - start;
  const outside = end - start - clock.openMinutes(start, end);
  let cost =
    outside > 0
      ? outsideCost(outside, from, to, note)
      : edgeCost(plan.open[0]![0], plan.open.at(-1)![1], from, to, note);
  const midday = outside > 0 ? 0 : overlap(from, to, ...MIDDAY);
  if (midday > 0) {
    cost += (midday / 60) * COST.midday;
    note?.('midday', { minutes: midday });
  }
  if (plan.special) {
    const isHalf = plan.special.kind === 'half_day';
    cost += isHalf ? COST.halfDay : COST.makeUpDay;
    note?.(isHalf ? 'half_day' : 'make_up_day', { date: plan.date, names: plan.special.names });
  }
  if (plan.mayBeHoliday) {
    cost += COST.mayBeHoliday;
    note?.('may_be_holiday', { date: plan.date, names: plan.mayBeHoliday, certainty: 'expected' });
  }
  return Math.min(cost, MOST);
}

function edgeCost(opening: number, closing: number, from: number, to: number, note?: Note): number {
  const early = EDGE - (from - opening);
  const late = EDGE - (closing - to);
  if (early > 0) note?.('opening', { minutes: from - opening });
  if (late > 0 && late <= EDGE) note?.('closing', { minutes: closing - to });
  return (Math.max(0, early) + (late <= EDGE ? Math.max(0, late) : 0)) * (COST.edge / EDGE);
}

function outsideCost(outside: number, from: number, to: number, note?: Note): number {
  let night = 0;
  for (let day = 0; day < to; day += 1440) {
    night += overlap(from, to, day, day + NIGHT[0]) + overlap(from, to, day + NIGHT[1], day + 1440);
  }
  note?.('outside', { minutes: outside });
  if (night > 0) note?.('night', { minutes: night });
  return COST.outside + (COST.allOutside * outside + COST.night * night) / (to - from);
}

/** Whether a meeting fell on an hour of which a city should not always have the burden. */
export function isUneasy(calendar: CityCalendar, start: Date, end: Date): boolean {
  const [from, to] = [start, end].map((time) => Math.floor(time.getTime() / 60_000)) as [number, number];
  return discomfort(new CityClock(calendar, from - 1440, to + 1440), from, to) >= UNEASY;
}

/** How much each city's comfort counts: the asker's weights, and more for who had the uncomfortable hours before. */
export function shares(cities: readonly CityInQuestion[], isFair: boolean): number[] {
  const mean = cities.reduce((sum, { uneasyBefore }) => sum + uneasyBefore, 0) / cities.length;
  const furthest = Math.max(1, ...cities.map(({ uneasyBefore }) => Math.abs(uneasyBefore - mean)));
  const raw = cities.map(
    ({ weight, uneasyBefore }) => weight * (isFair ? 1 + (uneasyBefore - mean) / (2 * furthest) : 1),
  );
  const sum = raw.reduce((total, share) => total + share, 0);
  return raw.map((share) => (share * cities.length) / sum);
}

/** 100 less what it costs all of them, of which two fifths are what it costs the one that suffers most. */
export function scoreAt(clocks: readonly CityClock[], share: readonly number[], start: number, end: number): number {
  let [sum, worst] = [0, 0];
  for (let at = 0; at < clocks.length; at += 1) {
    const cost = share[at]! * discomfort(clocks[at]!, start, end);
    sum += cost;
    if (cost > worst) worst = cost;
  }
  return 100 - Math.min(100, (0.6 * sum) / clocks.length + 0.4 * worst);
}

/** Why the score is what it is, city by city. */
export function comfortReasons(
  clocks: readonly CityClock[],
  cities: readonly CityInQuestion[],
  isFair: boolean,
  start: number,
  end: number,
): Reason[] {
  const reasons: Reason[] = [];
  const costs = clocks.map((clock) =>
    discomfort(clock, start, end, (code, more) => reasons.push(reason(code, clock.calendar.cityId, more))),
  );
  if (reasons.length === 0) reasons.push(reason('comfortable', null));
  return isFair ? [...reasons, ...turns(cities, costs)] : reasons;
}

/** Who bears the uncomfortable hour this time, where their pasts differ. */
function turns(cities: readonly CityInQuestion[], costs: readonly number[]): Reason[] {
  const before = cities.map(({ uneasyBefore }) => uneasyBefore);
  const [fewest, most] = [Math.min(...before), Math.max(...before)];
  const bearer = costs.indexOf(Math.max(...costs));
  if (fewest === most || costs[bearer]! < UNEASY) return [];
  const { cityId } = cities[bearer]!.calendar;
  if (before[bearer] === fewest) return [reason('fair_turn', cityId)];
  return before[bearer] === most ? [reason('unfair_turn', cityId)] : [];
}
