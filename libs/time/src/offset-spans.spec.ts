import { parseDateTime, toZoned } from '@internationalized/date';
import { Temporal } from 'temporal-polyfill';
import { offsetSpans } from './offset-spans.js';

const MINUTE = 60_000;
const minute = (iso: string) => Date.parse(iso) / MINUTE;
const ZONES = [
  ...['America/New_York', 'Europe/London', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Tehran'],
  ...['Pacific/Kiritimati', 'America/St_Johns', 'Africa/Casablanca', 'Asia/Gaza', 'America/Caracas', 'Pacific/Chatham'],
];

it('says when a zone changes its clock, and its offsets before and after', () => {
  const told = (zone: string, from: string, to: string) =>
    offsetSpans(zone, minute(from), minute(to)).map((span) => [
      new Date(span.from * MINUTE).toISOString(),
      span.offset,
    ]);
  expect(told('Asia/Tehran', '2022-01-01T00:00Z', '2026-12-31T00:00Z')).toEqual([
    ['2022-01-01T00:00:00.000Z', 210],
    ['2022-03-21T20:30:00.000Z', 270],
    ['2022-09-21T19:30:00.000Z', 210],
  ]);
  expect(told('Pacific/Apia', '2011-12-30T09:59Z', '2011-12-30T10:01Z')).toEqual([
    ['2011-12-30T09:59:00.000Z', -600],
    ['2011-12-30T10:00:00.000Z', 840],
  ]);
  expect(told('Asia/Kathmandu', '2026-01-01T00:00Z', '2027-01-01T00:00Z')).toEqual([['2026-01-01T00:00:00.000Z', 345]]);
});

it.each(ZONES)('F18: %s changes its clock when another library says so, 2005 to 2040', (zone) => {
  const [from, to] = [minute('2005-01-01T00:00Z'), minute('2040-01-01T00:00Z')];
  const spans = offsetSpans(zone, from, to);
  expect([spans[0]!.from, spans.at(-1)!.to]).toEqual([from, to]);
  const wanted: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(from * MINUTE).toZonedDateTimeISO(zone);
  for (let next = at.getTimeZoneTransition('next'); next; next = at.getTimeZoneTransition('next')) {
    if (next.epochMilliseconds >= to * MINUTE) break;
    wanted.push(next.epochMilliseconds / MINUTE);
    at = next;
  }
  expect(spans.slice(1).map((span) => span.from)).toEqual(wanted);
  const wrong = spans.filter((span) => {
    const middle = (span.from + span.to) >> 1;
    const wall = new Date((middle + span.offset) * MINUTE).toISOString().slice(0, 16);
    return toZoned(parseDateTime(wall), zone).toDate().getTime() !== middle * MINUTE;
  });
  expect(wrong).toEqual([]);
});

it('answers alike whatever was asked before', () => {
  const whole = offsetSpans('Europe/London', minute('2026-01-01T00:00Z'), minute('2027-01-01T00:00Z'));
  const part = offsetSpans('Europe/London', minute('2026-03-29T00:59Z'), minute('2026-03-29T01:01Z'));
  expect(part.map(({ offset }) => offset)).toEqual([0, 60]);
  expect(whole.map(({ offset }) => offset)).toEqual([0, 60, 0]);
  expect(offsetSpans('UTC', 5, 5)).toEqual([]);
  expect(() => offsetSpans('Asia/Nowhere', 0, 1)).toThrow('Not an IANA time zone');
});
