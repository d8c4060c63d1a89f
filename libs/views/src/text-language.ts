import type { EventFacts } from './event-facts.js';
import type { Translator } from './translator.js';

/** Said above the event's text where that is not in the reader's language; null where it is. */
export function textLanguageNote(t: Translator, { textLanguage: language }: EventFacts): string | null {
  return language === t.language ? null : t.say('textLanguage', { language });
}
