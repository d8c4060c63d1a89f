import { toInstant } from '@hamshahr/time';
import { startsEvery, startsOn } from './series-dates.js';

it('keeps the wall clock across a clock change: the instants are an hour closer (rule 15)', () => {
  const starts = ['2027-03-22T10:30', ...startsEvery('2027-03-22T10:30', 7, 3)];
  expect(starts).toEqual(['2027-03-22T10:30', '2027-03-29T10:30', '2027-04-05T10:30']);
  const hours = starts.map((start) => toInstant(start, 'Europe/Berlin').getTime() / 3_600_000);
  expect([hours[1]! - hours[0]!, hours[2]! - hours[1]!]).toEqual([167, 168]);
});

it('goes over the end of a year and a leap day', () => {
  expect(startsEvery('2027-12-20T09:00', 14, 3)).toEqual(['2028-01-03T09:00', '2028-01-17T09:00']);
  expect(startsEvery('2028-02-28T09:00', 1, 3)).toEqual(['2028-02-29T09:00', '2028-03-01T09:00']);
});

it('orders dates, and refuses one that stands twice or is the first event’s own', () => {
  expect(startsOn('2027-01-01T10:00', ['2027-03-01T10:00', '2027-02-01T10:00'])).toEqual([
    '2027-02-01T10:00',
    '2027-03-01T10:00',
  ]);
  for (const dates of [['2027-01-01T10:00'], ['2027-02-01T10:00', '2027-02-01T10:00']])
    expect(() => startsOn('2027-01-01T10:00', dates)).toThrow('series.dates_twice');
});
