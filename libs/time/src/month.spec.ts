import { addMonths, formatMonth, monthOf, monthSheet } from './month.js';

describe("a month's sheet", () => {
  it('Azar 1405 begins on Sunday 22 November 2026, in weeks that begin on Saturday', () => {
    const weeks = monthSheet({ year: 1405, month: 9 }, 'jalali', 6);
    expect(weeks).toHaveLength(5);
    expect(weeks[0]!.map(({ day, isInMonth }) => (isInMonth ? day : 0))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(weeks[0]![1]).toEqual({
      iso: '2026-11-22',
      day: 1,
      other: { year: 2026, month: 11, day: 22 },
      weekday: 0,
      isInMonth: true,
    });
    expect(weeks.flat().filter(({ isInMonth }) => isInMonth)).toHaveLength(30);
  });

  it('every month of both calendars has its days once, in order, and whole weeks', () => {
    for (const calendar of ['jalali', 'gregorian'] as const) {
      let month = monthOf('2011-03-21', calendar);
      let last = '';
      for (let count = 0; count < 700; count += 1) {
        const weeks = monthSheet(month, calendar, calendar === 'jalali' ? 6 : 1);
        const days = weeks.flat().filter(({ isInMonth }) => isInMonth);
        expect(days.map(({ day }) => day)).toEqual(days.map((_, index) => index + 1));
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        for (const { iso } of days) {
          expect(iso > last).toBe(true);
          last = iso;
        }
        expect(monthOf(days[0]!.iso, calendar)).toEqual(month);
        month = addMonths(month, 1);
      }
    }
  });

  it('Esfand has 30 days only in a leap year', () => {
    const days = (year: number) =>
      monthSheet({ year, month: 12 }, 'jalali', 6)
        .flat()
        .filter(({ isInMonth }) => isInMonth).length;
    expect([1403, 1404].map(days)).toEqual([30, 29]);
  });

  it('is named as each language writes a month that stands alone', () => {
    const december = { year: 2026, month: 12 };
    const azar = { year: 1405, month: 9 };
    expect(formatMonth(azar, 'fa', 'jalali')).toBe('آذر ۱۴۰۵');
    expect(formatMonth(december, 'en', 'gregorian')).toBe('December 2026');
    expect(formatMonth(december, 'zh', 'gregorian')).toBe('2026年12月');
    expect(formatMonth(december, 'ru', 'gregorian')).toBe('декабрь 2026');
    expect(formatMonth(december, 'uz', 'gregorian')).toBe('2026-yil, dekabr');
  });

  it('goes over the end of a year both ways', () => {
    expect(addMonths({ year: 1405, month: 12 }, 1)).toEqual({ year: 1406, month: 1 });
    expect(addMonths({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 });
  });
});
