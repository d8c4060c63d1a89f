import { nameKey, queryTerms, termsOf } from './fold.js';
import { themeTerms } from './theme-words.js';

it.each([
  ['Arabic and Persian letters are one', 'ميراث شهري', 'میراث شهری'],
  ['kaf too', 'كاشان', 'کاشان'],
  ['digits of three scripts are one', 'سال ۱۴۰۵', 'سال 1405'],
  ['case and marks do not count', 'Größe Café', 'GROSSE cafe'],
  ['full-width letters are letters', 'Ｘian', 'xian'],
])('%s', (_what, one, other) => {
  // ß folds to nothing else in NFKD: the pair is written so that only marks differ there.
  expect(termsOf(one.replace('ß', 'ss'))).toEqual(termsOf(other));
});

it('a word with a sign inside is found whole and in its parts', () => {
  expect(termsOf('حمل‌ونقل')).toEqual(['حملونقل', 'حمل', 'ونقل']);
  for (const spelling of ["Xi'an", 'Xi’an', 'xian', 'XIʻAN']) expect(queryTerms(spelling)).toEqual(['xian']);
  expect(queryTerms('حمل‌ونقل')).toEqual(['حملونقل']);
});

it('Chinese is found by every pair of its signs, beside other scripts', () => {
  expect(termsOf('城市遗产保护')).toEqual(['城市', '市遗', '遗产', '产保', '保护']);
  expect(queryTerms('BIM城市')).toEqual(['bim', '城市']);
  expect(queryTerms('水')).toEqual(['水']);
});

it('single letters and signs find nothing', () => {
  expect(queryTerms('a + – ... و 5')).toEqual(['5']);
});

it('a theme is found in the other languages, another theme is not', () => {
  const terms = themeTerms('Urban  Heritage');
  expect(terms).toEqual(expect.arrayContaining(['urban', 'heritage', 'میراث', 'شهری', '城市', '遗产', 'наследие']));
  expect(themeTerms('ميراث شهري')).toEqual(expect.arrayContaining(['urban', '城市']));
  expect(themeTerms('beekeeping')).toEqual(['beekeeping']);
});

it('names are compared without titles and order', () => {
  expect(nameKey('Dr. Li Na')).toBe(nameKey('NA, Li'));
  expect(nameKey('دکتر علي کريمي')).toBe(nameKey('کریمی علی'));
  expect(nameKey('Li Na')).not.toBe(nameKey('Li Nan'));
});
