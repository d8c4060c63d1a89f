import { formatDate, formatTime } from './date.js';
import { localTime } from './local-time.js';
import { LANGUAGES, type Language } from './language.js';
import { NAMES } from './names.js';

const TEHRAN = 'Asia/Tehran';
const webinar = new Date('2026-11-22T07:00:00Z');
const december = new Date('2026-12-08T07:00:00Z');

describe('formatDate', () => {
  it.each<[Language, 'gregorian' | 'jalali', string]>([
    ['fa', 'jalali', 'سه‌شنبه ۱۷ آذر ۱۴۰۵'],
    ['fa', 'gregorian', '۸ دسامبر ۲۰۲۶'],
    ['en', 'gregorian', 'Tuesday, 8 December 2026'],
    ['en', 'jalali', '17 Azar 1405'],
    ['zh', 'gregorian', '2026年12月8日（星期二）'],
    ['ru', 'gregorian', 'вторник, 8 декабря 2026 г.'],
    ['uz', 'gregorian', '2026-yil 8-dekabr, seshanba'],
    ['ms', 'gregorian', 'Selasa, 8 Disember 2026'],
  ])('writes %s %s', (language, calendar, expected) => {
    expect(formatDate(december, TEHRAN, language, calendar)).toBe(expected);
  });

  it('takes the day of the zone, not of UTC or the process', () => {
    const lateEvening = new Date('2026-12-08T22:00:00Z');
    expect(formatDate(lateEvening, TEHRAN, 'en', 'gregorian')).toBe('Wednesday, 9 December 2026');
    expect(formatDate(lateEvening, 'America/New_York', 'en', 'gregorian')).toBe('Tuesday, 8 December 2026');
  });
});

describe('localTime', () => {
  it('F08: 10:30 in Tehran on 1 Azar 1405 is 15:00 in Xi’an', () => {
    const end = new Date('2026-11-22T08:30:00Z');
    expect(localTime(webinar, end, TEHRAN, 'fa')).toEqual({
      date: 'یکشنبه ۱ آذر ۱۴۰۵',
      secondDate: '۲۲ نوامبر ۲۰۲۶',
      day: '2026-11-22',
      time: '۱۰:۳۰',
      endTime: '۱۲:۰۰',
      endDate: null,
      offset: 'UTC+03:30',
      zone: TEHRAN,
      zoneName: 'وقت عادی ایران',
    });
    expect(localTime(webinar, end, 'Asia/Shanghai', 'zh')).toMatchObject({
      date: '2026年11月22日（星期日）',
      secondDate: null,
      time: '15:00',
      offset: 'UTC+08:00',
    });
    expect(formatTime(webinar, 'Asia/Shanghai', 'fa')).toBe('۱۵:۰۰');
  });

  it('carries the date of an end on another local day, in the reader’s calendar', () => {
    const start = new Date('2026-11-22T19:00:00Z');
    const end = new Date('2026-11-22T21:00:00Z');
    expect(localTime(start, end, TEHRAN, 'fa')).toMatchObject({ day: '2026-11-22', endDate: 'دوشنبه ۲ آذر ۱۴۰۵' });
    expect(localTime(start, end, 'Asia/Shanghai', 'en')).toMatchObject({ day: '2026-11-23', endDate: null });
    expect(localTime(start, end, 'Europe/Berlin', 'en')).toMatchObject({
      date: 'Sunday, 22 November 2026',
      secondDate: '1 Azar 1405',
      time: '20:00',
      endTime: '22:00',
      endDate: null,
    });
  });

  it('writes midnight as 00:00', () => {
    expect(formatTime(new Date('2026-11-22T20:30:00Z'), TEHRAN, 'en')).toBe('00:00');
  });
});

describe('the names', () => {
  const intl: Record<Language, string> = {
    fa: 'fa',
    en: 'en-GB',
    zh: 'zh-CN',
    ru: 'ru',
    uz: 'uz-Latn-UZ',
    ms: 'ms-MY',
  };

  it.each(LANGUAGES)('of %s are those CLDR gives for months and weekdays', (language) => {
    const part = (date: Date, calendar: string, type: 'month' | 'weekday') =>
      new Intl.DateTimeFormat(`${intl[language]}-u-ca-${calendar}`, {
        timeZone: 'UTC',
        day: 'numeric',
        month: 'long',
        weekday: 'long',
      })
        .formatToParts(date)
        .find((found) => found.type === type)!.value;
    const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15 + month)));
    for (const [index, day] of days.entries()) {
      const written = formatDate(day, 'UTC', language, 'gregorian');
      expect(written).toContain(part(day, 'gregory', 'month'));
      expect(formatDate(day, 'UTC', language, language === 'fa' ? 'jalali' : 'gregorian')).toContain(
        part(day, 'gregory', 'weekday'),
      );
      if (language === 'fa' || language === 'en')
        expect(formatDate(day, 'UTC', language, 'jalali')).toContain(part(day, 'persian', 'month'));
      expect(NAMES[language].gregorian[index]).toBe(part(day, 'gregory', 'month'));
    }
  });

  it.each(LANGUAGES)('of %s are twelve, twelve and seven', (language) => {
    const { weekdays, gregorian, jalali } = NAMES[language];
    expect([weekdays, gregorian, jalali].map((list) => new Set(list).size)).toEqual([7, 12, 12]);
  });
});
