import { parse } from 'csv-parse/sync';
import { DomainError } from '../domain-error.js';

/** Characters of one row: beyond them it is no list. */
const MAX_RECORD = 64 * 1024;

/** One row of cells and the line it begins on. */
export interface TableRecord {
  record: string[];
  line: number;
}

/**
 * The rows of a text separated by commas, semicolons or tabs (RFC 4180), blank ones left out; one more than `maxRows`
 * where there are too many.
 * @throws DomainError naming `file` and the remedy: too many lines, torn quotes
 */
export function csvRecords(text: string, maxRows: number): TableRecord[] {
  assertReadable(text, maxRows);
  const first = text.slice(0, MAX_RECORD).split('\n', 1)[0] ?? '';
  const delimiter = [';', '\t'].find((sign) => first.includes(sign)) ?? ',';
  let line = 1;
  try {
    // csv-parse's own line count takes a quoted CRLF for two lines, so the raw text is counted.
    const parsed = parse(text, {
      delimiter,
      raw: true,
      to: maxRows + 2,
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

/** A file of blank lines would cost a record each before anything could be counted. */
function assertReadable(text: string, maxRows: number): void {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  if (lines > 4 * maxRows) throw tooManyRows(maxRows);
}

export function tooManyRows(max: number): DomainError {
  return new DomainError('unprocessable', 'import.too_many_rows', { field: 'file', params: { max } });
}
