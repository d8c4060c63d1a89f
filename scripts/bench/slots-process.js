/**
 * A process of its own that measures the slot finder in-process and prints its figures as JSON. The first search of a
 * process is the cold one: nothing is known of zones yet, and nothing of the program is compiled.
 */
const { findSlots } = require('../../dist/libs/cities/src/slots/find-slots.js');
const { scan } = require('./minute-scan.js');
const { spread } = require('./figures.js');

const ZONES = [
  ...['Asia/Tehran', 'Asia/Shanghai', 'Asia/Kuala_Lumpur', 'Asia/Samarkand', 'Europe/Istanbul', 'Europe/Berlin'],
  ...['Asia/Kathmandu', 'Africa/Casablanca', 'Asia/Dubai', 'Asia/Karachi', 'Europe/Moscow', 'Asia/Colombo'],
  ...['Europe/Athens', 'Asia/Tbilisi', 'Africa/Cairo', 'Asia/Almaty'],
];
const WORK = ['mon', 'tue', 'wed', 'thu', 'fri'];
const DAY = 86_400_000;
const dateAfter = (days) => new Date(Date.UTC(2026, 8, 1) + days * DAY).toISOString().slice(0, 10);

/** Long working days, so that all have something in common, and a holiday of each city in each month. */
function calendars(count) {
  const hours = (index) => ({ open: [420, 1260], breaks: index === 0 ? [[720, 765]] : [] });
  return ZONES.slice(0, count).map((zone, index) => ({
    ...{ cityId: String(index + 1), slug: `city-${index + 1}`, zone, knownYears: [2026, 2027] },
    weeks: [
      {
        validFrom: '2020-01-01',
        validTo: null,
        names: null,
        days: Object.fromEntries(WORK.map((day) => [day, hours(index)])),
      },
    ],
    days: Array.from({ length: 12 }, (_none, day) => ({
      ...{ date: dateAfter(day * 31 + index * 2), kind: 'holiday', names: { en: 'Day off' } },
      ...{ certainty: 'certain', hours: null },
    })),
  }));
}

const question = (cities, days) => ({
  cities: cities.map((calendar) => ({ calendar, weight: 1, earliest: null, latest: null, uneasyBefore: 0 })),
  ...{ minutes: 90, from: dateAfter(0), to: dateAfter(days - 1), step: 15, limit: 50, isFair: false },
  ...{ now: new Date(Date.UTC(2026, 7, 1)), noticeMinutes: 0 },
  busy: Array.from({ length: 200 }, (_none, at) => {
    const from = Date.UTC(2026, 8, 1) + at * 11 * 3_600_000;
    return { from: new Date(from), to: new Date(from + 3_600_000) };
  }),
});

function timed(make) {
  const asked = make();
  const began = performance.now();
  const { total } = findSlots(asked);
  return { ms: performance.now() - began, total };
}

/** What the process knows by then is part of the figure. */
function median(make, runs) {
  return spread(Array.from({ length: runs }, () => timed(make).ms)).median;
}

function main([mode]) {
  const cold = timed(() => question(calendars(8), 90));
  if (mode === 'cold') return { cold: cold.ms };
  const known = calendars(8);
  const fresh = () => question(calendars(8), 90);
  median(fresh, 100);
  const byDays = {};
  for (const days of [10, 90, 365]) byDays[days] = median(() => question(calendars(8), days), 40);
  const byCities = {};
  for (const cities of [2, 4, 8, 16]) byCities[cities] = median(() => question(calendars(cities), 90), 40);
  const figures = {
    ...{ cold: cold.ms, total: cold.total, byDays, byCities },
    fresh: median(fresh, 40),
    warm: median(() => question(known, 90), 40),
  };
  const began = performance.now();
  const total = scan(question(known, 90));
  if (total !== cold.total) throw new Error(`The finder finds ${cold.total} slots, the scan ${total}.`);
  return { ...figures, scan: performance.now() - began };
}

process.stdout.write(`${JSON.stringify(main(process.argv.slice(2)))}\n`);
