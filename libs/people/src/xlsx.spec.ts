import { DomainError } from '@hamshahr/platform';
import { aSheet, aWorkbook } from '../../../test/support/xlsx.js';
import { readFile } from './import-file.js';
import { mapColumns, rowsOf } from './import-columns.js';
import type { Table } from './table.js';
import { readXlsx } from './xlsx.js';

const read = (table: Table) => rowsOf(table, mapColumns(table.header, new Map()));

const HEADER = ['name', 'email', 'city', 'organisation'];

async function codeOf(bytes: Buffer): Promise<string> {
  try {
    await readXlsx(bytes);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'no error';
}

/** Overwrites the sizes that the central directory declares of entries of at least `from` bytes. */
function declaring(bytes: Buffer, size: number, from = 0): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf('PK\u0001\u0002'); at >= 0; at = copy.indexOf('PK\u0001\u0002', at + 4)) {
    if (copy.readUInt32LE(at + 24) >= from) copy.writeUInt32LE(size, at + 24);
  }
  return copy;
}

describe('readXlsx', () => {
  it('reads the first sheet, every cell as text, and knows the row of the sheet', async () => {
    const table = await readXlsx(
      aWorkbook([
        aSheet([
          HEADER,
          ['علی <رضایی>', 'a@b.example', 'اصفهان', 1405],
          [],
          ['Li & Na', 'l@b.example', null, new Date('2026-11-23T00:00:00Z')],
          ['Ali', 'c@b.example'],
        ]),
        aSheet([['other', 'sheet']]),
      ]),
    );
    const raw = { language: '', role: '', themes: '' };
    expect(read(table)).toEqual([
      { line: 2, raw: { ...raw, name: 'علی <رضایی>', email: 'a@b.example', city: 'اصفهان', organisation: '1405' } },
      { line: 4, raw: { ...raw, name: 'Li & Na', email: 'l@b.example', city: '', organisation: '2026-11-23' } },
      { line: 5, raw: { ...raw, name: 'Ali', email: 'c@b.example', city: '', organisation: '' } },
    ]);
  });

  it('keeps a row with more cells than the header apart', async () => {
    const rows = read(await readXlsx(aWorkbook([aSheet([HEADER, ['A', 'a@b.example', '', '', 'more']])])));
    expect(rows).toEqual([{ line: 2, raw: null }]);
  });

  it('knows rows above the header, and reads the row numbers of the sheet', async () => {
    const rows = read(await readXlsx(aWorkbook([aSheet([[], [], HEADER, ['A', 'a@b.example']])])));
    expect(rows.map(({ line, raw }) => [line, raw?.email])).toEqual([[4, 'a@b.example']]);
  });

  const whole = aWorkbook([aSheet([HEADER, ['A', 'a@b.example']])]);
  it.each<[string, Buffer, string]>([
    ['an empty sheet', aWorkbook([aSheet([])]), 'import.empty'],
    ['half a file', whole.subarray(0, whole.length / 2), 'import.xlsx_broken'],
    ['a start alone', Buffer.from('PK\u0003\u0004'), 'import.xlsx_broken'],
    ['torn XML', aWorkbook(['<worksheet><sheetData><row r="1"><c']), 'import.xlsx_broken'],
    ['a lie about sizes', declaring(whole, 1), 'import.xlsx_broken'],
    ['declared gigabytes', declaring(whole, 0x7fffffff), 'import.xlsx_too_large'],
    ['no workbook at all', aWorkbook([]).subarray(0, 30), 'import.xlsx_broken'],
  ])('refuses %s', async (_what, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('A15: refuses a bomb that unpacks to more than it may, whatever it declares', async () => {
    const bomb = aWorkbook([aSheet([HEADER])], { 'xl/media/bomb.bin': new Uint8Array(101 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await codeOf(bomb)).toBe('import.xlsx_too_large');
    expect(await codeOf(declaring(bomb, 10, 1024 * 1024))).toBe('import.xlsx_too_large');
  });

  it('refuses a small sheet whose two cells span all that a sheet can', async () => {
    const corner = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>';
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    expect(await codeOf(aWorkbook([corner + far]))).toMatch(/^import\.(xlsx_too_large|too_many_rows)$/);
  }, 60_000);

  it('refuses too many rows', async () => {
    const rows = Array.from({ length: 50_001 }, (_row, index) => ['A', `a${index}@b.example`]);
    expect(await codeOf(aWorkbook([aSheet([['name', 'email'], ...rows])]))).toBe('import.too_many_rows');
  }, 60_000);
});

describe('readFile', () => {
  it('goes by the bytes, not by the name', async () => {
    const workbook = aWorkbook([aSheet([HEADER, ['A', 'a@b.example']])]);
    const decoding = { favoured: 'windows-1256' as const };
    const { table, encoding } = await readFile({ name: 'contacts.csv', bytes: workbook }, decoding);
    expect([read(table)[0]?.raw?.email, encoding]).toEqual(['a@b.example', null]);
    await expect(
      readFile({ name: 'contacts.csv', bytes: workbook }, { ...decoding, chosen: 'utf-8' }),
    ).rejects.toMatchObject({ code: 'import.encoding_not_needed' });
    const text = Buffer.from('name,email\nA,a@b.example');
    await expect(readFile({ name: 'contacts.xlsx', bytes: text }, decoding)).rejects.toMatchObject({
      code: 'import.not_xlsx',
    });
  });
});
