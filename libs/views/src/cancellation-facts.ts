import { cleanText } from './clean-text.js';
import { type EventMail, type MailFacts, mailFacts } from './mail-facts.js';

/** News of a cancelled event to one who was invited; nothing is left to answer, so there is no reply link. */
export interface CancellationMail extends EventMail {
  /** Plain text in the event's `textLanguage`, may have several lines; null or blank: none is given. */
  reason: string | null;
}

export interface CancellationFacts extends MailFacts {
  reason: string | null;
}

export function cancellationFacts(mail: CancellationMail): CancellationFacts {
  return { ...mailFacts(mail), reason: mail.reason === null ? null : cleanText(mail.reason).trim() || null };
}
