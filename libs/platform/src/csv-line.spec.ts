import { csvLine } from './csv-line.js';

it.each([
  ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
  ['+98 21', "'+98 21"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', `"'\rx"`],
  ['＝1+1', "'＝1+1"],
  ['a"b', '"a""b"'],
  ['a,b', '"a,b"'],
  ['a\nb', '"a\nb"'],
  [' a', '" a"'],
  ['دکتر لیلا', 'دکتر لیلا'],
  [-1, '-1'],
  [null, ''],
])('%j becomes %s', (cell, expected) => {
  expect(csvLine([cell, 'x'])).toBe(`${expected},x\r\n`);
});
