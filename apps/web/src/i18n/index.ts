import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, direction, isLanguage, type Language } from '@hamshahr/time';
import { numbersOf } from './words.js';

const KEY = 'hamshahr.language';

type Catalogs = Record<Language, () => Promise<{ default: object }>>;

/** Catalogs are fetched when somebody reads them. */
const FIRST: Catalogs = {
  en: () => import('./en/first.js'),
  fa: () => import('./fa/first.js'),
  zh: () => import('./zh/first.js'),
  ru: () => import('./ru/first.js'),
  uz: () => import('./uz/first.js'),
  ms: () => import('./ms/first.js'),
};

/** What Today does not say: it would make the first page late. */
const LATER: Catalogs = {
  en: () => import('./en/later.js'),
  fa: () => import('./fa/later.js'),
  zh: () => import('./zh/later.js'),
  ru: () => import('./ru/later.js'),
  uz: () => import('./uz/later.js'),
  ms: () => import('./ms/later.js'),
};
let areAllWanted = false;
/** Pages may be fetched before anything can be said. */
let tellSpeaking: () => void;
const speaking = new Promise<void>((resolve) => {
  tellSpeaking = resolve;
});
const complete = new Set<Language>();

/** The language to begin with: the one used here last, else the browser's, else English. */
function firstLanguage(): Language {
  const known = [localStorage.getItem(KEY), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return known.find(isLanguage) ?? 'en';
}

/** Catalogs that have every word; the others fall back on the English one. */
const COMPLETE: readonly Language[] = ['en', 'fa'];

/** Languages in which React Aria says nothing of itself. */
const WITHOUT_REACT_ARIA: readonly Language[] = ['fa', 'uz', 'ms'];

async function fetchCatalog(language: Language): Promise<void> {
  const known = i18n.hasResourceBundle(language, 'translation');
  await Promise.all([
    known || add(language, FIRST),
    areAllWanted && !complete.has(language) && add(language, LATER).then(() => complete.add(language)),
  ]);
}

async function add(language: Language, catalogs: Catalogs): Promise<void> {
  i18n.addResourceBundle(language, 'translation', (await catalogs[language]()).default, true, true);
}

/** Fetches the words of every page, once; the language that is spoken next brings them along. */
export async function allWords(): Promise<void> {
  areAllWanted = true;
  await speaking;
  const language = spoken();
  await Promise.all([fetchCatalog(language), COMPLETE.includes(language) || fetchCatalog('en')]);
}

async function load(language: Language): Promise<void> {
  await Promise.all([
    fetchCatalog(language),
    COMPLETE.includes(language) || fetchCatalog('en'),
    WITHOUT_REACT_ARIA.includes(language) &&
      import('./react-aria-words.js').then(({ installOwnWords }) => installOwnWords()),
  ]);
}

/** Turns the whole console to another language, direction and digits. */
export async function speak(language: Language): Promise<void> {
  await load(language);
  await i18n.changeLanguage(language);
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : language === 'uz' ? 'uz-Latn' : language;
  document.documentElement.dir = direction(language);
}

/** The language on the screen. */
export function spoken(): Language {
  return isLanguage(i18n.resolvedLanguage) ? i18n.resolvedLanguage : 'en';
}

export async function prepareLanguage(): Promise<void> {
  await i18n.use(initReactI18next).init({
    resources: {},
    fallbackLng: 'en',
    supportedLngs: [...LANGUAGES],
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  i18n.services.formatter?.add('number', (value: number, language) => formatNumber(value, language ?? 'en'));
  await speak(firstLanguage());
  tellSpeaking();
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** 1234 as the language writes it: 1,234 or ۱٬۲۳۴. */
export function formatNumber(value: number, language: string, options: Intl.NumberFormatOptions = {}): string {
  const key = `${language} ${JSON.stringify(options)}`;
  const formatter = numberFormats.get(key) ?? new Intl.NumberFormat(numbersOf(language), options);
  numberFormats.set(key, formatter);
  return formatter.format(value);
}
