import { latinDigits, localizeDigits } from './digits.js';
import { direction, isLanguage, LANGUAGES } from './language.js';
import { parseDate } from './parse-date.js';
import { TimeError } from './time-error.js';

describe('parseDate', () => {
  it.each([
    '1405/09/01',
    '1405/9/1',
    '1405-9-1',
    '۱۴۰۵/۹/۱',
    '۱۴۰۵/۰۹/۰۱',
    '١٤٠٥/٩/١',
    '2026-11-22',
    '2026/11/22',
    '۲۰۲۶-۱۱-۲۲',
    '  1405/9/1\n',
    '\u200F۱۴۰۵/۹/۱\u200E',
    '\u061C١٤٠٥\u060D٩\u060D١',
    '۱۴۰۵\u2013۹\u2013۱',
    '2026\u201111\u201122',
    '2026\uFF0F11\uFF0F22',
  ])('reads %j', (text) => expect(parseDate(text)).toEqual({ year: 2026, month: 11, day: 22 }));

  it('knows leap days', () => {
    expect(parseDate('1403/12/30')).toEqual({ year: 2025, month: 3, day: 20 });
    expect(parseDate('2028-02-29')).toEqual({ year: 2028, month: 2, day: 29 });
  });

  it.each([
    ...[
      '',
      'tomorrow',
      '1405',
      '1405/9',
      '1405/9-1',
      '1/9/1405',
      '22/11/2026',
      '1405.9.1',
      '14050901',
      '1405/9/1 10:30',
    ],
    ...['1405/12/30', '1405/7/31', '1405/13/1', '1405/0/1', '2026-02-29', '2026-00-10', '2026-11-31'],
    ...['1299/1/1', '1501/1/1', '1700/1/1', '1899-12-31', '2101-01-01', '-1405/9/1', '1405//1', '1405/9/011'],
  ])('refuses %j', (text) => {
    expect(() => parseDate(text)).toThrow(TimeError);
    expect(() => parseDate(text)).toThrow(expect.objectContaining({ code: 'unparsable' }) as Error);
  });
});

describe('digits and languages', () => {
  it('writes and reads digits', () => {
    expect(localizeDigits('10:30, 7', 'fa')).toBe('۱۰:۳۰, ۷');
    expect(localizeDigits('10:30', 'zh')).toBe('10:30');
    expect(latinDigits('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ a9')).toBe('0123456789 0123456789 a9');
  });

  it('knows its languages', () => {
    expect(LANGUAGES.filter((language) => direction(language) === 'rtl')).toEqual(['fa']);
    expect(LANGUAGES.every(isLanguage)).toBe(true);
    expect(['FA', 'de', '', null, undefined, 3].some(isLanguage)).toBe(false);
  });
});
