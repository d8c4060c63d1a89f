import { DomainError } from '@hamshahr/platform';
import { readCsv, type CsvRow } from './csv.js';
import { decodeText } from './encoding.js';
import { readXlsx } from './xlsx.js';
import { isZip } from './zip.js';

/**
 * Rows of a file of contacts. Its first bytes say what it is, whatever it is called.
 * @throws DomainError invalid naming `file` when it cannot be read as a whole; import.not_xlsx when only its name is XLSX
 */
export async function readFile(fileName: string, bytes: Buffer): Promise<CsvRow[]> {
  if (isZip(bytes)) return readXlsx(bytes);
  if (/\.xlsx$/i.test(fileName)) throw new DomainError('invalid', 'import.not_xlsx', { field: 'file' });
  return readCsv(decodeText(bytes).text);
}
