import type { Language } from '@hamshahr/time';
import { isolated } from '../bidi-text.js';
import { cleanLine } from '../clean-text.js';
import type { Translator } from '../translator.js';
import type { SessionFacts, SpeakerFacts } from './programme-facts.js';

/** A session's name in plain text, kept apart from what stands around it. */
export function sessionTitle(t: Translator, { title, textLanguage }: Pick<SessionFacts, 'title' | 'textLanguage'>) {
  return title === null ? t.say('programmeBreak') : isolated(cleanLine(title), textLanguage, t.language);
}

/** 'Li Wei, Mayor of Xi’an' in plain text; each part keeps its own direction. */
export function personLine(t: Translator, { name, position }: SpeakerFacts): string {
  const own = apart(t, name);
  return position === null ? own : t.say('programmePerson', { name: own, position: apart(t, position) });
}

/** First strong isolate (UAX #9) around words whose script nobody knows, in a frame that runs from right to left. */
function apart(t: Translator, text: string): string {
  const line = cleanLine(text);
  return t.direction === 'rtl' || /[\u0590-\u08FF]/.test(line) ? `\u2068${line}\u2069` : line;
}

/** 'Persian and Chinese' in the reader's language. */
export function languageList(t: Translator, languages: readonly Language[]): string {
  const names = languages.map((language) => t.say('programmeLanguage', { language }));
  return new Intl.ListFormat(t.tag, { type: 'conjunction' }).format(names);
}

/** What is spoken and interpreted, a phrase each; none where nobody said. */
export function languagePhrases(t: Translator, { languages, interpretation }: SessionFacts): string[] {
  return [
    ...(languages.length > 0 ? [t.say('programmeSpoken', { languages: languageList(t, languages) })] : []),
    ...(interpretation.length > 0
      ? [t.say('programmeInterpreted', { languages: languageList(t, interpretation) })]
      : []),
  ];
}
