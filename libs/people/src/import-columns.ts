import { cleanText, DomainError } from '@hamshahr/platform';
import { fieldOfTitle, titleKey } from './column-titles.js';
import type { FileRow, Table } from './table.js';
import { IMPORT_COLUMNS, NEEDED_COLUMNS, type ImportColumn, type RawRow } from './import-row.js';

/** What a person says about one column of the file. */
export interface ColumnChoice {
  /** Place in the file, the first being 1. */
  column: number;
  /** Name of a field; null leaves the column out. */
  field: string | null;
}

/** What a column of the file is taken for. */
export interface MappedColumn {
  column: number;
  title: string;
  /** Null when its title is not understood, or it is left out on purpose. */
  field: ImportColumn | null;
  /** Whether its title said so, an earlier file of the office, or a person who looked at this one; null for nobody. */
  source: 'title' | 'remembered' | 'chosen' | null;
}

/** Titles the office has explained before, by their key. */
export type RememberedTitles = ReadonlyMap<string, ImportColumn | null>;

const TITLE_SHOWN = 100;

/**
 * Decides what each column is: a person's choice first, then what the office said before, then the title itself. A field
 * has one column; where two could be it, the first is.
 * @throws DomainError unprocessable for a field or a column that does not exist, or a field chosen twice
 */
export function mapColumns(
  header: string[],
  remembered: RememberedTitles,
  choices: readonly ColumnChoice[] = [],
): MappedColumn[] {
  const chosen = readChoices(header, choices);
  const taken = new Set([...chosen.values()].filter((field) => field !== null));
  return header.map((title, index): MappedColumn => {
    const place = { column: index + 1, title: cleanText(title).slice(0, TITLE_SHOWN) };
    const choice = chosen.get(index + 1);
    if (choice !== undefined) return { ...place, field: choice, source: 'chosen' };
    const known = remembered.get(titleKey(title));
    const field = known === undefined ? fieldOfTitle(title) : known;
    if (field === undefined || (field !== null && taken.has(field))) return { ...place, field: null, source: null };
    if (field !== null) taken.add(field);
    return { ...place, field, source: known === undefined ? 'title' : 'remembered' };
  });
}

function readChoices(header: string[], choices: readonly ColumnChoice[]): Map<number, ImportColumn | null> {
  const chosen = new Map<number, ImportColumn | null>();
  choices.forEach(({ column, field }, index) => {
    const where = `columns.${index}`;
    if (column < 1 || column > header.length || chosen.has(column)) {
      const params = { column, max: header.length };
      throw new DomainError('unprocessable', 'import.column_unknown', { field: `${where}.column`, params });
    }
    const known = field === null ? null : IMPORT_COLUMNS.find((name) => name === field);
    if (known === undefined) {
      const params = { name: cleanText(field ?? '').slice(0, 40), known: IMPORT_COLUMNS.join(', ') };
      throw new DomainError('unprocessable', 'import.field_unknown', { field: `${where}.field`, params });
    }
    if (known !== null && [...chosen.values()].includes(known)) {
      throw new DomainError('unprocessable', 'import.field_twice', {
        field: `${where}.field`,
        params: { name: known },
      });
    }
    chosen.set(column, known);
  });
  return chosen;
}

/** Fields without which nobody can be written to, and that no column holds. */
export function missingFields(columns: readonly MappedColumn[]): ImportColumn[] {
  return NEEDED_COLUMNS.filter((needed) => !columns.some(({ field }) => field === needed));
}

/** Titles that said nothing to us and that nobody has explained. */
export function notUnderstood(columns: readonly MappedColumn[]): string[] {
  return columns.filter(({ source }) => source === null).map(({ title }) => title);
}

/** Rows of a table by the fields of its columns. */
export function rowsOf(table: Table, columns: readonly MappedColumn[]): FileRow[] {
  return table.rows.map(({ record, line }) => ({ line, raw: toRaw(columns, record) }));
}

function toRaw(columns: readonly MappedColumn[], record: string[]): RawRow | null {
  if (record.length !== columns.length) return null;
  const raw = Object.fromEntries(IMPORT_COLUMNS.map((field) => [field, ''])) as RawRow;
  columns.forEach(({ field }, index) => {
    if (field) raw[field] = record[index] ?? '';
  });
  return raw;
}
