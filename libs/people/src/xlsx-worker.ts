import { parentPort, workerData } from 'node:worker_threads';
import readSheets, { type CellValue } from 'read-excel-file/node';

const MAX_CELL = 1000;

/** Dates as they stand in the sheet, which knows no zone; numbers without a spreadsheet's exponent. */
function toText(cell: CellValue | null): string {
  if (cell === null) return '';
  if (cell instanceof Date) {
    const text = Number.isNaN(cell.getTime()) ? '' : cell.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
  }
  if (typeof cell === 'number' && Number.isInteger(cell)) return BigInt(cell).toString();
  return String(cell).slice(0, MAX_CELL);
}

async function answer(): Promise<void> {
  const { bytes, maxRows } = workerData as { bytes: Uint8Array; maxRows: number };
  const sheets = await readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const rows = sheets[0]?.data ?? [];
  parentPort?.postMessage(rows.slice(0, maxRows).map((row) => row.map(toText)));
}

void answer();
