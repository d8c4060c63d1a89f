import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { CalendarImport, CalendarImportRow, ImportWithRows, UndoneCalendarImport } from '@hamshahr/cities';
import type { Page } from '@hamshahr/platform';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { NamesDto } from '../http/names.dto.js';
import { HoursDto } from './city-week.dto.js';

export class CalendarImportQuery {
  /** Name of the file, for the record. @example holidays-2027.ics */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  fileName?: string;

  /** Language of names that say none; guessed by their letters when it is left out. @example ms */
  @IsOptional()
  @IsIn([...LANGUAGES])
  language?: Language;
}

export class CalendarImportView {
  id!: string;
  fileName!: string;
  /** csv, ics, or seed for the calendar that came with the house. @example ics */
  format!: string;
  /** `previewed` has changed nothing yet; then `applied`, `undone`. @example previewed */
  status!: string;
  added!: number;
  changed!: number;
  same!: number;
  refused!: number;
  createdAt!: string;
  appliedAt!: string | null;
}

export function toCalendarImportView(record: CalendarImport): CalendarImportView {
  const { id, fileName, format, status, added, changed, same, refused, createdAt, appliedAt } = record;
  return {
    ...{ id, fileName, format, status, added, changed, same, refused },
    createdAt: createdAt.toISOString(),
    appliedAt: appliedAt?.toISOString() ?? null,
  };
}

export class CalendarDayFactsView {
  /** holiday, half_day or working_day. @example holiday */
  kind!: string;
  names!: NamesDto;
  /** certain or expected. @example certain */
  certainty!: string;
  hours!: HoursDto | null;
}

export class CalendarImportRowView {
  /** Line of the file on which the row or entry begins. */
  line!: number;
  /** Gregorian; null where the file names none that exists. @example 2027-10-01 */
  date!: string | null;
  /** add, change, same or error. @example add */
  outcome!: string;
  /** Key of the reason. @example import.row.day_repeated */
  reason!: string | null;
  /** The reason in the caller's language, with the remedy. */
  message!: string | null;
  /** Part of the row that it is about. @example date */
  field!: string | null;
  /** The name as the file has it. */
  text!: string;
  /** What the date is to become; null for a row that is refused. */
  day!: CalendarDayFactsView | null;
  /** What the date was before; null where nothing was said of it. */
  before!: CalendarDayFactsView | null;
}

export class CalendarImportDetailView extends CalendarImportView {
  /** In the order of the file. */
  rows!: CalendarImportRowView[];
}

export function toCalendarImportDetailView(
  { record, rows }: ImportWithRows,
  message: (code: string) => string,
): CalendarImportDetailView {
  return { ...toCalendarImportView(record), rows: rows.map((row) => toRowView(row, message)) };
}

function toRowView(row: CalendarImportRow, message: (code: string) => string): CalendarImportRowView {
  const { line, date, outcome, reason, field, text, after, before } = row;
  return {
    ...{ line, date, outcome, reason, message: reason && message(reason), field, text },
    ...{ day: toFactsView(after), before: toFactsView(before) },
  };
}

function toFactsView(facts: CalendarImportRow['after']): CalendarDayFactsView | null {
  if (!facts) return null;
  const { kind, names, certainty, hours } = facts;
  return { kind, names, certainty, hours };
}

export class CalendarImportsView {
  items!: CalendarImportView[];
  next!: string | null;
}

export const toCalendarImportsView = ({ items, next }: Page<CalendarImport>): CalendarImportsView => ({
  items: items.map(toCalendarImportView),
  next,
});

export class UndoneCalendarImportView extends CalendarImportView {
  /** Days that are as before. */
  reverted!: number;
  /** Days that somebody has changed since; they stay. */
  kept!: number;
}

export function toUndoneCalendarImportView({ record, reverted, kept }: UndoneCalendarImport): UndoneCalendarImportView {
  return { ...toCalendarImportView(record), reverted, kept };
}
