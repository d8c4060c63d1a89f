import { DomainError } from '@hamshahr/platform';
import { WEEKDAYS, type CityWeek, type Hours, type WeekHours, type Weekday } from './city-week.entity.js';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** @throws DomainError invalid naming the day: a time that is none, an end before its start, a week without work */
export function readWeek(days: Partial<Record<Weekday, Hours | null>>): WeekHours {
  const read: WeekHours = {};
  for (const day of WEEKDAYS) {
    const hours = days[day];
    if (!hours) continue;
    const { from, to } = hours;
    if (!CLOCK.test(from) || !CLOCK.test(to))
      throw new DomainError('invalid', 'city.hours_form', { field: `days.${day}` });
    if (from >= to) throw new DomainError('invalid', 'city.hours_order', { field: `days.${day}` });
    read[day] = { from, to };
  }
  if (Object.keys(read).length === 0) throw new DomainError('invalid', 'city.week_empty', { field: 'days' });
  return read;
}

/** @throws DomainError invalid unless the text is a day of the Gregorian calendar, `YYYY-MM-DD` */
export function readDate(text: string, field: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new DomainError('invalid', 'city.date', { field, params: { date: text } });
  }
  return text;
}

/** The week in force on a date; null before the first one. */
export function weekOn<W extends Pick<CityWeek, 'validFrom'>>(weeks: readonly W[], date: string): W | null {
  return weeks.reduce<W | null>(
    (latest, week) =>
      week.validFrom <= date && (latest === null || week.validFrom > latest.validFrom) ? week : latest,
    null,
  );
}

/** Days on which nobody works, in ISO order. */
export function weekendOf({ days }: Pick<CityWeek, 'days'>): Weekday[] {
  return WEEKDAYS.filter((day) => !days[day]);
}
