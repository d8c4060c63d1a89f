import { scoreAt } from './comfort.js';
import { leastBad } from './least-bad.js';
import { refusedDays } from './refusals.js';
import { prepare } from './search.js';
import type { SlotAnswer } from './slot-answer.js';
import { SlotMaker, stretchesOf } from './slot-times.js';
import { checkSlotQuestion, type SlotQuestion } from './slot-question.js';
import { beginnings, starts } from './starts.js';
import { lengthened } from './stretches.js';
import { warningsOf } from './warnings.js';

/**
 * When cities can meet: pure arithmetic on what is known of them. Each city's hours become stretches of UTC minutes once,
 * and are laid over each other, so the work grows with days and cities, not with their product of quarter hours.
 * @throws DomainError invalid naming the field
 */
export function findSlots(question: SlotQuestion): SlotAnswer {
  checkSlotQuestion(question);
  const search = prepare(question);
  const { clocks, share, hostTime, steps } = search;
  const { minutes, step, limit } = question;
  const possible = beginnings(steps.free, hostTime, minutes);
  const found = starts(clocks[0]!, possible, step);
  const scored = found.map((start) => ({ start, score: Math.round(scoreAt(clocks, share, start, start + minutes)) }));
  scored.sort((one, other) => other.score - one.score || one.start - other.start);
  const maker = new SlotMaker(question, clocks);
  return {
    slots: scored.slice(0, limit).map(({ start, score }) => maker.slot(start, score)),
    total: found.length,
    windows: stretchesOf(lengthened(possible, minutes)),
    refused: refusedDays(search, found),
    leastBad: found.length === 0 ? leastBad(search, maker) : [],
    warnings: warningsOf(question.cities, question.from, question.to),
  };
}
