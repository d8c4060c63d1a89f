import { localizeDigits } from './digits.js';
import type { CalendarSystem } from './date.js';
import { fromJalali, gregorianOrdinal, isJalaliLeapYear, toJalali, type CalendarDate } from './jalali.js';
import type { Language } from './language.js';
import { isoDay } from './local-clock.js';
import { NAMES } from './names.js';

/** A month of either calendar: month 1–12. */
export interface CalendarMonth {
  year: number;
  month: number;
}

/** One day of a month's sheet. */
export interface MonthDay {
  /** Gregorian, 'YYYY-MM-DD'. */
  iso: string;
  /** Day of the month in the sheet's calendar. */
  day: number;
  /** The same day in the other calendar. */
  other: CalendarDate;
  /** 0 is Sunday, as in `Date.getUTCDay`. */
  weekday: number;
  isInMonth: boolean;
}

const words = (text: string): readonly string[] => Object.freeze(text.split(' '));

/** Months that stand alone are written otherwise in Russian than within a date: декабрь, декабря. */
const RUSSIAN: Readonly<Record<CalendarSystem, readonly string[]>> = {
  gregorian: words('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'),
  jalali: words('фарвардин ордибехешт хордад тир мордад шахривар мехр абан азар дей бахман эсфанд'),
};

/** The month of a calendar that holds an ISO day. @throws TimeError unparsable */
export function monthOf(iso: string, calendar: CalendarSystem): CalendarMonth {
  const { year, month } = calendar === 'jalali' ? toJalali(fromIso(iso)) : fromIso(iso);
  return { year, month };
}

/** The month so many months later (or, negative, earlier). */
export function addMonths({ year, month }: CalendarMonth, count: number): CalendarMonth {
  const months = year * 12 + (month - 1) + count;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

/**
 * The whole weeks that hold a month.
 * @param firstWeekday day on which a week begins, 0 is Sunday: 6 in Iran, 1 elsewhere here
 * @throws TimeError unparsable outside the Jalali years 1300–1500
 */
export function monthSheet(month: CalendarMonth, calendar: CalendarSystem, firstWeekday: number): MonthDay[][] {
  const first = ordinalOf({ ...month, day: 1 }, calendar);
  const length = daysIn(month, calendar);
  const lead = (weekdayOf(first) - firstWeekday + 7) % 7;
  const weeks = Math.ceil((lead + length) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => {
      const ordinal = first - lead + week * 7 + day;
      return monthDay(ordinal, calendar, ordinal >= first && ordinal < first + length);
    }),
  );
}

/** 'آذر ۱۴۰۵', 'December 2026', '2026年12月'. */
export function formatMonth({ year, month }: CalendarMonth, language: Language, calendar: CalendarSystem): string {
  if (language === 'zh') return calendar === 'jalali' ? `波斯历${year}年${month}月` : `${year}年${month}月`;
  const names = language === 'ru' ? RUSSIAN[calendar] : NAMES[language][calendar];
  const name = names[month - 1]!;
  if (language === 'uz') return `${year}-yil, ${name}`;
  return localizeDigits(`${name} ${year}`, language);
}

function monthDay(ordinal: number, calendar: CalendarSystem, isInMonth: boolean): MonthDay {
  const gregorian = fromOrdinal(ordinal);
  const jalali = toJalali(gregorian);
  const [own, other] = calendar === 'jalali' ? [jalali, gregorian] : [gregorian, jalali];
  return { iso: isoDay(gregorian), day: own.day, other, weekday: weekdayOf(ordinal), isInMonth };
}

function daysIn({ year, month }: CalendarMonth, calendar: CalendarSystem): number {
  if (calendar === 'gregorian') return new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month <= 6) return 31;
  return month < 12 || isJalaliLeapYear(year) ? 30 : 29;
}

function ordinalOf(date: CalendarDate, calendar: CalendarSystem): number {
  return gregorianOrdinal(calendar === 'jalali' ? fromJalali(date) : date);
}

function fromIso(iso: string): CalendarDate {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  gregorianOrdinal({ year, month, day });
  return { year, month, day };
}

function fromOrdinal(ordinal: number): CalendarDate {
  const day = new Date(ordinal * 86_400_000);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

/** 1970-01-01, day 0, was a Thursday. */
function weekdayOf(ordinal: number): number {
  return (((ordinal + 4) % 7) + 7) % 7;
}
