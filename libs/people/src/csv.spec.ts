import { DomainError } from '@hamshahr/platform';
import { readCsv } from './csv.js';

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
    const rows = readCsv(Buffer.from(text));
    expect(rows.map((row) => [row.line, row.raw?.email, row.raw?.city])).toEqual([
      [2, 'a@b.example', 'اصفهان'],
      [5, 'l@b.example', "Xi'an"],
    ]);
  });

  it('keeps a row with a missing cell apart instead of shifting it', () => {
    const rows = readCsv(Buffer.from('name,email,city\nAli,a@b.example\nLi,l@b.example,Xian\n'));
    expect(rows[0]).toEqual({ line: 2, raw: null });
    expect(rows[1]?.raw?.city).toBe('Xian');
  });

  it('reads semicolons, as spreadsheets in many countries write them', () => {
    expect(readCsv(Buffer.from('name;email\nAli;a@b.example'))[0]?.raw?.name).toBe('Ali');
  });

  it.each([
    [Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x2c, 0xed, 0xe3]), 'import.not_utf8'],
    [Buffer.from(''), 'import.empty'],
    [Buffer.from('name,phone\nAli,1'), 'import.column_missing'],
    [Buffer.from('name,email\n"Ali,a@b.example'), 'import.torn'],
  ])('refuses a file that cannot be read', (bytes, code) => {
    expect(codeOf(() => readCsv(bytes))).toBe(code);
  });
});
