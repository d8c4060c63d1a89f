import { DomainError } from '@hamshahr/platform';
import { readDate, readWeek, weekendOf, weekOn, type NewWeek } from './week.js';

const HOURS = { from: '08:00', to: '16:00' };
const IRAN = { validFrom: '2020-01-01', days: { sat: HOURS, sun: HOURS, mon: HOURS, tue: HOURS, wed: HOURS } };
const LATER = { validFrom: '2027-03-21', days: { sun: HOURS, mon: HOURS, tue: HOURS, wed: HOURS, thu: HOURS } };

it('F03: a weekend that changes from a date alters only later days', () => {
  expect(weekOn([LATER, IRAN], '2027-03-20')).toBe(IRAN);
  expect(weekOn([IRAN, LATER], '2027-03-21')).toBe(LATER);
  expect(weekOn([IRAN, LATER], '2019-12-31')).toBeNull();
  expect(weekendOf(IRAN)).toEqual(['thu', 'fri']);
  expect(weekendOf(LATER)).toEqual(['fri', 'sat']);
});

const refusal = (work: () => unknown): unknown[] => {
  try {
    return [work()];
  } catch (error) {
    return error instanceof DomainError ? [error.code, error.details.field] : [error];
  }
};

it.each<[NewWeek, string, string]>([
  [{ mon: { from: '9:00', to: '16:00' } }, 'city.hours_form', 'days.mon'],
  [{ mon: { from: '09:00', to: '24:00' } }, 'city.hours_form', 'days.mon'],
  [{ fri: { from: '16:00', to: '08:00' } }, 'city.hours_order', 'days.fri'],
  [{ fri: { from: '08:00', to: '08:00' } }, 'city.hours_order', 'days.fri'],
  [{ fri: null }, 'city.week_empty', 'days'],
])('refuses %j', (days, code, field) => {
  expect(refusal(() => readWeek(days))).toEqual([code, field]);
});

it.each(['2026-02-30', '2026-2-1', '1405-13-01', 'tomorrow', ''])('refuses %s as a date', (text) => {
  expect(refusal(() => readDate(text, 'validFrom'))).toEqual(['city.date', 'validFrom']);
});

it('keeps working days and drops the weekend', () => {
  expect(readWeek({ mon: HOURS, sat: null })).toEqual({ mon: HOURS });
});
