import { Temporal } from 'temporal-polyfill/full';
import { fromJalali, isJalaliLeapYear, toJalali } from './jalali.js';
import { parseDate } from './parse-date.js';
import { TimeError } from './time-error.js';

const DAY = 86_400_000;
const gregorian = (time: number) => {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

describe('Jalali', () => {
  it('F09: every day of 1390–1450 round-trips, leap days included', () => {
    let days = 0;
    let leapDays = 0;
    for (let time = Date.UTC(2011, 2, 21); ; time += DAY) {
      const jalali = toJalali(gregorian(time));
      if (jalali.year > 1450) break;
      expect(fromJalali(jalali)).toEqual(gregorian(time));
      expect(parseDate(`${jalali.year}/${jalali.month}/${jalali.day}`)).toEqual(gregorian(time));
      days += 1;
      if (jalali.month === 12 && jalali.day === 30) leapDays += 1;
    }
    expect(toJalali(gregorian(Date.UTC(2011, 2, 21)))).toEqual({ year: 1390, month: 1, day: 1 });
    expect([days, leapDays]).toEqual([22_280, 15]);
  });

  it('F09: every day of 1390–1450 is read in any digits and with any separator, in either calendar', () => {
    const digits = { persian: '۰۱۲۳۴۵۶۷۸۹', arabic: '٠١٢٣٤٥٦٧٨٩' };
    const inDigits = (text: string, own: string) => text.replace(/\d/g, (digit) => own[Number(digit)]!);
    let time = Date.UTC(2011, 2, 21);
    for (let days = 22_280; days > 0; days -= 1, time += DAY) {
      const expected = gregorian(time);
      for (const { year, month, day } of [toJalali(expected), expected]) {
        const two = (part: number) => String(part).padStart(2, '0');
        const slashed = inDigits(`${year}/${two(month)}/${two(day)}`, digits.persian);
        const dated = inDigits(`${year}\u060D${month}\u060D${day}`, digits.arabic);
        for (const text of [slashed, dated, `${year}-${two(month)}-${two(day)}`]) {
          const read = parseDate(text);
          if (read.year !== expected.year || read.month !== expected.month || read.day !== expected.day) {
            expect([text, read]).toEqual([text, expected]);
          }
        }
      }
    }
    expect(toJalali(gregorian(time))).toEqual({ year: 1451, month: 1, day: 1 });
  });

  it('agrees with ICU on every day of 1300–1500', () => {
    const icu = new Intl.DateTimeFormat('en-US-u-ca-persian-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    const differing: string[] = [];
    for (let time = Date.UTC(1921, 2, 21); time < Date.UTC(2122, 2, 21); time += DAY) {
      const [month, day, year] = icu.format(time).match(/\d+/g)!.map(Number);
      const ours = toJalali(gregorian(time));
      if (ours.year !== year || ours.month !== month || ours.day !== day) differing.push(new Date(time).toISOString());
    }
    expect(differing).toEqual([]);
  });

  it('agrees with Temporal on the new years and leap years', () => {
    for (let year = 1300; year <= 1500; year += 1) {
      const nowruz = Temporal.PlainDate.from({ calendar: 'persian', year, month: 1, day: 1 });
      const { year: y, month, day } = nowruz.withCalendar('iso8601');
      expect(fromJalali({ year, month: 1, day: 1 })).toEqual({ year: y, month, day });
      expect(isJalaliLeapYear(year)).toBe(nowruz.inLeapYear);
    }
  });

  it.each([
    [{ year: 1405, month: 12, day: 30 }],
    [{ year: 1405, month: 7, day: 31 }],
    [{ year: 1405, month: 13, day: 1 }],
    [{ year: 1405, month: 0, day: 1 }],
    [{ year: 1405, month: 1, day: 0 }],
    [{ year: 1405.5, month: 1, day: 1 }],
    [{ year: 1501, month: 1, day: 1 }],
    [{ year: 1299, month: 1, day: 1 }],
  ])('refuses %j', (date) => expect(() => fromJalali(date)).toThrow(TimeError));

  it('refuses Gregorian days that do not exist or lie outside', () => {
    expect(() => toJalali({ year: 2026, month: 2, day: 29 })).toThrow(TimeError);
    expect(() => toJalali({ year: 1921, month: 3, day: 20 })).toThrow(TimeError);
    expect(toJalali({ year: 2122, month: 3, day: 20 })).toEqual({ year: 1500, month: 12, day: 29 });
    expect(() => toJalali({ year: 2122, month: 3, day: 21 })).toThrow(TimeError);
  });
});
