import type { City } from '@hamshahr/cities';
import { readRow, type RawRow } from './import-row.js';

const xian = { id: '3', slug: 'xian', names: { en: "Xi'an" }, zone: 'Asia/Shanghai' } as City;
const find = (text: string) => (text.toLowerCase().startsWith('xi') ? xian : undefined);
const row = (raw: Partial<RawRow>) =>
  readRow(
    { name: 'Li Na', email: 'li@xian.example', language: '', city: '', organisation: '', role: '', themes: '', ...raw },
    find,
  );

describe('readRow', () => {
  it('makes Arabic ye and kaf Persian and removes what turns text around', () => {
    expect(row({ name: ' دكتر\u202E علي\u0000  رضايى ', language: 'فارسی' })).toMatchObject({
      ok: true,
      draft: { name: 'دکتر علی رضایی', language: 'fa' },
    });
  });

  it('takes the language from the city where a row names none', () => {
    expect(row({ city: 'Xi’an' }).draft).toMatchObject({ language: 'zh', cityId: '3' });
    expect(row({}).draft).toMatchObject({ language: null, cityId: null });
  });

  it('makes a name of several lines one line, so that it cannot become a header', () => {
    expect(row({ name: 'Li\r\nBcc: x@y.example' }).draft.name).toBe('Li Bcc: x@y.example');
  });

  it('divides themes at the marks of each script, each theme once however it is written', () => {
    const themes = (cell: string) => row({ themes: cell }).draft.themes.map(({ theme }) => theme);
    expect(themes('ميراث شهری، حمل‌ونقل پاک؛ ميراث‌شهري')).toEqual(['میراث شهری', 'حمل‌ونقل پاک']);
    expect(themes('城市交通、遗产，遗产')).toEqual(['城市交通', '遗产']);
    expect(themes(' Trams;trams | Clean air,\n,')).toEqual(['Trams', 'Clean air']);
    expect(row({ role: ' معاون شهردار ' }).draft).toMatchObject({ role: 'معاون شهردار', roleKey: 'معاونشهردار' });
  });

  it.each([
    [{ email: '' }, 'email', 'address_missing'],
    [{ email: 'a@b.example\r\nBcc: c@d.example' }, 'email', 'address_broken'],
    [{ name: ' ' }, 'name', 'name_missing'],
    [{ name: 'x'.repeat(201) }, 'name', 'name_too_long'],
    [{ language: 'Klingon' }, 'language', 'language_unknown'],
    [{ city: 'Atlantis' }, 'city', 'city_unknown'],
    [{ role: 'x'.repeat(121) }, 'role', 'role_too_long'],
    [{ themes: `trams, ${'x'.repeat(41)}` }, 'themes', 'theme_too_long'],
    [{ themes: Array.from({ length: 21 }, (_one, index) => `t${index}`).join(';') }, 'themes', 'themes_too_many'],
  ])('refuses %j naming %s', (raw, field, fault) => {
    expect(row(raw)).toMatchObject({ ok: false, field, fault });
  });
});
