import type { City } from '@hamshahr/cities';
import { localKey } from './duplicates.js';
import { searchSql, wantedTerms } from './search.js';
import { languageTerms, weighedTerms } from './terms.js';

const XIAN = {
  ...{ id: '3', slug: 'xian', zone: 'Asia/Shanghai', version: 1 },
  names: { en: 'Xi’an', fa: 'شیآن', zh: '西安' },
} as City;

const li = {
  ...{ name: '李娜', address: 'li.na@xian.example', organisation: 'Museum', position: 'Curator', cityId: '3' },
  ...{ spoken: ['zh'], themes: ['urban heritage'], availability: 'from October', bio: 'Walls of the museum.' },
};

/** Whether every wanted thing is among the terms, as the database looks. */
function isFound(q: string): boolean {
  const terms = [...weighedTerms(li, ['Old walls']).keys()];
  return wantedTerms({ q }, [XIAN]).every(
    ({ prefix, exact }) =>
      terms.some((term) => exact.includes(term)) || (prefix !== null && terms.some((term) => term.startsWith(prefix))),
  );
}

it.each([
  'urban heritage Chinese Xi’an',
  "URBAN heritage chinese Xi'an",
  'ميراث شهري چيني شي‌آن',
  '城市遗产 中文 西安',
  'городское наследие китайский xian',
  'heri muse',
  '李娜',
])('%s finds the person', (q) => {
  expect(isFound(q)).toBe(true);
});

it.each(['urban heritage Russian', 'Tashkent', 'rban', '市西'])('%s does not', (q) => {
  expect(isFound(q)).toBe(false);
});

it('a word says most in the name, then in a theme, least in a biography', () => {
  const terms = weighedTerms({ ...li, name: 'Walls' }, []);
  expect(terms.get('walls')! > terms.get('heritage')!).toBe(true);
  expect(terms.get('heritage')! > terms.get('museum')!).toBe(true);
  expect(terms.get('museum')! > weighedTerms(li, []).get('walls')!).toBe(true);
});

it('a filter looks at its own field alone', () => {
  const terms = [...weighedTerms(li, []).keys()];
  const has = (search: object) =>
    wantedTerms(search, [XIAN]).every(({ prefix, exact }) =>
      terms.some((term) => exact.includes(term) || (prefix !== null && term.startsWith(prefix))),
    );
  expect([has({ theme: 'heritage' }), has({ theme: 'museum' })]).toEqual([true, false]);
  expect([has({ availability: 'october' }), has({ availability: 'walls' })]).toEqual([true, false]);
  expect([has({ language: 'zh' }), has({ language: 'ru' })]).toEqual([true, false]);
  expect([has({ cityId: '3' }), has({ cityId: '30' })]).toEqual([true, false]);
});

it('languages are found by their names in six languages', () => {
  expect(languageTerms('zh')).toEqual(
    expect.arrayContaining(['chinese', 'چینی', '中文', 'китаискии', 'xitoy', 'cina']),
  );
});

it('every word has a part of its own, and its parameters in order', () => {
  const { sql, params } = searchSql('7', wantedTerms({ q: 'xian walls' }, [XIAN]));
  expect(sql.match(/UNION ALL/g)).toHaveLength(1);
  expect(params).toEqual(['7', 'xian', 'xian\uFFFF', ['%3'], '7', 'walls', 'walls\uFFFF', 2]);
});

it('addresses that many share say nothing of their person', () => {
  expect(['info@x.example', 'li@x.example', '12@x.example'].map(localKey)).toEqual(['', '', '']);
  expect(localKey('Li.Na+calls@x.example')).toBe('lina');
});
