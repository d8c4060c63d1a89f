import { isolated } from './bidi-text.js';
import type { MessageKey } from './catalog.js';
import type { InvitationFacts } from './invitation-facts.js';
import type { MailFacts } from './mail-facts.js';

export interface RenderedMail {
  /** One line; may hold bidi isolates (UAX #9) around a title of the other direction. */
  subject: string;
  html: string;
  /** LF newlines. */
  text: string;
  /** Plain text for the calendar entry (RFC 5545 SUMMARY, DESCRIPTION, LOCATION), not yet escaped. */
  calendar: { summary: string; description: string; location: string | null };
}

/** @param key a message with `title` and `date` */
export function subjectLine(key: MessageKey, { t, title, event, times, isTest }: MailFacts): string {
  const shown = isolated(title, event.textLanguage, t.language);
  const line = t.say(key, { title: shown, date: times.all[0].local.date });
  return isTest ? t.say('mailTestSubject', { subject: line }) : line;
}

/**
 * @param first the first paragraph of the entry's description; both hosts of a joint seminar are named under it
 * @param others further paragraphs
 */
export function calendarEntry(facts: MailFacts, first: string, others: readonly string[]): RenderedMail['calendar'] {
  const { t, title, joinUrl, venue, hosts, isTest } = facts;
  const lines = [first, ...(hosts ? [t.say('hostsLine', { cities: hosts })] : []), ...others];
  return {
    summary: isTest ? t.say('mailTestSubject', { subject: title }) : title,
    description: lines.join('\n\n'),
    location: venue ?? joinUrl,
  };
}

/** The entry of an event that takes place: who invites, how to join, where to answer, whom to ask. */
export function invitedEntry(facts: InvitationFacts): RenderedMail['calendar'] {
  const { t, office, joinUrl, replyUrl, programme } = facts;
  return calendarEntry(facts, t.say('calendarInvited', { office }), [
    ...(joinUrl ? [t.say('joinLink', { link: joinUrl })] : []),
    t.say('calendarReply', { link: replyUrl }),
    ...(programme?.href ? [`${t.say('programmePage')}\n${programme.href}`] : []),
    t.say('calendarQuestions', { ...facts.contact }),
  ]);
}
