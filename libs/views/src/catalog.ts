import type { Language } from '@hamshahr/time';
import { catalogEn } from './catalog.en.js';
import { catalogFa } from './catalog.fa.js';
import { catalogMs } from './catalog.ms.js';
import { catalogRu } from './catalog.ru.js';
import type { Catalog } from './catalog-shape.js';
import { catalogUz } from './catalog.uz.js';
import { catalogZh } from './catalog.zh.js';

export type { MessageKey } from './catalog-shape.js';

/** Every language has its catalog, or this does not compile; the order is that of language menus. */
const catalogs: Readonly<Record<Language, Catalog>> = {
  fa: catalogFa,
  en: catalogEn,
  zh: catalogZh,
  ru: catalogRu,
  uz: catalogUz,
  ms: catalogMs,
};

/** Languages whose frame (labels, buttons, dates) exists, in menu order. */
export const CATALOG_LANGUAGES: readonly Language[] = Object.keys(catalogs) as Language[];

export function catalogOf(language: Language): Catalog {
  return catalogs[language];
}
