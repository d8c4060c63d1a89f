import { CalendarError, readDays, type DaysFault, type EventDays } from '@hamshahr/calendar';
import { DomainError, cleanText, tooManyRows } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { kindOf, languageOf } from './day-words.js';
import { MAX_DAYS, type DaySaying, type FileDay } from './file-day.js';

/** Days that one entry may last; a longer one is a season and no holiday. */
const LONGEST = 60;
const DAY = 86_400_000;

const REASONS: Readonly<Record<DaysFault, string>> = {
  no_date: 'import.row.day_date',
  timed: 'import.row.day_timed',
  recurring: 'import.row.day_recurring',
  bad_end: 'import.row.day_end',
  cancelled: 'import.row.day_cancelled',
};

/** How calendars of Chinese holidays mark the days on which people make up for them. */
const MADE_UP = /补班|调休上班|[（(]班[）)]/u;
const EXPECTED = /\((expected|tentative|estimated|tarikh dijangka)\)/i;

/**
 * The all-day entries of an iCalendar file, one row for each of their days.
 * @param wish language of titles that say none
 * @throws DomainError naming `file`: no iCalendar, too many days
 */
export function readIcsDays(text: string, wish: Language | null): FileDay[] {
  const events = eventsOf(text);
  const total = events.reduce((sum, { days }) => sum + Math.min(Math.max(days, 1), LONGEST), 0);
  if (total > MAX_DAYS) throw tooManyRows(MAX_DAYS);
  return events.flatMap((event) => rowsOf(event, wish));
}

function eventsOf(text: string): EventDays[] {
  // Reading costs far more than counting.
  if ((text.match(/^BEGIN:VEVENT/gim) ?? []).length > MAX_DAYS) throw tooManyRows(MAX_DAYS);
  try {
    return readDays(text);
  } catch (error) {
    if (error instanceof CalendarError) throw new DomainError('invalid', 'city.import_ics', { field: 'file' });
    throw error;
  }
}

function rowsOf(event: EventDays, wish: Language | null): FileDay[] {
  const { line, first, days, fault } = event;
  const names = namesOf(event, wish);
  const text = (Object.values(names)[0] ?? '').slice(0, 200);
  const refuse = (reason: string): FileDay[] => [{ line, date: first, text, says: { field: 'date', reason } }];
  if (fault !== null || first === null) return refuse(REASONS[fault ?? 'no_date']);
  if (days > LONGEST) return refuse('import.row.day_long');
  const says = saying(event, names);
  const start = Date.parse(`${first}T00:00:00Z`);
  return Array.from({ length: days }, (_one, index) => {
    const date = new Date(start + index * DAY).toISOString().slice(0, 10);
    return { line, date, text, says };
  });
}

function namesOf({ summaries }: EventDays, wish: Language | null): DaySaying['names'] {
  const named = summaries.map(({ language, text }) => [languageOf(text, language, wish), cleanText(text).trim()]);
  return Object.fromEntries(named.filter(([, text]) => text !== '')) as DaySaying['names'];
}

function saying({ summaries, categories, status }: EventDays, names: DaySaying['names']): DaySaying {
  const isMadeUp = summaries.some(({ text }) => MADE_UP.test(text));
  const named = categories.map((word) => kindOf(word)).find((kind) => kind !== undefined);
  const isExpected = status === 'TENTATIVE' || summaries.some(({ text }) => EXPECTED.test(text));
  return {
    kind: isMadeUp ? 'working_day' : (named ?? 'holiday'),
    names,
    certainty: isExpected ? 'expected' : null,
    hours: null,
    source: null,
  };
}
