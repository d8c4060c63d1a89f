import { parse } from 'csv-parse/sync';
import { DomainError } from '@hamshahr/platform';
import { MAX_ROWS, toTable, tooManyRows, type Table, type TableRecord } from './table.js';

/** Characters of one row: beyond them it is no list of contacts. */
const MAX_RECORD = 64 * 1024;
const MAX_LINES = 4 * MAX_ROWS;

/**
 * Reads the text of a file separated by commas, semicolons or tabs (RFC 4180).
 * @throws DomainError naming `file` and the remedy: empty, too many rows, torn quotes
 */
export function readCsv(text: string): Table {
  return toTable(parseRecords(text));
}

/** A file of blank lines would cost a record each before anything could be counted. */
function assertReadable(text: string): void {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  if (lines > MAX_LINES) throw tooManyRows();
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
