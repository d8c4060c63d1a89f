import type { CancellationFacts } from './cancellation-facts.js';
import { closingText, openingText, paragraphs, whenText } from './mail-text.js';
import { wrap } from './text-lines.js';

/** The text part of a cancellation, in the order of the HTML. */
export function cancellationText(facts: CancellationFacts): string {
  const { t, event, office, reason, venue } = facts;
  return paragraphs([
    ...openingText(facts, t.say('cancelEyebrow', { kind: event.kind }), t.say('cancelTestNotice')),
    wrap(t.say('cancelOpening', { kind: event.kind, office })),
    ...(reason === null ? [] : [`${t.say('cancelReason')}\n${wrap(reason.replace(/\n{2,}/g, '\n'), '  ')}`]),
    ...whenText(facts, t.say('cancelPlanned')),
    ...(venue ? [wrap(t.say('venueLine', { venue }), '  ')] : []),
    wrap(t.say('cancelCalendar')),
    wrap(t.say('cancelRegret')),
    ...closingText(facts, false),
  ]);
}
