import type { Language } from '@hamshahr/time';
import { catalogOf } from './catalog.js';
import { cleanLine, cleanText } from './clean-text.js';
import type { Contact } from './event-facts.js';
import type { Translator } from './translator.js';

/** How an office opens and closes its mails in one language; null says what the catalog says. */
export interface MailWording {
  /** One line; `{name}` stands for the reader. */
  greeting: string | null;
  closing: string | null;
  /** Lines parted by LF. */
  signature: string | null;
}

/** The words of a mail around what it tells. */
export interface MailWords {
  /** What stands before and after the reader's name; without the second part the name is not said. */
  greeting: [before: string, after?: string];
  closing: string;
  signature: string[];
}

const NAME = '{name}';

export function mailWords(
  t: Translator,
  { contact, office, wording }: { contact: Contact; office: string; wording?: MailWording | null },
): MailWords {
  const { greeting, closing, signature } = wording ?? {};
  const [before, after] = (greeting ? cleanLine(greeting) : catalogOf(t.language).greeting).split(NAME);
  const lines = signature ? cleanText(signature).split('\n').map(cleanLine) : [contact.name, office];
  return {
    greeting: [before ?? '', after],
    closing: closing ? cleanLine(closing) : t.say('mailClosing'),
    signature: lines.filter((line) => line !== ''),
  };
}

/** What the product says where an office says nothing; the signature is the organizer's and the office's names. */
export function defaultWords(language: Language): { greeting: string; closing: string } {
  const { greeting, mailClosing } = catalogOf(language);
  return { greeting, closing: mailClosing };
}
