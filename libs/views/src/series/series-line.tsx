import type { VNode } from 'preact';
import { isolated } from '../bidi-text.js';
import { cleanLine } from '../clean-text.js';
import type { SeriesFacts } from '../event-facts.js';
import { EventText } from '../phrases.js';
import type { Translator } from '../translator.js';

/** "Part 2 of 4 of the series …" in plain text; null where there is none. */
export function seriesLine(t: Translator, series: SeriesFacts | null | undefined): string | null {
  if (!series) return null;
  const { part, parts, title, textLanguage } = series;
  return t.say('seriesPart', { part, parts, series: isolated(cleanLine(title), textLanguage, t.language) });
}

/** The same in a document, the title in its own language and direction. */
export function seriesPhrase(t: Translator, { part, parts, title, textLanguage }: SeriesFacts): (string | VNode)[] {
  return t.rich('seriesPart', { part, parts, series: <EventText text={cleanLine(title)} language={textLanguage} /> });
}
