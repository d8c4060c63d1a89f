import { DomainError } from '@hamshahr/platform';
import { readHours } from './calendar/hours.js';
import { WEEKDAYS, type CityWeek, type Hours, type WeekHours, type Weekday } from './city-week.entity.js';

/** A week as it is written: a day that is missing or null belongs to the weekend. */
export type NewWeek = Partial<Record<Weekday, Hours | null>>;

/** @throws DomainError invalid naming the day: a time that is none, an end before its start, a week without work */
export function readWeek(days: NewWeek): WeekHours {
  const read: WeekHours = {};
  for (const day of WEEKDAYS) {
    const hours = days[day];
    if (hours) read[day] = readHours(hours, `days.${day}`);
  }
  if (Object.keys(read).length === 0) throw new DomainError('invalid', 'city.week_empty', { field: 'days' });
  return read;
}

/** A day of which no breaks are said keeps those it had, as far as they lie in its hours; an empty list takes them away. */
export function keepBreaks(days: NewWeek, before: WeekHours | undefined): NewWeek {
  const kept = Object.entries(days).map(([day, hours]) => {
    const breaks = before?.[day as Weekday]?.breaks;
    if (!hours || hours.breaks || !breaks) return [day, hours];
    const inside = breaks.filter(({ from, to }) => hours.from < from && to < hours.to);
    return [day, inside.length > 0 ? { ...hours, breaks: inside } : hours];
  });
  return Object.fromEntries(kept) as NewWeek;
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
