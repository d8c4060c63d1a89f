import { findNames, type NamedPerson } from './name-search.js';

const person = (given: Partial<NamedPerson>): NamedPerson => ({ name: '', address: '', affiliation: '', ...given });

function found(text: string, given: Partial<NamedPerson>): string[] {
  return findNames(text, [person(given)]).map(({ start, end }) => text.slice(start, end));
}

it('finds a name in any order and case, with initials and marks', () => {
  expect(found('As José Álvarez wrote', { name: 'jose alvarez' })).toEqual(['José', 'Álvarez']);
  expect(found('ALVAREZ, J. (2019)', { name: 'José Álvarez' })).toEqual(['ALVAREZ']);
  expect(found('Li Wei and Wei Li', { name: 'Li Wei' })).toEqual(['Li', 'Wei', 'Wei', 'Li']);
});

it('finds Persian names with either ی and ک, before a half-space and with an ending', () => {
  const text = 'به گفتهٔ كريمي، پژوهش کریمی‌ها و زهرا';
  expect(found(text, { name: 'دکتر زهرا کریمی' })).toEqual(['كريمي', 'کریمی', 'زهرا']);
});

it('finds Chinese names between other letters, also with a space', () => {
  expect(found('本文由王小明教授撰写', { name: '王小明' })).toEqual(['王小明']);
  expect(found('作者：王 小明', { name: '王小明' })).toEqual(['王 小明']);
  expect(found('小明说', { name: '王小明' })).toEqual([]);
});

it('finds names with the cases of Russian and Uzbek', () => {
  expect(found('опыт Каримова и Каримовой', { name: 'Азиз Каримов' })).toEqual(['Каримова', 'Каримовой']);
  expect(found('Karimovning loyihasi', { name: 'Aziz Karimov' })).toEqual(['Karimovning']);
});

it('does not take common words, titles or parts of words for a name', () => {
  expect(found('The professor and the doctor said', { name: 'Prof. Dr. Anna Lee' })).toEqual([]);
  expect(found('planning and slander', { name: 'Anna Land' })).toEqual([]);
  expect(found('I agree to go', { name: 'Go Tan' })).toEqual([]);
});

it('finds addresses and affiliations however they are broken', () => {
  const given = { address: 'z.karimi@uni.example', affiliation: 'University of Isfahan' };
  expect(found('mail Z.Karimi@UNI.example now', given)).toEqual(['Z.Karimi@UNI.example']);
  expect(found('at the university\nof  Isfahan we', given)).toEqual(['university\nof  Isfahan']);
  expect(found('西安交通大学的研究', { affiliation: '西安交通大学' })).toEqual(['西安交通大学']);
});

it('names the kind, in the order of the text, and counts what lies over another once', () => {
  const people = [person({ name: 'Isfahan Karimi', affiliation: 'University of Isfahan' })];
  expect(findNames('Karimi, University of Isfahan', people).map(({ kind }) => kind)).toEqual(['name', 'affiliation']);
});
