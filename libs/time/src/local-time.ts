import { formatDate, formatTime, type CalendarSystem } from './date.js';
import type { Language } from './language.js';
import { isoDay, readClock } from './local-clock.js';
import { formatOffset, offsetMinutes } from './offset.js';
import { zoneName } from './zone-name.js';

/** When something happens, ready to be shown to one reader. */
export interface LocalTime {
  /** the start's local day in the language's own calendar (fa Jalali, others Gregorian) */
  date: string;
  /** the same day in the other calendar for fa (Gregorian) and en (Jalali), null elsewhere */
  secondDate: string | null;
  /** the start's local Gregorian day, ISO 'YYYY-MM-DD', for comparing cities */
  day: string;
  time: string;
  endTime: string;
  /** the end's local day, written like `date`; null when it ends on the day it starts */
  endDate: string | null;
  /** 'UTC+03:30' at the start, always Latin digits */
  offset: string;
  zone: string;
  /** the zone's name in the language ('Iran Standard Time'); its IANA name where it has none */
  zoneName: string;
}

const CALENDARS: Readonly<Record<Language, { first: CalendarSystem; second: CalendarSystem | null }>> = {
  fa: { first: 'jalali', second: 'gregorian' },
  en: { first: 'gregorian', second: 'jalali' },
  zh: { first: 'gregorian', second: null },
  ru: { first: 'gregorian', second: null },
  uz: { first: 'gregorian', second: null },
  ms: { first: 'gregorian', second: null },
};

/** @throws TimeError unknown_zone, unparsable */
export function localTime(start: Date, end: Date, zone: string, language: Language): LocalTime {
  const { first, second } = CALENDARS[language];
  const day = isoDay(readClock(start, zone));
  return {
    date: formatDate(start, zone, language, first),
    secondDate: second && formatDate(start, zone, language, second),
    day,
    time: formatTime(start, zone, language),
    endTime: formatTime(end, zone, language),
    endDate: isoDay(readClock(end, zone)) === day ? null : formatDate(end, zone, language, first),
    offset: formatOffset(offsetMinutes(start, zone)),
    zone,
    zoneName: zoneName(start, zone, language),
  };
}
