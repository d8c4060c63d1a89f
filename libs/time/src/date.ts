import { localizeDigits } from './digits.js';
import { toJalali, type CalendarDate } from './jalali.js';
import type { Language } from './language.js';
import { readClock, twoDigits } from './local-clock.js';
import { NAMES } from './names.js';

export type CalendarSystem = 'gregorian' | 'jalali';

interface Written {
  weekday: string;
  day: number;
  month: string;
  year: number;
}

/** One pattern per language: the order ICU gives for long Jalali dates is wrong, so dates are put together here. */
const PATTERNS: Readonly<Record<Language, Readonly<Record<CalendarSystem, (w: Written) => string>>>> = {
  fa: {
    jalali: ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
    gregorian: ({ day, month, year }) => `${day} ${month} ${year}`,
  },
  en: {
    gregorian: ({ weekday, day, month, year }) => `${weekday}, ${day} ${month} ${year}`,
    jalali: ({ day, month, year }) => `${day} ${month} ${year}`,
  },
  zh: {
    gregorian: ({ weekday, day, month, year }) => `${year}年${month}月${day}日（${weekday}）`,
    jalali: ({ day, month, year }) => `波斯历${year}年${month}月${day}日`,
  },
  ru: {
    gregorian: ({ weekday, day, month, year }) => `${weekday}, ${day} ${month} ${year} г.`,
    jalali: ({ day, month, year }) => `${day} ${month} ${year} г.`,
  },
  uz: {
    // Year first, as the state orthography and the law write it (1991-yil 1-sentabr); CLDR's order is a calque.
    gregorian: ({ weekday, day, month, year }) => `${year}-yil ${day}-${month}, ${weekday}`,
    jalali: ({ day, month, year }) => `${year}-yil ${day}-${month}`,
  },
  ms: {
    gregorian: ({ weekday, day, month, year }) => `${weekday}, ${day} ${month} ${year}`,
    jalali: ({ day, month, year }) => `${day} ${month} ${year}`,
  },
};

/**
 * The local day of an instant, written out. The language's own calendar carries the weekday
 * (fa: Jalali, others: Gregorian); the second calendar is written without it.
 * @throws TimeError unknown_zone, unparsable
 */
export function formatDate(instant: Date, zone: string, language: Language, calendar: CalendarSystem): string {
  const local: CalendarDate = readClock(instant, zone);
  const { year, month, day } = calendar === 'jalali' ? toJalali(local) : local;
  const names = NAMES[language];
  const weekday = names.weekdays[new Date(Date.UTC(local.year, local.month - 1, local.day)).getUTCDay()]!;
  const text = PATTERNS[language][calendar]({ weekday, day, month: names[calendar][month - 1]!, year });
  return localizeDigits(text, language);
}

/** 24-hour local time, '10:30'; fa '۱۰:۳۰'. @throws TimeError unknown_zone, unparsable */
export function formatTime(instant: Date, zone: string, language: Language): string {
  const { hour, minute } = readClock(instant, zone);
  return localizeDigits(`${twoDigits(hour)}:${twoDigits(minute)}`, language);
}
