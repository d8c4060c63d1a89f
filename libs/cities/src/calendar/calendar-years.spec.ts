import { missingYears } from './calendar-years.js';

it.each<[string, number[], number[]]>([
  ['2026-09-30', [2026], []],
  ['2026-10-01', [2026], [2027]],
  ['2026-12-31', [2026, 2027], []],
  ['2027-10-01', [2026, 2027], [2028]],
  ['2028-01-01', [2026, 2027], [2028]],
  ['2028-10-01', [2026, 2027], [2028, 2029]],
  ['2028-03-01', [2029], [2028]],
])('on %s with %j known, %j is missed', (today, known, missed) => {
  expect(missingYears(known, today)).toEqual(missed);
});
