import { CANCELLATION_WORDS, type CancellationCause } from './cancellation-words.js';
import { cleanText } from './clean-text.js';
import { type EventMail, type MailFacts, mailFacts } from './mail-facts.js';

/** News to one who was invited that the entry leaves the calendar; nothing is left to answer, so there is no reply link. */
export interface CancellationMail extends EventMail {
  cause: CancellationCause;
  /** Plain text in the event's `textLanguage`, may have several lines; null or blank: none is given. */
  reason: string | null;
}

export interface CancellationFacts extends MailFacts {
  words: (typeof CANCELLATION_WORDS)[CancellationCause];
  /** The event does not take place as planned: its time and venue are struck through. Not so for one who is no longer invited. */
  isOff: boolean;
  reason: string | null;
}

export function cancellationFacts(mail: CancellationMail): CancellationFacts {
  return {
    ...mailFacts(mail),
    words: CANCELLATION_WORDS[mail.cause],
    isOff: mail.cause !== 'withdrawn',
    reason: mail.reason === null ? null : cleanText(mail.reason).trim() || null,
  };
}
