import { formatDate, formatTime } from './date.js';
import { localTime } from './local-time.js';
import type { Language } from './language.js';

const TEHRAN = 'Asia/Tehran';
const webinar = new Date('2026-11-22T07:00:00Z');
const december = new Date('2026-12-08T07:00:00Z');

describe('formatDate', () => {
  it.each<[Language, 'gregorian' | 'jalali', string]>([
    ['fa', 'jalali', 'سه‌شنبه ۱۷ آذر ۱۴۰۵'],
    ['fa', 'gregorian', '۸ دسامبر ۲۰۲۶'],
    ['en', 'gregorian', 'Tuesday, 8 December 2026'],
    ['en', 'jalali', '17 Azar 1405'],
    ['zh', 'gregorian', '2026年12月8日 星期二'],
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
    });
    expect(localTime(webinar, end, 'Asia/Shanghai', 'zh')).toMatchObject({
      date: '2026年11月22日 星期日',
      secondDate: null,
      time: '15:00',
      offset: 'UTC+08:00',
    });
    expect(formatTime(webinar, 'Asia/Shanghai', 'fa')).toBe('۱۵:۰۰');
  });
});
