import { cleanText } from './clean-text.js';
import { type EventMail, type MailFacts, mailFacts } from './mail-facts.js';

/** A mail that a standing rule sends: before the event a reminder, after it thanks. */
export interface StandingMail extends EventMail {
  cause: 'reminder' | 'thanks';
  /** What the organizers add, plain text in the event's `textLanguage`; null or blank: nothing. */
  remark: string | null;
  /** The personal reply page or a slot. */
  replyUrl: string;
}

export interface StandingFacts extends MailFacts {
  words: (typeof STANDING_WORDS)[StandingMail['cause']];
  /** Time, place, answer and calendar file: what somebody needs who is still to come. */
  isAhead: boolean;
  remark: string | null;
  replyUrl: string;
  /** The .ics file; reminders carry no calendar part (rule 24). */
  calendarUrl: string;
}

const STANDING_WORDS = {
  reminder: {
    subject: 'reminderSubject',
    preheader: 'reminderPreheader',
    eyebrow: 'reminderEyebrow',
    opening: 'reminderOpening',
  },
  thanks: {
    subject: 'thanksSubject',
    preheader: 'thanksPreheader',
    eyebrow: 'thanksEyebrow',
    opening: 'thanksOpening',
  },
} as const;

export function standingFacts(mail: StandingMail): StandingFacts {
  const facts = mailFacts(mail);
  const isAhead = mail.cause === 'reminder';
  return {
    ...facts,
    // Thanks lead to no page of the reader's own.
    preferencesUrl: isAhead ? facts.preferencesUrl : null,
    words: STANDING_WORDS[mail.cause],
    isAhead,
    remark: mail.remark === null ? null : cleanText(mail.remark).trim() || null,
    replyUrl: mail.replyUrl,
    calendarUrl: `${mail.replyUrl}/event.ics`,
  };
}
