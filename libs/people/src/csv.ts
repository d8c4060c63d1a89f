import { csvRecords } from '@hamshahr/platform';
import { MAX_ROWS, toTable, type Table } from './table.js';

/**
 * Reads the text of a file separated by commas, semicolons or tabs (RFC 4180).
 * @throws DomainError naming `file` and the remedy: empty, too many rows, torn quotes
 */
export function readCsv(text: string): Table {
  return toTable(csvRecords(text, MAX_ROWS));
}
