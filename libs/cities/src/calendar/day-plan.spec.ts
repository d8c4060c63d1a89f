import type { CalendarDay, CalendarHours, CityCalendar } from './city-calendar.js';
import { planOf } from './day-plan.js';

const hours = (from: number, to: number, ...breaks: [number, number][]): CalendarHours => ({
  open: [from * 60, to * 60],
  breaks: breaks.map(([start, end]) => [start * 60, end * 60] as const),
});
const day = (date: string, kind: CalendarDay['kind'], more: Partial<CalendarDay> = {}): CalendarDay => ({
  ...{ date, kind, names: { en: kind }, certainty: 'certain' as const, hours: null },
  ...more,
});
const H = hours(8, 16);
const IRAN: CityCalendar = {
  ...{ cityId: '1', slug: 'isfahan', zone: 'Asia/Tehran', knownYears: [2026] },
  weeks: [
    {
      ...{ validFrom: '2020-01-01', validTo: null, names: null },
      days: { sat: hours(7, 15), sun: H, mon: H, tue: H, wed: H },
    },
    { ...{ validFrom: '2027-03-21', validTo: null, names: null }, days: { sun: H, mon: H, tue: H, wed: H, thu: H } },
    {
      ...{ validFrom: '2026-02-18', validTo: '2026-03-19', names: { en: 'Ramadan' } },
      days: { sat: hours(9, 14), sun: hours(9, 14, [12, 13]), mon: hours(9, 14) },
    },
  ],
  days: [
    day('2026-03-21', 'holiday', { names: { en: 'Eid al-Fitr' }, certainty: 'expected' }),
    day('2026-11-24', 'half_day', { hours: hours(8, 12) }),
    day('2026-11-26', 'working_day'),
    day('2026-11-27', 'working_day', { hours: hours(10, 12) }),
    day('2026-11-28', 'holiday', { names: { en: 'A certain day' } }),
  ],
};
const open = (date: string) => planOf(IRAN, date).open;

it('F03: a change of the weekend from a date alters only later days', () => {
  expect(planOf(IRAN, '2027-03-20')).toMatchObject({ open: [[420, 900]], closed: null });
  expect(planOf(IRAN, '2027-03-18').closed).toEqual({ code: 'weekend' });
  expect(planOf(IRAN, '2027-03-25').open).toEqual([[480, 960]]);
  expect(planOf(IRAN, '2027-03-27').closed).toEqual({ code: 'weekend' });
});

it('a week with an end stands in front of those without, breaks are no open minutes', () => {
  expect(open('2026-02-17')).toEqual([[480, 960]]);
  expect(open('2026-02-21')).toEqual([[540, 840]]);
  expect(open('2026-02-22')).toEqual([
    [540, 720],
    [780, 840],
  ]);
  expect(planOf(IRAN, '2026-02-24').closed).toEqual({ code: 'weekend' });
  expect(open('2026-03-22')).toEqual([[480, 960]]);
});

it('half days, make-up days with hours of their own, and with those of the first working day', () => {
  expect(planOf(IRAN, '2026-11-24')).toMatchObject({ open: [[480, 720]], special: { kind: 'half_day' } });
  expect(planOf(IRAN, '2026-11-26')).toMatchObject({ open: [[420, 900]], special: { kind: 'working_day' } });
  expect(open('2026-11-27')).toEqual([[600, 720]]);
});

it('says why nobody works, and that a day may become a holiday by the moon', () => {
  expect(planOf(IRAN, '2026-11-28').closed).toEqual({
    ...{ code: 'holiday', certainty: 'certain' },
    names: { en: 'A certain day' },
  });
  expect(planOf(IRAN, '2026-03-21').closed).toMatchObject({ code: 'holiday', certainty: 'expected' });
  expect(planOf(IRAN, '2026-03-22').mayBeHoliday).toEqual({ en: 'Eid al-Fitr' });
  expect(planOf(IRAN, '2026-03-23').mayBeHoliday).toBeNull();
  expect(planOf(IRAN, '2026-11-29').mayBeHoliday).toBeNull();
  expect(planOf(IRAN, '2019-12-31').closed).toEqual({ code: 'no_calendar' });
  expect([planOf(IRAN, '2026-12-31').isYearKnown, planOf(IRAN, '2027-01-02').isYearKnown]).toEqual([true, false]);
});

it('breaks may overlap, lie outside and leave nothing', () => {
  const withBreaks = (...breaks: [number, number][]): CityCalendar => ({
    ...IRAN,
    days: [],
    weeks: [{ validFrom: '2020-01-01', validTo: null, names: null, days: { mon: hours(8, 16, ...breaks) } }],
  });
  const on = (calendar: CityCalendar) => planOf(calendar, '2026-11-23');
  expect(on(withBreaks([12, 13], [11, 12.5], [15, 17], [6, 8.5])).open).toEqual([
    [510, 660],
    [780, 900],
  ]);
  expect(on(withBreaks([17, 18])).open).toEqual([[480, 960]]);
  expect(on(withBreaks([7, 17])).closed).toEqual({ code: 'weekend' });
});
