import { CityClock } from './city-clock.js';
import { scoreAt, shares } from './comfort.js';
import { reason, type Reason, type RefusalCode, type Slot, type SlotWarning } from './slot-answer.js';
import { SlotMaker, upwards } from './slot-times.js';
import { checkInstant, checkTimeQuestion, type TimeQuestion } from './slot-question.js';
import { busyTime, firstMinute, wishedTime } from './search.js';
import { intersection, longest } from './stretches.js';
import { warningsOf } from './warnings.js';

/** What is to be said of one time. */
export interface TimeVerdict extends Slot {
  isGood: boolean;
  /** Why it is none; empty for a good one. */
  why: Reason<RefusalCode>[];
  warnings: SlotWarning[];
}

/**
 * Whether a meeting may begin at a given minute, by the rules of the search.
 * @throws DomainError invalid naming the field
 */
export function judgeTime(question: TimeQuestion, start: Date): TimeVerdict {
  checkTimeQuestion(question);
  checkInstant(start, 'start');
  const { cities, minutes } = question;
  const [from, to] = [upwards(start), upwards(start) + minutes];
  const clocks = cities.map(({ calendar }) => new CityClock(calendar, from - 1440, to + 1440));
  const score = Math.round(scoreAt(clocks, shares(cities, question.isFair), from, to));
  const slot = new SlotMaker(question, clocks).slot(from, score);
  const why = [...clocks.flatMap((clock) => closedAt(clock, from, to)), ...forbidden(question, clocks, from, to)];
  const { date } = slot.local[0]!;
  return { ...slot, isGood: why.length === 0, why, warnings: warningsOf(cities, date, date) };
}

function closedAt(clock: CityClock, from: number, to: number): Reason<RefusalCode>[] {
  const { cityId } = clock.calendar;
  const outside = to - from - clock.openMinutes(from, to);
  if (outside === 0) return [];
  const { closed, date } = clock.planAt(from);
  if (!closed) return [reason('outside', cityId, { date, minutes: outside })];
  if (closed.code !== 'holiday') return [reason(closed.code, cityId, { date })];
  return [reason('holiday', cityId, { date, names: closed.names, certainty: closed.certainty })];
}

/** What stands against it besides office hours. */
function forbidden(
  question: TimeQuestion,
  clocks: readonly CityClock[],
  from: number,
  to: number,
): Reason<RefusalCode>[] {
  const why: Reason<RefusalCode>[] = [];
  const wishes = wishedTime(question.cities, clocks);
  if (wishes && longest(intersection(wishes, [from, to])) < to - from) why.push(reason('wishes', null));
  if (from < firstMinute(question)) why.push(reason('notice', null));
  if (busyTime(question, from, to).length > 0) why.push(reason('busy', null));
  return why;
}
