import path from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  DomainError,
  MAX_UNPACKED,
  ZipError,
  assertUnpacked,
  readZip,
  tooManyRows,
  writeZip,
  type TableRecord,
  type ZipEntry,
} from '@hamshahr/platform';
import { MAX_ROWS, toTable, type Table } from './table.js';

const MAX_HEAP = 512;
const MAX_MS = 30_000;
/** Blank rows between the filled ones are read too, so that lines are those of the sheet. */
const MAX_LINES = 4 * MAX_ROWS;

const brokenFile = () => new DomainError('invalid', 'import.xlsx_broken', { field: 'file' });
const tooLargeFile = () =>
  new DomainError('too_large', 'import.xlsx_too_large', { field: 'file', params: { max: MAX_UNPACKED / 1024 / 1024 } });

/** What an archive must hold to be a workbook, and all that is read of it. */
const WORKBOOK = 'xl/workbook.xml';
const READ = /^(\[Content_Types\]\.xml|_rels\/.+|xl\/.+\.(xml|rels))$/;

/**
 * Rows of the first sheet of an XLSX workbook (ECMA-376), cells as text; `line` is the sheet's row.
 * @throws DomainError invalid naming `file`: import.xlsx_broken, import.xlsx_too_large, and those of toTable
 */
export async function readXlsx(bytes: Buffer): Promise<Table> {
  const entries = await readEntries(bytes);
  const rows = await inTurn(() => inWorker(writeZip(entries.filter(({ name }) => READ.test(name)))));
  return toTable(toRecords(rows));
}

async function readEntries(bytes: Buffer): Promise<ZipEntry[]> {
  try {
    const entries = readZip(bytes);
    if (!entries.some(({ name }) => name === WORKBOOK)) throw brokenFile();
    await assertUnpacked(entries, MAX_UNPACKED);
    return entries;
  } catch (error) {
    if (error instanceof ZipError) throw error.reason === 'broken' ? brokenFile() : tooLargeFile();
    throw error;
  }
}

let turn: Promise<unknown> = Promise.resolve();

/** One workbook at a time: together their heaps would be more than the machine has. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.then(work);
  turn = next.catch(() => undefined);
  return next;
}

/** Away from the requests of others, with a heap and a time of its own. */
async function inWorker(bytes: Buffer): Promise<string[][]> {
  const program = path.join(__dirname, `xlsx-worker${path.extname(__filename)}`);
  const worker = new Worker(program, {
    workerData: { bytes: new Uint8Array(bytes), maxRows: MAX_LINES + 1 },
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP },
    execArgv: ['--disable-warning=ExperimentalWarning', '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
    env: {},
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<string[][]>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) => {
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLargeFile() : brokenFile());
      });
      worker.once('exit', () => reject(brokenFile()));
      timer = setTimeout(() => reject(tooLargeFile()), MAX_MS);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** Blank rows left out and every row as wide as the header, unless it has more to say. */
function toRecords(rows: string[][]): TableRecord[] {
  if (rows.length > MAX_LINES) throw tooManyRows(MAX_ROWS);
  const records = rows
    .map((cells, index) => ({ record: withoutBlankEnd(cells), line: index + 1 }))
    .filter(({ record }) => record.length > 0);
  const width = records[0]?.record.length ?? 0;
  return records.map(({ record, line }) => ({
    record: [...record, ...Array<string>(Math.max(0, width - record.length)).fill('')],
    line,
  }));
}

function withoutBlankEnd(cells: string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}
