import { DomainError, canonicalJson, cleanText } from '@hamshahr/platform';
import type { CityDay, DayFacts } from '../calendar/city-day.entity.js';
import { SOURCE_LENGTH, assertReach, readDay } from '../calendar/day-input.js';
import type { Names } from '../city.entity.js';
import type { CalendarImportRow, DayOutcome } from './calendar-import.entity.js';
import type { DayRefusal, DaySaying, FileDay } from './file-day.js';

export type PlannedDay = Pick<
  CalendarImportRow,
  'line' | 'date' | 'outcome' | 'reason' | 'field' | 'text' | 'after' | 'before' | 'dayVersion'
>;

const NAME_LENGTH = 120;

/** Reasons of the API for what a row says; each names the part of the row. */
const REFUSALS: Readonly<Record<string, DayRefusal>> = {
  'city.date_far': { field: 'date', reason: 'import.row.day_far' },
  'city.day_no_hours': { field: 'hours', reason: 'import.row.day_no_hours' },
  'city.day_hours_missing': { field: 'hours', reason: 'import.row.day_hours_missing' },
  'city.day_name': { field: 'name', reason: 'import.row.day_name' },
  'city.hours_form': { field: 'hours', reason: 'import.row.day_hours' },
  'city.hours_order': { field: 'hours', reason: 'import.row.day_hours_order' },
};

/**
 * What becomes of each date of a file.
 * @param present what is known of these dates now
 * @param source where a row names none
 */
export function planDays(
  days: readonly FileDay[],
  present: ReadonlyMap<string, CityDay>,
  source: string,
): PlannedDay[] {
  const seen = new Set<string>();
  return days.map(({ line, date, text, says }) => {
    const refuse = ({ field, reason }: DayRefusal): PlannedDay => ({
      ...{ line, date, outcome: 'error', reason, field, text },
      ...{ after: null, before: null, dayVersion: 0 },
    });
    if ('reason' in says) return refuse(says);
    if (date === null) return refuse({ field: 'date', reason: 'import.row.day_date' });
    const day = present.get(date);
    const after = read(date, says, day, source);
    if ('reason' in after) return refuse(after);
    if (seen.has(date)) return refuse({ field: 'date', reason: 'import.row.day_repeated' });
    seen.add(date);
    const before = day ? factsOf(day) : null;
    const outcome: DayOutcome = !before ? 'add' : isSame(before, after) ? 'same' : 'change';
    return { line, date, outcome, reason: null, field: null, text, after, before, dayVersion: day?.version ?? 0 };
  });
}

/** What a row leaves out stays as it was. */
function read(date: string, says: DaySaying, day: CityDay | undefined, source: string): DayFacts | DayRefusal {
  const names = Object.values(says.names);
  if (names.length === 0) return { field: 'name', reason: 'import.row.day_name' };
  if (names.some((name) => name.length > NAME_LENGTH)) return { field: 'name', reason: 'import.row.day_name_long' };
  const kept = day?.kind === says.kind ? day.hours : null;
  try {
    assertReach(date, 'date');
    return readDay({
      kind: says.kind,
      names: { en: names[0], ...day?.names, ...says.names } as Names,
      certainty: says.certainty ?? day?.certainty ?? 'certain',
      hours: says.hours ?? kept,
      source: cleanText(says.source ?? source).slice(0, SOURCE_LENGTH),
    });
  } catch (error) {
    const refusal = error instanceof DomainError ? REFUSALS[error.code] : undefined;
    if (refusal) return refusal;
    throw error;
  }
}

export function factsOf({ kind, names, certainty, hours, source }: DayFacts): DayFacts {
  return { kind, names, certainty, hours, source };
}

/** Who says so does not change what is said. */
function isSame(one: DayFacts, other: DayFacts): boolean {
  const plain = ({ source: _source, ...facts }: DayFacts) => canonicalJson(facts);
  return plain(one) === plain(other);
}

export function countDays(rows: readonly Pick<PlannedDay, 'outcome'>[]): {
  added: number;
  changed: number;
  same: number;
  refused: number;
} {
  const count = (outcome: DayOutcome) => rows.filter((row) => row.outcome === outcome).length;
  return { added: count('add'), changed: count('change'), same: count('same'), refused: count('error') };
}
