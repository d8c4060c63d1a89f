import type { CancellationFacts } from './cancellation-facts.js';
import { closingText, openingText, paragraphs, whenText } from './mail-text.js';
import { textLanguageNote } from './text-language.js';
import { wrap } from './text-lines.js';

/** The text part of a cancellation, in the order of the HTML. */
export function cancellationText(facts: CancellationFacts): string {
  const { t, event, office, words, venue } = facts;
  return paragraphs([
    ...openingText(facts, t.say(words.eyebrow, { kind: event.kind }), t.say(words.testNotice)),
    wrap(t.say(words.opening, { kind: event.kind, office })),
    ...reasonText(facts),
    ...whenText(facts, t.say(words.planned)),
    ...(venue ? [wrap(t.say('venueLine', { venue }), '  ')] : []),
    wrap(t.say('cancelCalendar')),
    wrap(t.say(words.regret)),
    ...closingText(facts, false, words.receipt),
  ]);
}

/** The reason under its heading, and where it is not in the reader's language a sentence that says so. */
function reasonText({ t, event, words, reason }: CancellationFacts): string[] {
  if (reason === null) return [];
  const note = textLanguageNote(t, event);
  const lines = [...(note === null ? [] : [note]), reason.replace(/\n{2,}/g, '\n')];
  return [[t.say(words.reason), ...lines.map((line) => wrap(line, '  '))].join('\n')];
}
