import { DomainError } from '@hamshahr/platform';
import { readCsv } from './csv.js';
import { mapColumns, rowsOf } from './import-columns.js';

const read = (text: string) => {
  const table = readCsv(text);
  return rowsOf(table, mapColumns(table.header, new Map()));
};

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'no error';
};

describe('readCsv', () => {
  it('reads a file with BOM, quoted line breaks and Persian headers, and knows every line', () => {
    const text = '\uFEFFنام,ایمیل,شهر\r\n"Ali\r\nRezaei",a@b.example,اصفهان\r\n\r\nLi,l@b.example,Xi\'an\r\n';
    const rows = read(text);
    expect(rows.map((row) => [row.line, row.raw?.email, row.raw?.city])).toEqual([
      [2, 'a@b.example', 'اصفهان'],
      [5, 'l@b.example', "Xi'an"],
    ]);
  });

  it('keeps a row with a missing cell apart instead of shifting it', () => {
    const rows = read('name,email,city\nAli,a@b.example\nLi,l@b.example,Xian\n');
    expect(rows[0]).toEqual({ line: 2, raw: null });
    expect(rows[1]?.raw?.city).toBe('Xian');
  });

  it('reads semicolons, as spreadsheets in many countries write them', () => {
    expect(read('name;email\nAli;a@b.example')[0]?.raw?.name).toBe('Ali');
  });

  it.each([
    ['姓名,电子邮箱,城市\n李娜,a@b.example,西安', '李娜'],
    ['Имя;Эл. почта\nИванов;a@b.example', 'Иванов'],
    ['Nama Penuh\tE-mel\nAhmad\ta@b.example', 'Ahmad'],
  ])('knows the titles of %j', (text, name) => {
    expect(read(text)[0]?.raw).toMatchObject({ name, email: 'a@b.example' });
  });

  it.each([
    ['', 'import.empty'],
    ['name,email\n"Ali,a@b.example', 'import.torn'],
  ])('refuses a file that cannot be read', (text, code) => {
    expect(codeOf(() => readCsv(text))).toBe(code);
  });

  it('refuses a million blank lines and an endless header at once', () => {
    const began = performance.now();
    expect(codeOf(() => readCsv('name,email' + '\n'.repeat(1_000_000)))).toBe('import.too_many_rows');
    expect(codeOf(() => readCsv('a,'.repeat(20_000)))).toBe('import.column_missing');
    expect(codeOf(() => readCsv('a,'.repeat(500_000)))).toBe('import.torn');
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
