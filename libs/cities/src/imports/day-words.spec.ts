import { certaintyOf, columnOf, kindOf, languageOf, spanOf } from './day-words.js';

it.each([
  ['Date', 'date'],
  ['تاریخ', 'date'],
  ['日期', 'date'],
  ['Name (fa)', 'fa'],
  ['name_zh', 'zh'],
  ['en', 'en'],
  ['مناسبت', 'name'],
  ['ساعت\u200Cكار', 'hours'],
  ['Источник', 'source'],
  ['remarks', undefined],
])('the title %j is %s', (title, column) => expect(columnOf(title)).toBe(column));

it.each([
  ['', 'holiday'],
  ['Holiday', 'holiday'],
  ['تعطيل', 'holiday'],
  ['half_day', 'half_day'],
  ['Half day', 'half_day'],
  ['نیمه‌تعطیل', 'half_day'],
  ['补班', 'working_day'],
  ['Рабочий день', 'working_day'],
  ['party', undefined],
])('the kind %j is %s', (text, kind) => expect(kindOf(text)).toBe(kind));

it('knows how sure a day is', () => {
  expect(['قطعی', 'Official', '±1', 'dijangka', 'perhaps'].map(certaintyOf)).toEqual([
    ...['certain', 'certain', 'expected', 'expected'],
    undefined,
  ]);
});

it('reads hours in any digits', () => {
  expect(spanOf('8:00-12:00')).toEqual({ from: '08:00', to: '12:00' });
  expect(spanOf(' ۰۸:۰۰ تا ۱۲:۳۰ ')).toEqual({ from: '08:00', to: '12:30' });
  expect(['8-12', '08:00', '08:00-12:00-13:00', ''].map(spanOf)).toEqual([undefined, undefined, undefined, undefined]);
});

it('knows the language of a name by the file, else by its sender, else by its letters', () => {
  expect(languageOf('Nowruz', 'fa-IR', 'ms')).toBe('fa');
  expect(languageOf('Hari Raya', null, 'ms')).toBe('ms');
  expect(languageOf('Hari Raya', 'de', 'ms')).toBe('ms');
  expect(['نوروز', '春节', 'Навруз', 'Nowruz'].map((text) => languageOf(text, null, null))).toEqual([
    'fa',
    'zh',
    'ru',
    'en',
  ]);
});
