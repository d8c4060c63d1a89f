import { renderToString } from 'preact-render-to-string';
import { InvitationHtml } from './invitation-html.js';
import { type InvitationMail, invitationFacts, invitationWords } from './invitation-facts.js';
import { invitationText } from './invitation-text.js';
import { invitedEntry, type RenderedMail, subjectLine } from './rendered-mail.js';

/** Renders an invitation. Pure: the same props give the same bytes, whatever the process's zone. */
export function renderInvitationMail(mail: InvitationMail): RenderedMail {
  const facts = invitationFacts(mail);
  const words = invitationWords(mail);
  return {
    subject: subjectLine(words.subject, facts),
    html: `<!doctype html>${renderToString(<InvitationHtml facts={facts} words={words} />)}`,
    text: invitationText(facts, words),
    calendar: invitedEntry(facts),
  };
}
