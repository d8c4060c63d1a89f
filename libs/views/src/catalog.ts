import type { Language } from '@hamshahr/time';
import { catalogEn } from './catalog.en.js';
import { catalogFa } from './catalog.fa.js';
import type { Catalog } from './catalog-shape.js';

export type { MessageKey } from './catalog-shape.js';

/** A further language is its file and its line here; the order is that of language menus. */
const catalogs: Partial<Record<Language, Catalog>> = { fa: catalogFa, en: catalogEn };

/** Languages whose frame (labels, buttons, dates) exists, in menu order. */
export const CATALOG_LANGUAGES: readonly Language[] = Object.keys(catalogs) as Language[];

/** The language the frame is really written in: the wished one, or English where it has no catalog. */
export function frameLanguage(wished: Language): Language {
  return catalogs[wished] ? wished : 'en';
}

export function catalogOf(language: Language): Catalog {
  return catalogs[language] ?? catalogEn;
}
