import { CATALOG_LANGUAGES, type LanguageLink } from '@hamshahr/views';
import { isLanguage, type Language } from '@hamshahr/time';

/** The asked language if there are pages in it, else the first of the browser's, else English. */
export function pageLanguage(asked: unknown, accepted: string | undefined, fallback: Language = 'en'): Language {
  if (isLanguage(asked) && CATALOG_LANGUAGES.includes(asked)) return asked;
  const wished = (accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  const known = wished.find(
    (language): language is Language => isLanguage(language) && CATALOG_LANGUAGES.includes(language),
  );
  return known ?? (CATALOG_LANGUAGES.includes(fallback) ? fallback : 'en');
}

/** The same page in every language there is. */
export function languageLinks(path: string, query: Record<string, string | undefined>): LanguageLink[] {
  return CATALOG_LANGUAGES.map((language) => {
    const search = new URLSearchParams({ lang: language });
    for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, value);
    return { language, href: `${path}?${search.toString()}` };
  });
}
