import { latinDigits } from './digits.js';
import { fromJalali, gregorianOrdinal, type CalendarDate } from './jalali.js';
import { TimeError } from './time-error.js';

const DATE = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/;
/** Bidi marks travel along when a date is pasted from a right-to-left page. */
const INVISIBLE = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** The Arabic date separator and the wide slash; hyphens and dashes that programs put in the place of a typed one. */
const SLASHES = /[\u060D\uFF0F]/g;
const HYPHENS = /[\u2010-\u2013\u2212\uFF0D]/g;

/**
 * Reads a typed or pasted day, year first, with / or -, in Latin, Persian or Arabic-Indic digits, and gives the
 * Gregorian day. Years 1300–1500 are Jalali, 1900–2100 Gregorian.
 * @throws TimeError unparsable: another form or year, or a day that does not exist (1405/12/30)
 */
export function parseDate(text: string): CalendarDate {
  const plain = latinDigits(String(text)).replace(INVISIBLE, '').replace(SLASHES, '/').replace(HYPHENS, '-').trim();
  const match = DATE.exec(plain);
  if (!match) throw new TimeError('unparsable', `Not a date: ${JSON.stringify(text)}`);
  const date = { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) };
  if (date.year >= 1300 && date.year <= 1500) return fromJalali(date);
  if (date.year < 1900 || date.year > 2100)
    throw new TimeError('unparsable', `Year ${date.year} is in neither calendar`);
  gregorianOrdinal(date);
  return date;
}
