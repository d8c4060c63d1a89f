import { LANGUAGES, toJalali } from '@hamshahr/time';
import { readDay } from '../calendar/day-input.js';
import { readDate, readWeek } from '../week.js';
import { SEEDS } from './seeds.js';

const all = Object.entries(SEEDS);
const day = (seed: string, date: string) => SEEDS[seed]!.days.find((one) => one.date === date);

describe('the calendars that the house brings along', () => {
  it('are those of the eight cities of the sample, each once', () => {
    expect(all.flatMap(([, { cities }]) => cities).sort()).toEqual(
      ['hangzhou', 'isfahan', 'kuala-lumpur', 'lanzhou', 'samarkand', 'shanghai', 'tehran', 'xian'].sort(),
    );
  });

  it.each(all)('%s: each day of 2026 and 2027 exists once, in six languages, with its source', (_name, seed) => {
    const dates = seed.days.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect([...new Set(dates.map((date) => date.slice(0, 4)))]).toEqual(['2026', '2027']);
    for (const { date, ...facts } of seed.days) {
      expect(readDate(date, 'date')).toBe(date);
      expect(readDay({ ...facts, hours: null })).toEqual({ ...facts, hours: null });
      expect([date, Object.keys(facts.names).sort()]).toEqual([date, [...LANGUAGES].sort()]);
      expect(facts.source.length).toBeGreaterThan(20);
    }
  });

  it.each(all)('%s: its week and periods can be kept, and no two periods overlap', (_name, { week, periods }) => {
    expect(readWeek(week.days)).toEqual(week.days);
    for (const [index, { validFrom, validTo, days }] of periods.entries()) {
      expect(readWeek(days)).toEqual(days);
      expect(validFrom < validTo).toBe(true);
      if (index > 0) expect(periods[index - 1]!.validTo < validFrom).toBe(true);
    }
  });

  it('F02: know the plan of China for 2026 with its make-up days, and only statutory days of 2027', () => {
    expect(day('china', '2026-10-10')).toMatchObject({ kind: 'working_day', certainty: 'certain' });
    for (const date of ['2026-10-01', '2026-10-05', '2026-10-06', '2026-10-07']) {
      expect(day('china', date)).toMatchObject({ kind: 'holiday', names: { en: 'National Day', zh: '国庆节' } });
    }
    expect(day('china', '2026-10-08')).toBeUndefined();
    const later = SEEDS.china!.days.filter(({ date }) => date > '2027');
    expect(later).toHaveLength(13);
    expect(later.every(({ kind, certainty }) => kind === 'holiday' && certainty === 'expected')).toBe(true);
    expect(day('china', '2027-02-06')).toMatchObject({ names: { en: 'Spring Festival' } });
  });

  it('F03: know the solar holidays of Iran for certain and the lunar ones as expected', () => {
    const certain = SEEDS.iran!.days.filter(({ certainty }) => certainty === 'certain').map(({ date }) => date);
    const jalali = new Set(
      certain.map((date) => {
        const [year, month, dayOfMonth] = date.split('-').map(Number);
        const one = toJalali({ year: year!, month: month!, day: dayOfMonth! });
        return `${one.month}/${one.day}`;
      }),
    );
    expect([...jalali].sort()).toEqual(
      ['1/1', '1/2', '1/3', '1/4', '1/12', '1/13', '3/14', '3/15', '11/22', '12/29'].sort(),
    );
    expect(day('iran', '2026-06-25')).toMatchObject({ certainty: 'expected', names: { fa: 'عاشورای حسینی' } });
    expect(day('iran', '2027-05-17')).toMatchObject({ certainty: 'expected', names: { en: 'Eid al-Adha' } });
  });

  it('are written with Persian ye and kaf', () => {
    expect(JSON.stringify(SEEDS)).not.toMatch(/[يكىۀ]|[٠-٩]/);
  });
});
