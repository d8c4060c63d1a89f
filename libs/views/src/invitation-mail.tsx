import { renderToString } from 'preact-render-to-string';
import { isolated } from './bidi-text.js';
import { InvitationHtml } from './invitation-html.js';
import { type InvitationFacts, type InvitationMail, invitationFacts } from './invitation-facts.js';
import { invitationText } from './invitation-text.js';

export interface RenderedMail {
  /** One line; may hold bidi isolates (UAX #9) around a title of the other direction. */
  subject: string;
  html: string;
  /** LF newlines. */
  text: string;
  /** Plain text for the calendar entry (RFC 5545 SUMMARY, DESCRIPTION, LOCATION), not yet escaped. */
  calendar: { summary: string; description: string; location: string | null };
}

/** Renders an invitation. Pure: the same props give the same bytes, whatever the process's zone. */
export function renderInvitationMail(mail: InvitationMail): RenderedMail {
  const facts = invitationFacts(mail);
  return {
    subject: subject(facts),
    html: `<!doctype html>${renderToString(<InvitationHtml facts={facts} />)}`,
    text: invitationText(facts),
    calendar: calendarTexts(facts),
  };
}

function subject({ t, title, event, times, isTest }: InvitationFacts): string {
  const shown = isolated(title, event.textLanguage, t.language);
  const line = t.say('mailSubject', { title: shown, date: times.all[0].local.date });
  return isTest ? t.say('mailTestSubject', { subject: line }) : line;
}

function calendarTexts(facts: InvitationFacts): RenderedMail['calendar'] {
  const { t, title, office, contact, joinUrl, venue, replyUrl, isTest } = facts;
  const lines = [
    t.say('calendarInvited', { office }),
    ...(joinUrl ? [t.say('joinLink', { link: joinUrl })] : []),
    t.say('calendarReply', { link: replyUrl }),
    t.say('calendarQuestions', { name: contact.name, address: contact.address }),
  ];
  return {
    summary: isTest ? t.say('mailTestSubject', { subject: title }) : title,
    description: lines.join('\n\n'),
    location: venue ?? joinUrl,
  };
}
