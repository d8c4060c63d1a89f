import { LANGUAGES, type Language } from '@hamshahr/time';
import type { Lines, Session } from './programme.js';

/** The line a reader gets: in their language, else English, else the event's main one, else any; null where there is none. */
export function linesFor(
  lines: Lines,
  language: Language,
  mainLanguage: Language,
): { line: string; language: Language } | null {
  const found = choose(lines, language, mainLanguage);
  return found && { line: lines[found]!, language: found };
}

/** The words of a session in the same order of languages; null for a break without a name. */
export function sessionText(
  texts: Session['texts'],
  language: Language,
  mainLanguage: Language,
): { title: string; body: string; language: Language } | null {
  const found = choose(texts, language, mainLanguage);
  return found && { ...texts[found]!, language: found };
}

function choose(texts: Partial<Record<Language, unknown>>, language: Language, main: Language): Language | null {
  return [language, 'en' as const, main, ...LANGUAGES].find((each) => texts[each] !== undefined) ?? null;
}
