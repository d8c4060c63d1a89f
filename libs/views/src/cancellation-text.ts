import type { CancellationFacts } from './cancellation-facts.js';
import { closingText, openingText, paragraphs, whenText } from './mail-text.js';
import { wrap } from './text-lines.js';

/** The text part of a cancellation, in the order of the HTML. */
export function cancellationText(facts: CancellationFacts): string {
  const { t, event, office, words, reason, venue } = facts;
  return paragraphs([
    ...openingText(facts, t.say(words.eyebrow, { kind: event.kind }), t.say(words.testNotice)),
    wrap(t.say(words.opening, { kind: event.kind, office })),
    ...(reason === null ? [] : [`${t.say(words.reason)}\n${wrap(reason.replace(/\n{2,}/g, '\n'), '  ')}`]),
    ...whenText(facts, t.say(words.planned)),
    ...(venue ? [wrap(t.say('venueLine', { venue }), '  ')] : []),
    wrap(t.say('cancelCalendar')),
    wrap(t.say(words.regret)),
    ...closingText(facts, false, words.receipt),
  ]);
}
