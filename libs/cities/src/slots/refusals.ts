import { dateOf, dayNumber, type DayPlan } from '../calendar/day-plan.js';
import type { CityClock } from './city-clock.js';
import type { Search } from './search.js';
import { reason, type Reason, type RefusalCode, type RefusedDay } from './slot-answer.js';
import { intersection, longest, type Stretches } from './stretches.js';

/** Every date of the host on which nothing begins, with why. */
export function refusedDays(search: Search, found: readonly number[]): RefusedDay[] {
  const host = search.clocks[0]!;
  const served = new Set(found.map((start) => Math.floor((start + host.offsetAt(start)) / 1440)));
  const refused: RefusedDay[] = [];
  const last = dayNumber(search.question.to);
  const of = new DayReader(search);
  for (let day = dayNumber(search.question.from); day <= last; day += 1) {
    if (!served.has(day)) refused.push({ date: dateOf(day), why: of.why(day) });
  }
  return refused;
}

/** The part of a list that lies near a day; asked in rising order, so each list is walked through once. */
class Walk {
  private at = 0;
  constructor(private readonly all: Stretches) {}

  within(time: Stretches): number[] {
    const [from, to] = [time[0]!, time.at(-1)!];
    while (this.at < this.all.length && this.all[this.at + 1]! <= from) this.at += 2;
    let end = this.at;
    while (end < this.all.length && this.all[end]! < to) end += 2;
    return intersection(this.all.slice(this.at, end), time);
  }
}

class DayReader {
  private readonly open: Walk[];
  private readonly steps: Walk[];
  private readonly host: CityClock;

  constructor(private readonly search: Search) {
    const { clocks, steps } = search;
    this.host = clocks[0]!;
    this.open = clocks.map((clock) => new Walk(clock.open));
    this.steps = [steps.shared, steps.wished, steps.noticed, steps.free].map((step) => new Walk(step));
  }

  why(day: number): Reason<RefusalCode>[] {
    const time = this.host.timeOf(day);
    if (time.length === 0) return [reason('no_such_day', this.host.calendar.cityId, { date: dateOf(day) })];
    const open = this.open.map((walk) => walk.within(time));
    const left = this.steps.map((walk) => longest(walk.within(withAfter(time, this.search.question.minutes))));
    const closed = this.closedCities(time, open);
    if (closed.length > 0) return closed;
    const { minutes } = this.search.question;
    const codes = ['no_shared_hours', 'wishes', 'notice', 'busy'] as const;
    const at = left.findIndex((most) => most < minutes);
    return at < 0 ? [reason('no_start', null)] : [reason(codes[at]!, null, { minutes: left[at]! })];
  }

  /** Cities that rest all day, or during the hours in which the others could meet. */
  private closedCities(time: Stretches, open: Stretches[]): Reason<RefusalCode>[] {
    return this.search.clocks.flatMap((clock, index) => {
      const rests = this.restsOf(clock, time);
      if (rests.length === 0) return [];
      if (open[index]!.length === 0) {
        return [toReason(clock, rests.reduce((longer, rest) => (rest.minutes > longer.minutes ? rest : longer)).plan)];
      }
      const others = open
        .filter((_own, other) => other !== index)
        .reduce((left, own) => intersection(left, own), [...time]);
      const guilty = rests.find((rest) => longest(intersection(others, rest.time)) >= this.search.question.minutes);
      return guilty ? [toReason(clock, guilty.plan)] : [];
    });
  }

  /** The parts of the host's day that are a date of the city on which nobody works there. */
  private restsOf(clock: CityClock, time: Stretches): { plan: DayPlan; time: number[]; minutes: number }[] {
    const rests: { plan: DayPlan; time: number[]; minutes: number }[] = [];
    const [first, last] = clock.daysIn(time[0]!, time.at(-1)!);
    for (let day = first; day <= last; day += 1) {
      const plan = clock.planOfDay(day);
      if (!plan.closed) continue;
      const within = intersection(clock.timeOf(day), time);
      if (within.length > 0) rests.push({ plan, time: within, minutes: sum(within) });
    }
    return rests;
  }
}

/** A meeting may end after the day on which it begins. */
const withAfter = (time: Stretches, minutes: number): number[] => {
  const longer = [...time];
  longer[longer.length - 1] = longer.at(-1)! + minutes;
  return longer;
};

const sum = (all: Stretches) => {
  let minutes = 0;
  for (let at = 0; at < all.length; at += 2) minutes += all[at + 1]! - all[at]!;
  return minutes;
};

function toReason({ calendar: { cityId } }: CityClock, { date, closed }: DayPlan): Reason<RefusalCode> {
  if (closed?.code !== 'holiday') return reason(closed!.code, cityId, { date });
  return reason('holiday', cityId, { date, names: closed.names, certainty: closed.certainty });
}
