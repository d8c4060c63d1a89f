import type { City } from '@hamshahr/cities';
import { cleanText } from '@hamshahr/platform';
import { LANGUAGES, isLanguage, type Language } from '@hamshahr/time';
import { readAddress, type AddressFault } from './address.js';
import { ROLE_LENGTH, readThemes, themesOfCell, wordKey, type Theme, type ThemeFault } from './themes.js';

/** A contact as one row of a file gives it. */
export interface ContactDraft {
  name: string;
  address: string;
  language: Language | null;
  cityId: string | null;
  organisation: string | null;
  role: string | null;
  roleKey: string | null;
  themes: Theme[];
}

export const IMPORT_COLUMNS = ['name', 'email', 'language', 'city', 'organisation', 'role', 'themes'] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** Without them nobody can be written to. */
export const NEEDED_COLUMNS = ['name', 'email'] as const satisfies ImportColumn[];
export type RawRow = Record<ImportColumn, string>;

export type RowFault =
  | AddressFault
  | ThemeFault
  | 'name_missing'
  | 'name_too_long'
  | 'language_unknown'
  | 'city_unknown'
  | 'role_too_long'
  | 'cells';

export type ReadRow =
  { ok: true; draft: ContactDraft } | { ok: false; draft: ContactDraft; field: ImportColumn | null; fault: RowFault };

const LANGUAGE_NAMES: Record<Language, readonly string[]> = {
  fa: ['persian', 'farsi', 'فارسی'],
  en: ['english', 'انگلیسی'],
  zh: ['chinese', '中文', 'چینی', 'zh-cn', 'zh-hans'],
  ru: ['russian', 'русский', 'روسی'],
  uz: ['uzbek', "o'zbek", 'oʻzbek', 'ازبکی', 'uz-latn'],
  ms: ['malay', 'melayu', 'bahasa melayu', 'مالایی'],
};

/**
 * Where a row names no language, the one its city's people read official letters in. A country's language decides,
 * so the zone is a good witness.
 */
export const LANGUAGE_OF_ZONE: Readonly<Record<string, Language>> = {
  'Asia/Tehran': 'fa',
  'Asia/Shanghai': 'zh',
  'Asia/Samarkand': 'uz',
  'Asia/Tashkent': 'uz',
  'Asia/Kuala_Lumpur': 'ms',
  'Europe/Moscow': 'ru',
};

/** Reads one row; a refused row keeps what could be read, so that the report can show it. */
export function readRow(raw: RawRow, findCity: (text: string) => City | undefined): ReadRow {
  const text = (column: ImportColumn) => cleanText(raw[column]);
  const mailbox = readAddress(raw.email.trim());
  const city = text('city') === '' ? undefined : findCity(text('city'));
  const language = text('language') === '' ? null : findLanguage(text('language'));
  const role = text('role').slice(0, ROLE_LENGTH) || null;
  const themes = readThemes(themesOfCell(raw.themes));
  const draft: ContactDraft = {
    name: text('name').slice(0, 200),
    address: 'address' in mailbox ? mailbox.address : cleanText(raw.email).slice(0, 254),
    language: language ?? (city && LANGUAGE_OF_ZONE[city.zone]) ?? null,
    cityId: city?.id ?? null,
    organisation: text('organisation').slice(0, 200) || null,
    role,
    roleKey: role && wordKey(role),
    themes: 'themes' in themes ? themes.themes : [],
  };
  const refuse = (field: ImportColumn, fault: RowFault): ReadRow => ({ ok: false, draft, field, fault });
  if ('fault' in mailbox) return refuse('email', mailbox.fault);
  if (!/[\p{L}\p{N}]/u.test(draft.name)) return refuse('name', 'name_missing');
  if (text('name').length > 200) return refuse('name', 'name_too_long');
  if (language === undefined) return refuse('language', 'language_unknown');
  if (text('city') !== '' && !city) return refuse('city', 'city_unknown');
  if (text('role').length > ROLE_LENGTH) return refuse('role', 'role_too_long');
  if ('fault' in themes) return refuse('themes', themes.fault);
  return { ok: true, draft };
}

function findLanguage(text: string): Language | undefined {
  const wanted = text.toLowerCase();
  if (isLanguage(wanted)) return wanted;
  return LANGUAGES.find((language) => LANGUAGE_NAMES[language].includes(wanted));
}
