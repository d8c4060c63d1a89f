import { LANGUAGES, type Language } from './language.js';
import { zoneName } from './zone-name.js';

const winter = new Date('2026-01-15T12:00:00Z');
const summer = new Date('2026-07-15T12:00:00Z');

describe('zoneName', () => {
  it.each([
    ['fa', 'Asia/Tehran', 'وقت عادی ایران'],
    ['en', 'Asia/Shanghai', 'China Standard Time'],
    ['zh', 'Asia/Tehran', '伊朗标准时间'],
    ['ru', 'Asia/Samarkand', 'Узбекистан, стандартное время'],
    ['uz', 'Asia/Samarkand', 'Oʻzbekiston standart vaqti'],
    ['ms', 'Asia/Kuala_Lumpur', 'Waktu Malaysia'],
  ] as [Language, string, string][])('%s names %s', (language, zone, name) => {
    expect(zoneName(winter, zone, language)).toBe(name);
  });

  it('follows summer time', () => {
    expect(zoneName(summer, 'Europe/Berlin', 'en')).toBe('Central European Summer Time');
    expect(zoneName(winter, 'Europe/Berlin', 'en')).toBe('Central European Standard Time');
  });

  it.each(LANGUAGES)('gives the IANA name where %s knows no words', (language) => {
    expect(zoneName(winter, 'Asia/Famagusta', language)).not.toMatch(/GMT|UTC/);
    expect(zoneName(winter, 'Etc/GMT-3', language)).toBe('Etc/GMT-3');
  });
});
