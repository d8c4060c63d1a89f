import type { InvitationFacts } from './invitation-facts.js';
import { closingText, openingText, paragraphs, replyText, whenText, whereText } from './mail-text.js';
import { markdownText } from './markdown.js';
import { wrap } from './text-lines.js';

/** The text part: the same facts as the HTML, paragraphs parted by empty lines, addresses on lines of their own. */
export function invitationText(facts: InvitationFacts): string {
  const { t, event, office } = facts;
  return paragraphs([
    ...openingText(facts, t.say('mailEyebrow', { kind: event.kind }), t.say('mailTestNotice')),
    wrap(t.say('mailOpening', { kind: event.kind, office })),
    markdownText(event.body, event.textLanguage),
    ...whenText(facts),
    whereText(facts),
    ...replyText(facts),
    ...closingText(facts, true),
  ]);
}
