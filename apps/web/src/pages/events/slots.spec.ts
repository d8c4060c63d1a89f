import { toInstant, toWallClock } from '@hamshahr/time';
import type { StripView } from '../../api/generated/index.js';
import { dayOf, outsideHours, sharedWork, workIn, workingCity } from './slots.js';

const at = (wall: string, zone = 'Asia/Tehran') => toInstant(wall, zone).toISOString();
const weekend = (cityId: string, date: string) => ({
  ...{ code: 'weekend', cityId, date, minutes: null, names: null, certainty: null },
});

/** Tuesday and Wednesday, 8 and 9 December 2026, by the clock of Isfahan; Xi'an rests on the second. */
const STRIP: StripView = {
  ...{ cityIds: ['1', '2'], peopleWithoutCity: 0, unreadBusy: 0, warnings: [] },
  days: ['2026-12-08', '2026-12-09'].map((date, index) => ({
    date,
    time: [{ from: at(`${date}T00:00`), to: at(`${date}T23:59`) }],
    shared: [],
    cities: [
      {
        cityId: '1',
        open: [{ from: at(`${date}T08:00`), to: at(`${date}T16:00`) }],
        dates: [{ date, closed: null, special: null }],
      },
      {
        cityId: '2',
        open:
          index === 0 ? [{ from: at(`${date}T09:00`, 'Asia/Shanghai'), to: at(`${date}T17:00`, 'Asia/Shanghai') }] : [],
        dates: [{ date, closed: index === 0 ? null : weekend('2', date), special: null }],
      },
    ],
  })),
};
const isfahan = workingCity({ id: '1', name: 'Isfahan', zone: 'Asia/Tehran' }, STRIP);
const xian = workingCity({ id: '2', name: "Xi'an", zone: 'Asia/Shanghai' }, STRIP);
const clock = (instant: number, zone: string) => toWallClock(new Date(instant), zone);
const meeting = (wall: string) => {
  const from = toInstant(wall, 'Asia/Tehran').getTime();
  return { from, to: from + 90 * 60_000 };
};

it('F02: on a working day of both they share 08:00–12:30 = 12:30–17:00, on a day off of one nothing', () => {
  const [shared] = sharedWork([isfahan, xian], dayOf('2026-12-08', 'Asia/Tehran'));
  expect([shared!.from, shared!.to].map((each) => clock(each, 'Asia/Tehran').slice(11))).toEqual(['08:00', '12:30']);
  expect(clock(shared!.to, 'Asia/Shanghai')).toBe('2026-12-08T17:00');
  expect(sharedWork([isfahan, xian], dayOf('2026-12-09', 'Asia/Tehran'))).toEqual([]);
});

it('says who is outside, and why where it is their day off', () => {
  expect(outsideHours([isfahan, xian], meeting('2026-12-08T10:30'))).toEqual([]);
  expect(outsideHours([isfahan, xian], meeting('2026-12-08T11:30'))).toEqual([{ city: xian, why: null }]);
  expect(outsideHours([isfahan, xian], meeting('2026-12-09T10:30'))).toEqual([
    { city: xian, why: weekend('2', '2026-12-09') },
  ]);
});

it('joins hours that go on over the host’s midnight, and hatches whole days off', () => {
  const [first, second] = STRIP.days;
  const noon = at('2026-12-09T00:00');
  const night: StripView = {
    ...STRIP,
    days: [
      { ...first!, cities: [{ ...first!.cities[1]!, open: [{ from: at('2026-12-08T22:00'), to: noon }] }] },
      { ...second!, cities: [{ ...second!.cities[1]!, open: [{ from: noon, to: at('2026-12-09T02:00') }] }] },
    ],
  };
  const city = workingCity(xian, night);
  expect(city.open).toHaveLength(1);
  const { off } = workIn(xian, dayOf('2026-12-09', 'Asia/Shanghai'));
  expect(off.map(({ from }) => clock(from, 'Asia/Shanghai'))).toEqual(['2026-12-09T00:00']);
});

it('knows nothing of a city without a calendar, nor before anything has come', () => {
  const warnings = [{ code: 'no_calendar', cityId: '2', year: null }];
  expect(workingCity(xian, { ...STRIP, warnings }).isKnown).toBe(false);
  expect(workingCity(xian, undefined)).toMatchObject({ isKnown: false, open: [] });
});
