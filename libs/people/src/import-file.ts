import { DomainError, decodeText, isZip, type Encoding } from '@hamshahr/platform';
import { readCsv } from './csv.js';
import type { Table } from './table.js';
import { readXlsx } from './xlsx.js';

/** A file of contacts as it was sent. */
export interface ContactFile {
  name: string;
  bytes: Buffer;
}

/** How a text file is decoded: `favoured` wins a tie, `chosen` ends all guessing. */
export interface Decoding {
  favoured: Encoding;
  chosen?: Encoding;
}

/**
 * A file of contacts as a table, and how its text was decoded (null for a workbook). Its first bytes say what it is,
 * whatever it is called.
 * @throws DomainError naming `file` when it cannot be read as a whole; import.not_xlsx when only its name is XLSX
 */
export async function readFile(
  { name, bytes }: ContactFile,
  { favoured, chosen }: Decoding,
): Promise<{ table: Table; encoding: Encoding | null }> {
  if (bytes.length === 0) throw new DomainError('invalid', 'import.empty', { field: 'file' });
  if (isZip(bytes)) {
    if (chosen) throw new DomainError('unprocessable', 'import.encoding_not_needed', { field: 'encoding' });
    return { table: await readXlsx(bytes), encoding: null };
  }
  if (/\.xlsx$/i.test(name)) throw new DomainError('invalid', 'import.not_xlsx', { field: 'file' });
  const { text, encoding } = decodeText(bytes, favoured, chosen);
  return { table: readCsv(text), encoding };
}
