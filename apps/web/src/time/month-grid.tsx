import {
  formatDate,
  localizeDigits,
  type CalendarMonth,
  type CalendarSystem,
  type Language,
  type MonthDay,
  monthSheet,
} from '@hamshahr/time';
import type { ReactNode } from 'react';
import { weekdayName } from '../i18n/words.js';
import './month-grid.css';

/** Weeks begin on Saturday where Persian is read, on Monday elsewhere. */
export const firstWeekday = (language: Language): number => (language === 'fa' ? 6 : 1);

export function weekdayNames(language: Language, style: 'narrow' | 'short' | 'long'): string[] {
  const first = firstWeekday(language);
  // 2023-01-01 was a Sunday.
  return Array.from({ length: 7 }, (_, day) =>
    weekdayName(new Date(Date.UTC(2023, 0, 1 + first + day)), language, style),
  );
}

export function dayInWords(iso: string, language: Language, calendar: CalendarSystem): string {
  return formatDate(new Date(`${iso}T12:00:00Z`), 'UTC', language, calendar);
}

interface MonthGridProps {
  month: CalendarMonth;
  calendar: CalendarSystem;
  language: Language;
  label: string;
  /** What stands in a day's cell. */
  day: (day: MonthDay) => ReactNode;
  className?: string;
  weekdays?: 'narrow' | 'short' | 'long';
}

/** A month as a table of weeks, in either calendar. */
export function MonthGrid({
  month,
  calendar,
  language,
  label,
  day,
  className = '',
  weekdays = 'short',
}: MonthGridProps) {
  const names = weekdayNames(language, weekdays);
  const long = weekdayNames(language, 'long');
  const narrow = weekdayNames(language, 'narrow');
  return (
    <table className={`month ${className}`} aria-label={label}>
      <thead>
        <tr>
          {names.map((name, index) => (
            <th key={long[index]} scope="col" abbr={long[index]} data-narrow={narrow[index]}>
              <span>{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthSheet(month, calendar, firstWeekday(language)).map((week) => (
          <tr key={week[0]!.iso}>
            {week.map((cell) => (
              <td key={cell.iso} className={cell.isInMonth ? undefined : 'outside-month'}>
                {day(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A day's number with the other calendar's small beneath: drawn, so that the spoken name has all the written text. */
export function DayNumber({ day, language }: { day: MonthDay; language: Language }) {
  return (
    <>
      <span className="day-number">{localizeDigits(String(day.day), language)}</span>
      <span className="day-other" aria-hidden="true" data-day={localizeDigits(String(day.other.day), language)} />
    </>
  );
}
