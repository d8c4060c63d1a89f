import { DomainError, tooManyRows, type TableRecord } from '@hamshahr/platform';
import type { RawRow } from './import-row.js';

export const MAX_ROWS = 50_000;
const MAX_COLUMNS = 100;

/** A file as a table, whatever kind of file it is: the first row names the columns. */
export interface Table {
  header: string[];
  rows: TableRecord[];
}

/** One row by the names of our fields. */
export interface FileRow {
  /** Line on which the row begins, the header being line 1. */
  line: number;
  /** Null when the row has another number of cells than the header. */
  raw: RawRow | null;
}

/** @throws DomainError naming `file`: empty, more columns or rows than a list of contacts has */
export function toTable(records: TableRecord[]): Table {
  const [header, ...rows] = records;
  if (!header) throw new DomainError('invalid', 'import.empty', { field: 'file' });
  if (header.record.length > MAX_COLUMNS) {
    throw new DomainError('invalid', 'import.column_missing', { field: 'file', params: { column: 'name' } });
  }
  if (rows.length > MAX_ROWS) throw tooManyRows(MAX_ROWS);
  return { header: header.record, rows };
}
