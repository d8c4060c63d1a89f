import type { Language } from '@hamshahr/time';

/** The script is named only where a language is written in several (RFC 5646 section 4.1). */
const SCRIPTS: Partial<Record<Language, string>> = { zh: 'Hans', uz: 'Latn' };

/** BCP 47 tag for `lang`, `hreflang` and Intl: 'zh-Hans', 'uz-Latn', else the language alone. */
export function languageTag(language: Language): string {
  const script = SCRIPTS[language];
  return script ? `${language}-${script}` : language;
}
