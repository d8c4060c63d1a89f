import { createInstance, type TOptions } from 'i18next';
import en from '../../apps/web/src/i18n/en/index.js';
import fa from '../../apps/web/src/i18n/fa/index.js';
import zh from '../../apps/web/src/i18n/zh/index.js';

export type Words = (key: string, values?: TOptions) => string;

const catalogs = { en, fa, zh };

/** The console's own words in a language, so that a test finds what a reader of that language sees. */
export function wordsIn(language: keyof typeof catalogs): Words {
  const catalog = createInstance();
  void catalog.init({
    lng: language,
    fallbackLng: 'en',
    resources: Object.fromEntries(Object.entries(catalogs).map(([code, translation]) => [code, { translation }])),
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  catalog.services.formatter?.add('number', (value: number, code) => new Intl.NumberFormat(code).format(value));
  return (key, values = {}) => catalog.t(key, values);
}
