import { DomainError } from '../domain-error.js';
import { decodeText, type Encoding } from './encoding.js';

/** Encodes by trying every byte (and byte pair): TextEncoder writes UTF-8 only. */
function encode(text: string, encoding: Encoding): Buffer {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, Buffer>();
  for (let byte = 0; byte < 256; byte += 1) table.set(decoder.decode(Buffer.from([byte])), Buffer.from([byte]));
  if (encoding === 'gb18030') {
    for (let lead = 0x81; lead <= 0xfe; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1) {
        const pair = Buffer.from([lead, trail]);
        const decoded = decoder.decode(pair);
        if ([...decoded].length === 1) table.set(decoded, pair);
      }
    }
  }
  return Buffer.concat([...text].map((character) => table.get(character) ?? Buffer.from('?')));
}

describe('decodeText', () => {
  it.each<[Encoding, string]>([
    ['windows-1256', 'نام,شهر\nدکتر علي رضايي,اصفهان\nخانم مهندس كريمي,شهرداري تهران\n'],
    ['windows-1251', 'имя,город\nИванов Пётр Сергеевич,Самарканд\nКаримова Дилноза,Ташкент\n'],
    ['windows-1252', 'name,city\nJosé Peña,Málaga\nZoë Müller,Köln\n'],
    ['gb18030', '姓名,城市\n李娜,西安市人民政府\n王立群教授,兰州\n张伟,杭州\n'],
  ])('knows %s by its words', (encoding, text) => {
    const bytes = encode(text, encoding);
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  it('takes UTF-8 with and without BOM as it is', () => {
    expect(decodeText(Buffer.from('\uFEFFنام'))).toEqual({ text: 'نام', encoding: 'utf-8' });
    expect(decodeText(Buffer.from('name'))).toEqual({ text: 'name', encoding: 'utf-8' });
  });

  it('takes the “Unicode text” of spreadsheets', () => {
    expect(decodeText(Buffer.from('\uFEFFنام\tشهر', 'utf16le'))).toEqual({ text: 'نام\tشهر', encoding: 'utf-16le' });
  });

  it('follows a person’s choice', () => {
    expect(decodeText(Buffer.from([0xc7]), 'windows-1256', 'windows-1251').text).toBe('З');
  });

  it('refuses what is no text', () => {
    const noise = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
    expect(() => decodeText(noise)).toThrow(DomainError);
  });
});
