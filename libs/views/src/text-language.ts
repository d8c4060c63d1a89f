import type { EventFacts } from './event-facts.js';
import type { Translator } from './translator.js';

/** Said above words of the organizers (the event's text, a reason) that are not in the reader's language; null where they are. */
export function textLanguageNote(
  t: Translator,
  { textLanguage: language }: Pick<EventFacts, 'textLanguage'>,
): string | null {
  return language === t.language ? null : t.say('textLanguage', { language });
}
