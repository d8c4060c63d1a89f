import { LANGUAGES, isLanguage, latinDigits, type Language } from '@hamshahr/time';
import type { Certainty } from '../calendar/city-calendar.js';
import type { DayKind } from '../calendar/city-day.entity.js';
import type { Hours } from '../city-week.entity.js';
import { foldName } from '../names.js';

/** Words as people write them, folded; the languages are those of the mails. */
const words = (text: string): string[] => text.split(' ').map((word) => foldName(word.replaceAll('_', ' ')));

const KINDS: Readonly<Record<DayKind, readonly string[]>> = {
  holiday: words('holiday public_holiday تعطیل تعطیل_رسمی 假日 节假日 放假 休 праздник выходной bayram dam_olish cuti'),
  half_day: words('half_day نیمه_تعطیل نیم_روز 半天 半日 сокращённый_день yarim_kun separuh_hari'),
  working_day: words(
    'working_day make_up_day work روز_کاری کاری جبرانی 补班 上班 班 рабочий_день ish_kuni hari_bekerja',
  ),
};

const CERTAINTIES: Readonly<Record<Certainty, readonly string[]>> = {
  certain: words('certain official قطعی رسمی 确定 точно aniq pasti'),
  expected: words('expected tentative ±1 احتمالی تقریبی 预计 ожидается kutilmoqda dijangka'),
};

const COLUMNS = {
  date: words('date تاریخ 日期 дата sana tarikh'),
  kind: words('kind type نوع 类型 тип turi jenis'),
  name: words('name title summary holiday نام عنوان مناسبت 名称 节日 название nomi nama'),
  hours: words('hours ساعت ساعت_کار 时间 часы soat waktu'),
  certainty: words('certainty قطعیت 确定性 точность aniqlik kepastian'),
  source: words('source منبع 来源 источник manba sumber'),
};

/** A column of a file; a name in one language is `name_fa`. */
export type DayColumn = keyof typeof COLUMNS | Language;

/** What a column's title means; undefined where nobody knows. */
export function columnOf(title: string): DayColumn | undefined {
  const folded = foldName(title);
  const language = LANGUAGES.find((one) => folded === one || folded === `name${one}`);
  return language ?? (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).find((one) => COLUMNS[one].includes(folded));
}

/** A blank cell is a holiday. */
export function kindOf(text: string): DayKind | undefined {
  return text.trim() === '' ? 'holiday' : keyOf(KINDS, text);
}

export function certaintyOf(text: string): Certainty | undefined {
  return keyOf(CERTAINTIES, text);
}

function keyOf<K extends string>(known: Readonly<Record<K, readonly string[]>>, text: string): K | undefined {
  const folded = foldName(text);
  return (Object.keys(known) as K[]).find((key) => folded === foldName(key) || known[key].includes(folded));
}

/** `08:00-12:00` in any digits; undefined for anything else. */
export function spanOf(text: string): Hours | undefined {
  const span = /^(\d{1,2}:\d{2})\s*(?:-|–|—|تا|to|至)\s*(\d{1,2}:\d{2})$/.exec(latinDigits(text).trim());
  return span ? { from: span[1]!.padStart(5, '0'), to: span[2]!.padStart(5, '0') } : undefined;
}

const SCRIPTS: readonly (readonly [RegExp, Language])[] = [
  [/\p{Script=Arabic}/u, 'fa'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Cyrillic}/u, 'ru'],
];

/** Language of a name: what the file says (`fa-IR`), else what its sender said, else what its letters are. */
export function languageOf(text: string, tag: string | null, wish: Language | null): Language {
  const tagged = tag?.slice(0, 2).toLowerCase();
  if (isLanguage(tagged)) return tagged;
  return wish ?? SCRIPTS.find(([script]) => script.test(text))?.[1] ?? 'en';
}
