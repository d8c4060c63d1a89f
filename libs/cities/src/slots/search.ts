import { dayNumber } from '../calendar/day-plan.js';
import { CityClock } from './city-clock.js';
import { shares } from './comfort.js';
import type { CityInQuestion, SlotQuestion } from './slot-question.js';
import { MINUTE, upwards } from './slot-times.js';
import { difference, intersection, joined, type Stretches } from './stretches.js';

/** The widest offset from UTC that a zone has, and then some. */
const MARGIN = 16 * 60;

/** What is free, narrowed step by step; each step knows what the one before left. */
export interface Narrowing {
  /** The open hours that all cities share. */
  shared: Stretches;
  /** And within the earliest and latest that somebody wished. */
  wished: Stretches;
  /** And late enough from now. */
  noticed: Stretches;
  /** And not taken by something else. */
  free: Stretches;
}

/** Everything that the parts of a search share. */
export interface Search {
  question: SlotQuestion;
  clocks: readonly CityClock[];
  share: readonly number[];
  /** The time of the host's dates in which a slot may begin. */
  hostTime: Stretches;
  steps: Narrowing;
}

export function prepare(question: SlotQuestion): Search {
  const { cities, from, to, minutes, isFair } = question;
  const clocks = prepareClocks(cities, from, to, minutes);
  const hostTime = clocks[0]!.dates(dayNumber(from), dayNumber(to));
  return { question, clocks, share: shares(cities, isFair), hostTime, steps: narrow(question, clocks) };
}

/** The cities during a range of the host's dates, wherever the host lies, and long enough for a meeting that begins last. */
export function prepareClocks(
  cities: readonly CityInQuestion[],
  from: string,
  to: string,
  minutes: number,
): CityClock[] {
  const first = dayNumber(from) * 1440 - MARGIN;
  const end = (dayNumber(to) + 1) * 1440 + MARGIN + minutes;
  return cities.map(({ calendar }) => new CityClock(calendar, first, end));
}

function narrow(question: SlotQuestion, clocks: readonly CityClock[]): Narrowing {
  const { from, to } = clocks[0]!;
  const shared = clocks.map(({ open }) => open).reduce((left, open) => intersection(left, open));
  const wishes = wishedTime(question.cities, clocks);
  const wished = wishes ? intersection(shared, wishes) : shared;
  const noticed = intersection(wished, [firstMinute(question), Math.max(to, firstMinute(question) + 1)]);
  return { shared, wished, noticed, free: difference(noticed, busyTime(question, from, to)) };
}

/** The time within everybody's earliest and latest; null where nobody wished anything. */
export function wishedTime(cities: readonly CityInQuestion[], clocks: readonly CityClock[]): Stretches | null {
  let all: Stretches | null = null;
  cities.forEach(({ earliest, latest }, index) => {
    if (earliest === null && latest === null) return;
    const minutes = [[earliest ?? 0, latest ?? 1440]] as const;
    const own = clocks[index]!.stretches(() => minutes);
    all = all ? intersection(all, own) : own;
  });
  return all;
}

/** The first minute that leaves enough notice. */
export const firstMinute = ({ now, noticeMinutes }: Pick<SlotQuestion, 'now' | 'noticeMinutes'>) =>
  upwards(now) + noticeMinutes;

/** What is taken, in whole minutes; within the time that is searched. */
export function busyTime({ busy }: Pick<SlotQuestion, 'busy'>, from: number, to: number): Stretches {
  const pairs = busy.map((time) => [Math.floor(time.from.getTime() / MINUTE), upwards(time.to)] as const);
  return joined(pairs.filter(([start, end]) => end > from && start < to));
}
