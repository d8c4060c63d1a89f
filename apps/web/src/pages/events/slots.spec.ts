import { toInstant, toWallClock } from '@hamshahr/time';
import { dayOf, nextSharedStart, outsideHours, sharedWork, workIn, type WeekHours, type WorkingCity } from './slots.js';

const hours = (days: string, from: string, to: string): WeekHours =>
  Object.fromEntries(days.split(' ').map((day) => [day, { from, to }]));
const isfahan: WorkingCity = {
  id: '1',
  name: 'Isfahan',
  zone: 'Asia/Tehran',
  weeks: [{ validFrom: '2020-01-01', days: hours('sat sun mon tue wed', '08:00', '16:00') }],
};
const xian: WorkingCity = {
  id: '2',
  name: "Xi'an",
  zone: 'Asia/Shanghai',
  weeks: [{ validFrom: '2020-01-01', days: hours('mon tue wed thu fri', '09:00', '17:00') }],
};
const both = [isfahan, xian];
const clock = (instant: number, zone: string) => toWallClock(new Date(instant), zone);
const at = (wall: string) => toInstant(wall, 'Asia/Tehran').getTime();

describe('shared office hours (F02)', () => {
  it.each(['2026-12-07', '2026-12-08', '2026-12-09'])(
    'on %s (Monday to Wednesday) Isfahan and Xi’an share 08:00–12:30 = 12:30–17:00',
    (day) => {
      const shared = sharedWork(both, dayOf(day, 'Asia/Tehran'));
      expect(shared).toHaveLength(1);
      expect(clock(shared[0]!.from, 'Asia/Tehran')).toBe(`${day}T08:00`);
      expect(clock(shared[0]!.to, 'Asia/Tehran')).toBe(`${day}T12:30`);
      expect(clock(shared[0]!.from, 'Asia/Shanghai')).toBe(`${day}T12:30`);
      expect(clock(shared[0]!.to, 'Asia/Shanghai')).toBe(`${day}T17:00`);
    },
  );

  it.each(['2026-12-10', '2026-12-11', '2026-12-12', '2026-12-13'])('on %s they share nothing', (day) => {
    expect(sharedWork(both, dayOf(day, 'Asia/Tehran'))).toEqual([]);
  });

  it('says who is outside, and whether it is their day off', () => {
    const meeting = (wall: string) => ({ from: at(wall), to: at(wall) + 90 * 60_000 });
    expect(outsideHours(both, meeting('2026-12-08T10:30'))).toEqual([]);
    expect(outsideHours(both, meeting('2026-12-08T11:30'))).toEqual([{ city: xian, isDayOff: false }]);
    expect(outsideHours(both, meeting('2026-12-12T10:30'))).toEqual([{ city: xian, isDayOff: true }]);
    expect(outsideHours(both, meeting('2026-12-10T10:30'))).toEqual([{ city: isfahan, isDayOff: true }]);
  });

  it('finds the next start that fits, and none where none is', () => {
    const next = nextSharedStart(both, at('2026-12-09T11:30'), 90)!;
    expect(clock(next, 'Asia/Tehran')).toBe('2026-12-14T08:00');
    expect(clock(nextSharedStart(both, at('2026-12-08T08:50'), 60)!, 'Asia/Tehran')).toBe('2026-12-08T09:00');
    expect(nextSharedStart(both, at('2026-12-08T08:00'), 300)).toBeUndefined();
  });

  it('a new week holds from its day on', () => {
    const changed: WorkingCity = {
      ...isfahan,
      weeks: [...isfahan.weeks, { validFrom: '2027-03-21', days: hours('mon tue wed thu fri', '08:00', '16:00') }],
    };
    expect(workIn(changed, dayOf('2027-03-20', 'Asia/Tehran')).work).toHaveLength(1);
    expect(workIn(changed, dayOf('2027-03-27', 'Asia/Tehran')).work).toEqual([]);
    expect(workIn(changed, dayOf('2027-03-26', 'Asia/Tehran')).work).toHaveLength(1);
  });

  it('knows nothing of a city without a week, and says so by silence', () => {
    const blank: WorkingCity = { ...xian, weeks: [] };
    expect(workIn(blank, dayOf('2026-12-08', 'Asia/Tehran'))).toEqual({ work: [], off: [] });
  });
});
