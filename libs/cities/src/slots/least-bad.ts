import { scoreAt } from './comfort.js';
import { busyTime, firstMinute, wishedTime, type Search } from './search.js';
import type { Slot } from './slot-answer.js';
import type { SlotMaker } from './slot-times.js';
import { beginnings, starts } from './starts.js';
import { difference, intersection, type Stretches } from './stretches.js';
import { hasCalendar } from './warnings.js';

const TOLD = 3;

/**
 * Where no slot is, the three times with the fewest minutes outside office hours, all cities together; the higher score
 * and then the earlier one wins among equals, and none overlaps another. What is taken, the notice and wishes still bind.
 */
export function leastBad(search: Search, maker: SlotMaker): Slot[] {
  const { clocks, question, share } = search;
  const { minutes } = question;
  const possible = starts(clocks[0]!, beginnings(allowed(search), search.hostTime, minutes), question.step);
  // Of a city without a calendar nobody can say what lies outside its hours.
  const known = clocks.filter(({ calendar }) => hasCalendar(calendar, question.from, question.to));
  const outside = possible.map((start) =>
    known.reduce((sum, clock) => sum + minutes - clock.openMinutes(start, start + minutes), 0),
  );
  const chosen: { start: number; score: number }[] = [];
  while (chosen.length < TOLD) {
    const isFree = (start: number) => chosen.every((other) => Math.abs(other.start - start) >= minutes);
    const fewest = possible.reduce(
      (least, start, at) => (isFree(start) ? Math.min(least, outside[at]!) : least),
      Infinity,
    );
    let best: { start: number; score: number } | null = null;
    possible.forEach((start, at) => {
      if (outside[at] !== fewest || !isFree(start)) return;
      const score = Math.round(scoreAt(clocks, share, start, start + minutes));
      if (best === null || score > best.score) best = { start, score };
    });
    if (best === null) break;
    chosen.push(best);
  }
  return chosen.map(({ start, score }) => maker.slot(start, score));
}

/** All time that nothing but office hours forbids. */
function allowed({ question, clocks }: Search): Stretches {
  const { from, to } = clocks[0]!;
  const whole = intersection([from, to], wishedTime(question.cities, clocks) ?? [from, to]);
  const noticed = intersection(whole, [firstMinute(question), Math.max(to, firstMinute(question) + 1)]);
  return difference(noticed, busyTime(question, from, to));
}
