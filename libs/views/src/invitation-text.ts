import type { InvitationFacts, InvitationWords } from './invitation-facts.js';
import { bodyText, closingText, openingText, paragraphs, replyText, whenText, whereText } from './mail-text.js';
import { programmeText } from './programme/mail-programme.js';
import { wrap } from './text-lines.js';

/** The text part: the same facts as the HTML, paragraphs parted by empty lines, addresses on lines of their own. */
export function invitationText(facts: InvitationFacts, words: InvitationWords): string {
  const { t, event, office } = facts;
  return paragraphs([
    ...openingText(facts, t.say(words.eyebrow, { kind: event.kind }), t.say('mailTestNotice')),
    wrap(t.say(words.opening, { kind: event.kind, office })),
    ...bodyText(facts),
    ...whenText(facts),
    whereText(facts),
    ...replyText(facts),
    ...programmeText(facts),
    ...closingText(facts, true, words.receipt),
  ]);
}
