import { parse } from 'csv-parse/sync';
import { DomainError } from '@hamshahr/platform';
import { foldName } from '@hamshahr/cities';
import { IMPORT_COLUMNS, type ImportColumn, type RawRow } from './import-row.js';

export const MAX_ROWS = 50_000;
/** Characters of one row, and columns: beyond them it is no list of contacts. */
const MAX_RECORD = 64 * 1024;
const MAX_COLUMNS = 100;
const MAX_LINES = 4 * MAX_ROWS;

/** One row of cells and the line it begins on. */
export interface TableRecord {
  record: string[];
  line: number;
}

export interface CsvRow {
  /** Line on which the row begins, the header being line 1. */
  line: number;
  /** Null when the row has another number of cells than the header. */
  raw: RawRow | null;
}

/** Titles of columns as offices in six languages write them. */
const HEADER_NAMES: Record<ImportColumn, readonly string[]> = {
  name: [
    'name',
    'full name',
    'نام',
    'نام و نام خانوادگی',
    '姓名',
    '名字',
    'имя',
    'фио',
    'ism',
    'ism familiya',
    'fish',
    'nama',
    'nama penuh',
  ],
  email: [
    ...['email', 'e-mail', 'e-mail address', 'mail', 'رایانامه', 'ایمیل', 'پست الکترونیک', 'نشانی رایانامه'],
    ...[
      '邮箱',
      '电子邮箱',
      '电子邮件',
      'почта',
      'электронная почта',
      'эл. почта',
      'elektron pochta',
      'pochta',
      'e-mel',
      'emel',
    ],
  ],
  language: ['language', 'lang', 'زبان', '语言', '语种', 'язык', 'til', 'bahasa'],
  city: ['city', 'town', 'شهر', '城市', 'город', 'shahar', 'bandar raya', 'bandar'],
  organisation: [
    ...['organisation', 'organization', 'institution', 'سازمان', 'نهاد', 'محل کار', '单位', '机构'],
    ...['организация', 'учреждение', 'tashkilot', 'organisasi', 'jabatan'],
  ],
};

/**
 * Reads the text of a file separated by commas, semicolons or tabs (RFC 4180).
 * @throws DomainError invalid naming `file` and the remedy: empty, no e-mail column, too many rows, torn quotes
 */
export function readCsv(text: string): CsvRow[] {
  return readTable(parseRecords(text));
}

/** Rows of a table whose first row names the columns, whatever file they come from. */
export function readTable(records: TableRecord[]): CsvRow[] {
  const header = records[0];
  if (!header) throw new DomainError('invalid', 'import.empty', { field: 'file' });
  if (header.record.length > MAX_COLUMNS) {
    throw new DomainError('invalid', 'import.column_missing', { field: 'file', params: { column: 'name' } });
  }
  const columns = header.record.map(columnOf);
  for (const needed of ['name', 'email'] as const) {
    if (!columns.includes(needed)) {
      throw new DomainError('invalid', 'import.column_missing', { field: 'file', params: { column: needed } });
    }
  }
  if (records.length - 1 > MAX_ROWS) {
    throw new DomainError('invalid', 'import.too_many_rows', { field: 'file', params: { max: MAX_ROWS } });
  }
  return records.slice(1).map(({ record, line }) => ({ line, raw: toRaw(columns, record) }));
}

/** A file of blank lines would cost a record each before anything could be counted. */
function assertReadable(text: string): void {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  if (lines > MAX_LINES) {
    throw new DomainError('invalid', 'import.too_many_rows', { field: 'file', params: { max: MAX_ROWS } });
  }
}

function parseRecords(text: string): TableRecord[] {
  assertReadable(text);
  const first = text.slice(0, MAX_RECORD).split('\n', 1)[0] ?? '';
  const delimiter = [';', '\t'].find((sign) => first.includes(sign)) ?? ',';
  let line = 1;
  try {
    // csv-parse's own line count takes a quoted CRLF for two lines, so the raw text is counted.
    const parsed = parse(text, {
      delimiter,
      raw: true,
      to: MAX_ROWS + 2,
      max_record_size: MAX_RECORD,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return (parsed as unknown as { record: string[]; raw: string }[])
      .map(({ record, raw }) => {
        const start = line;
        line += raw.match(/\r\n|\r|\n/g)?.length ?? 0;
        return { record, line: start };
      })
      .filter(({ record }) => record.some((cell) => cell.trim() !== ''));
  } catch (error) {
    const at = Number((error as { lines?: number }).lines ?? line);
    throw new DomainError('invalid', 'import.torn', { field: 'file', params: { line: at } });
  }
}

function columnOf(title: string): ImportColumn | null {
  const folded = foldName(title);
  return IMPORT_COLUMNS.find((column) => HEADER_NAMES[column].some((name) => foldName(name) === folded)) ?? null;
}

function toRaw(columns: (ImportColumn | null)[], record: string[]): RawRow | null {
  if (record.length !== columns.length) return null;
  const raw: RawRow = { name: '', email: '', language: '', city: '', organisation: '' };
  columns.forEach((column, index) => {
    if (column) raw[column] = record[index] ?? '';
  });
  return raw;
}
