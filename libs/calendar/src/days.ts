import ICAL from 'ical.js';
import { parseCalendars, rawValue, textOf } from './reader.js';

/** Why an entry says no days: no date, a time of day, a rule, an end before its start, called off. */
export type DaysFault = 'no_date' | 'timed' | 'recurring' | 'bad_end' | 'cancelled';

/** An all-day entry of a calendar, as files of holidays are made of. */
export interface EventDays {
  /** Line of the text on which it begins, the first being 1. */
  line: number;
  /** Titles with their language as the file has it, `fa-IR`. */
  summaries: { language: string | null; text: string }[];
  categories: string[];
  /** Upper case. */
  status: string | null;
  /** First day, `YYYY-MM-DD`; null with a fault. */
  first: string | null;
  /** How many days it lasts; DTEND is not one of them (RFC 5545 §3.6.1). */
  days: number;
  fault: DaysFault | null;
}

const DAY = 86_400_000;
const DATE = /^\d{4}-\d\d-\d\d$/;

/**
 * The entries of a calendar as days. Rules of repetition are not run: the dates of most holidays move.
 * @throws CalendarError unreadable
 */
export function readDays(text: string): EventDays[] {
  const lines = linesOf(text);
  return parseCalendars(text)
    .flatMap((calendar) => calendar.getAllSubcomponents('vevent'))
    .map((event, index) => ({ line: lines[index] ?? 1, ...describe(event), ...spanOf(event) }));
}

/** Where each entry begins; the parser does not say it. */
function linesOf(text: string): number[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.flatMap((line, index) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [index + 1] : []));
}

function describe(event: ICAL.Component): Pick<EventDays, 'summaries' | 'categories' | 'status'> {
  const summaries = event.getAllProperties('summary').flatMap((property) => {
    const value = rawValue(property);
    const language = property.getFirstParameter('language') || null;
    return typeof value === 'string' ? [{ language, text: value }] : [];
  });
  const categories = event
    .getAllProperties('categories')
    .flatMap((property) => (property.toJSON() as unknown[]).slice(3))
    .filter((value): value is string => typeof value === 'string');
  return { summaries, categories, status: textOf(event, 'status')?.toUpperCase() ?? null };
}

function spanOf(event: ICAL.Component): Pick<EventDays, 'first' | 'days' | 'fault'> {
  const fault = (fault: DaysFault) => ({ first: null, days: 0, fault });
  const start = textOf(event, 'dtstart');
  if (textOf(event, 'status')?.toUpperCase() === 'CANCELLED') return fault('cancelled');
  if (start === null) return fault('no_date');
  if (['rrule', 'rdate'].some((name) => event.hasProperty(name))) return fault('recurring');
  if (!DATE.test(start)) return fault(start.includes('T') ? 'timed' : 'no_date');
  const first = dayNumber(start);
  if (first === null) return fault('no_date');
  const days = lengthOf(event, first);
  return days === null ? fault('bad_end') : { first: start, days, fault: null };
}

/** An end on the first day itself is read as one day, as most programs do. */
function lengthOf(event: ICAL.Component, first: number): number | null {
  const end = textOf(event, 'dtend');
  if (end !== null) {
    const last = DATE.test(end) ? dayNumber(end) : null;
    return last === null || last < first ? null : Math.max(1, last - first);
  }
  if (!event.hasProperty('duration')) return 1;
  const [, count, unit] = /^P(\d{1,4})([DW])$/.exec(textOf(event, 'duration') ?? '') ?? [];
  return count === undefined ? null : Math.max(1, Number(count) * (unit === 'W' ? 7 : 1));
}

function dayNumber(date: string): number | null {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? time / DAY : null;
}
