import { findNames } from './name-search.js';

function found(text: string, name: string): string[] {
  return findNames(text, [{ name, address: '', affiliation: '' }])
    .filter(({ isGuess }) => isGuess)
    .map(({ start, end }) => text.slice(start, end));
}

describe('a name in another script', () => {
  it.each([
    ['پژوهش زهرا کریمی در اصفهان', 'Zahra Karimi', ['زهرا', 'کریمی']],
    ['به گفتهٔ كريمي و همکاران', 'Zahra Karimi', ['كريمي']],
    ['طرح کریمی‌پور را', 'Zahra Karimipour', ['کریمی‌پور']],
    ['آقای محمدحسین صادقیان', 'Mohammad-Hossein Sadeghian', ['محمدحسین', 'صادقیان']],
    ['سعید قاسمی', 'Saeed Ghasemi', ['سعید', 'قاسمی']],
    ['فاطمه عبداللهی', 'Fatemeh Abdollahi', ['فاطمه', 'عبداللهی']],
    ['امیرحسین نجاتی', 'Amir Hossein Nejati', ['امیرحسین', 'نجاتی']],
    ['مسعود رضایی', 'Masoud Rezaei', ['مسعود', 'رضایی']],
  ])('Persian of Latin: %s', (text, name, words) => expect(found(text, name)).toEqual(words));

  it.each([
    ['by Zahra Karimi (2024)', 'زهرا کریمی', ['Zahra', 'Karimi']],
    ['KARIMIPOUR, Z.', 'زهرا کریمی‌پور', ['KARIMIPOUR']],
    ['as Sadeqian and Sadeghian say', 'مریم صادقیان', ['Sadeqian', 'Sadeghian']],
    ['Захра Карими пишет', 'زهرا کریمی', ['Захра', 'Карими']],
  ])('of Persian: %s', (text, name, words) => expect(found(text, name)).toEqual(words));

  it.each([
    ['опыт Каримова и Каримовой', 'Aziz Karimov', ['Каримова', 'Каримовой']],
    ['работы Каримовой', 'Nodira Karimova', ['Каримовой']],
    ['Алексей Юрьев', 'Alexey Yuryev', ['Алексей', 'Юрьев']],
    ['Дмитрий Хасанов', 'Dmitry Khasanov', ['Дмитрий', 'Хасанов']],
    ['Ўткир Ғуломов', 'Oʻtkir Gʻulomov', ['Ўткир', 'Ғуломов']],
    ['Xasanovning loyihasi, Hasanov', 'Бахтиёр Хасанов', ['Xasanovning', 'Hasanov']],
    ['Kirill Sokolov', 'Кирилл Соколов', ['Kirill', 'Sokolov']],
  ])('Latin and Cyrillic: %s', (text, name, words) => expect(found(text, name)).toEqual(words));

  it.each([
    ['by Zhang Wei and ZHANG Wei, Wei Zhang', '张伟', ['Zhang Wei', 'ZHANG Wei', 'Wei Zhang']],
    ['Wang Xiao-ming; Xiaoming Wang; XIAOMING', '王小明', ['Wang Xiao-ming', 'Xiaoming Wang', 'XIAOMING']],
    ['LYU Fang; Lu Fang', '吕芳', ['LYU Fang', 'Lu Fang']],
    ['本文由张伟教授撰写', 'Zhang Wei', ['张伟']],
    ['作者王小明说', 'Xiaoming Wang', ['王小明']],
    ['作者王小明说', 'Wang Xiao Ming', ['王小明']],
  ])('Chinese: %s', (text, name, words) => expect(found(text, name)).toEqual(words));
});

it.each([
  ['کرم و کارم و اکرام، کریم', 'Zahra Karimi'],
  ['لی و گو رفتند', 'Li Go'],
  ['علی رفت', 'Ali Rezaei'],
  ['An analysis of urban transport and walking', 'آنا ترابی'],
  ['We wait and the weighing', '张伟'],
  ['一切都很好，章节', 'Zhang Wei'],
  ['Марина и порт', 'Mar Port'],
  ['Каримов', 'Каримов'],
])('does not take other words for one: %s', (text, name) => expect(found(text, name)).toEqual([]));

it('does not call what stands in its own script a guess', () => {
  const traces = findNames('Karimi کریمی', [{ name: 'Zahra Karimi', address: '', affiliation: '' }]);
  expect(traces.map(({ isGuess }) => isGuess)).toEqual([false, true]);
});
