import type { InvitationFacts } from './invitation-facts.js';
import { bodyText, closingText, openingText, paragraphs, replyText, whenText, whereText } from './mail-text.js';
import { wrap } from './text-lines.js';

/** The text part: the same facts as the HTML, paragraphs parted by empty lines, addresses on lines of their own. */
export function invitationText(facts: InvitationFacts): string {
  const { t, event, office } = facts;
  return paragraphs([
    ...openingText(facts, t.say('mailEyebrow', { kind: event.kind }), t.say('mailTestNotice')),
    wrap(t.say('mailOpening', { kind: event.kind, office })),
    ...bodyText(facts),
    ...whenText(facts),
    whereText(facts),
    ...replyText(facts),
    ...closingText(facts, true),
  ]);
}
