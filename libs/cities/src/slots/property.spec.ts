import fc from 'fast-check';
import type { CalendarDay, CalendarHours, CalendarWeek, CityCalendar } from '../calendar/city-calendar.js';
import { findSlots } from './find-slots.js';
import type { CityInQuestion, SlotQuestion } from './slot-question.js';

/**
 * The finder against a scan of every minute, which shares no code with it: clocks are Intl's, and how a city works on a
 * date is read from its calendar anew.
 */
const MINUTE = 60_000;
const HOUR = 60;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

interface Wall {
  date: string;
  minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();
function readByIntl(zone: string, minute: number): Wall {
  let format = formats.get(zone);
  if (!format) {
    const fields = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', ...fields });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(minute * MINUTE).map(({ type, value }) => [type, value]));
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    minute: Number(parts.hour) * HOUR + Number(parts.minute),
  };
}

/** What a clock shows at every minute; Intl is asked twice an hour-long block, and each minute where the answers differ. */
function wallClocks(zone: string, from: number, to: number): Wall[] {
  const walls: Wall[] = [];
  const plus = ({ date, minute }: Wall, more: number): Wall => {
    const at = new Date(Date.parse(`${date}T00:00Z`) + (minute + more) * MINUTE).toISOString();
    return { date: at.slice(0, 10), minute: Number(at.slice(11, 13)) * HOUR + Number(at.slice(14, 16)) };
  };
  for (let block = from; block < to; block += HOUR) {
    const [first, last] = [readByIntl(zone, block), readByIntl(zone, block + HOUR)];
    const expected = plus(first, HOUR);
    const isPlain = expected.date === last.date && expected.minute === last.minute;
    for (let at = 0; at < HOUR; at += 1) {
      if (!isPlain) walls.push(readByIntl(zone, block + at));
      else walls.push(first.minute + at < 1440 ? { date: first.date, minute: first.minute + at } : plus(first, at));
    }
  }
  return walls;
}

/** The minutes of a date in which a city works, one by one. */
function workingMinutes({ weeks, days }: CityCalendar, date: string): boolean[] {
  const minutes = new Array<boolean>(1440).fill(false);
  const holds = weeks.filter(({ validFrom, validTo }) => validFrom <= date && (validTo ?? '9999') >= date);
  const bounded = holds.filter(({ validTo }) => validTo !== null);
  const latest = (bounded.length > 0 ? bounded : holds).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
  if (!latest || days.some((day) => day.date === date && day.kind === 'holiday')) return minutes;
  const weekday = WEEKDAYS[new Date(`${date}T12:00Z`).getUTCDay()]!;
  const special = days.find((day) => day.date === date);
  const hours = special ? special.hours : latest.days[weekday];
  if (!hours) return minutes;
  for (let at = hours.open[0]; at < hours.open[1]; at += 1) {
    minutes[at] = !hours.breaks.some(([start, end]) => at >= start && at < end);
  }
  return minutes;
}

/** Every minute of the searched time: whether a meeting could take place in it, and the host's clock. */
function scan(question: SlotQuestion) {
  const from = Date.parse(`${question.from}T00:00Z`) / MINUTE - 1440;
  const to = Date.parse(`${question.to}T00:00Z`) / MINUTE + 3 * 1440 + question.minutes;
  const cities = question.cities.map((city) => {
    const plans = new Map<string, boolean[]>();
    const walls = wallClocks(city.calendar.zone, from, to);
    const works = walls.map(({ date, minute }) => {
      if (!plans.has(date)) plans.set(date, workingMinutes(city.calendar, date));
      return plans.get(date)![minute]!;
    });
    return { city, walls, works };
  });
  const isAllowed = cities[0]!.walls.map((_wall, at) => {
    const [start, end] = [(from + at) * MINUTE, (from + at + 1) * MINUTE];
    return (
      start >= question.now.getTime() + question.noticeMinutes * MINUTE &&
      !question.busy.some((busy) => busy.from.getTime() < end && busy.to.getTime() > start) &&
      cities.every(({ city, walls }) => {
        const { minute } = walls[at]!;
        return minute >= (city.earliest ?? 0) && minute < (city.latest ?? 1440);
      })
    );
  });
  return { from, cities, isAllowed };
}

/** Everything that a meeting could cover that begins at any minute of the dates, whatever the step. */
function windowsOf(
  { minutes, ...question }: SlotQuestion,
  from: number,
  cities: ReturnType<typeof scan>['cities'],
  isAllowed: boolean[],
): [number, number][] {
  const windows: [number, number][] = [];
  let run = 0;
  isAllowed.forEach((isFree, at) => {
    run = isFree && cities.every(({ works }) => works[at]) ? run + 1 : 0;
    const start = at - minutes + 1;
    const date = cities[0]!.walls[start]?.date ?? '';
    if (run < minutes || date < question.from || date > question.to) return;
    const last = windows.at(-1);
    if (last && from + start <= last[1]) last[1] = from + at + 1;
    else windows.push([from + start, from + at + 1]);
  });
  return windows;
}

function bruteForce(question: SlotQuestion) {
  const { from, cities, isAllowed } = scan(question);
  const { minutes } = question;
  const host = cities[0]!.walls;
  const possible = host.flatMap(({ date, minute }, at) => {
    if (date < question.from || date > question.to || minute % question.step !== 0) return [];
    for (let past = 0; past < minutes; past += 1) if (!isAllowed[at + past]) return [];
    const outside = cities.map(({ works }) => works.slice(at, at + minutes).filter((isWork) => !isWork).length);
    return [{ at, date, outside }];
  });
  const good = possible.filter(({ outside }) => outside.every((count) => count === 0));
  const total = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);
  return {
    starts: good.map(({ at }) => from + at),
    dates: new Set(good.map(({ date }) => date)),
    fewest: Math.min(...possible.map(({ outside }) => total(outside))),
    outside: new Map(possible.map(({ at, outside }) => [from + at, outside])),
    wall: (city: number, minute: number) => cities[city]!.walls[minute - from]!,
    windows: windowsOf(question, from, cities, isAllowed),
    hostDates: new Set(host.map(({ date }) => date)),
  };
}

const ZONES = [
  ...['America/New_York', 'Europe/London', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Shanghai'],
  ...['Pacific/Kiritimati', 'America/St_Johns', 'Asia/Tehran', 'Africa/Casablanca', 'Pacific/Chatham'],
];
/** Days on which some clock of these is put forward or back, a date is missing, and ordinary ones. */
const DATES = [
  ...['2021-03-20', '2021-09-20', '2022-03-20', '2022-09-20', '2023-03-20', '2026-03-07', '2026-10-31', '2026-03-28'],
  ...['2026-10-24', '2026-10-03', '2026-04-04', '2011-12-28', '2010-11-06', '2011-03-12', '2026-02-14', '2026-03-21'],
  ...['2026-11-22', '2027-01-01', '2028-02-27'],
];
const plusDays = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const anHours: fc.Arbitrary<CalendarHours> = fc
  .record({
    from: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 60 }).map((n) => n * 15) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 1000 }) },
    ),
    length: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 20, max: 60 }).map((n) => n * 15) },
      { weight: 1, arbitrary: fc.constant(1440) },
    ),
    breaks: fc.array(fc.tuple(fc.integer({ min: 600, max: 900 }), fc.integer({ min: 1, max: 90 })), { maxLength: 2 }),
  })
  .map(({ from, length, breaks }) => ({
    open: [from, Math.min(1440, from + length)] as const,
    breaks: breaks.map(([start, minutes]) => [start, start + minutes] as const),
  }));
const weekDays = fc
  .tuple(anHours, fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 4, maxLength: 7 }))
  .map(([hours, worked]) => Object.fromEntries(worked.map((weekday) => [weekday, hours])));
const aCalendar = (date: string, cityId: string): fc.Arbitrary<CityCalendar> =>
  fc
    .record({
      zone: fc.constantFrom(...ZONES),
      first: weekDays,
      second: fc.option(fc.tuple(weekDays, fc.integer({ min: -2, max: 3 }))),
      bounded: fc.option(fc.tuple(weekDays, fc.integer({ min: -2, max: 3 }), fc.integer({ min: 0, max: 2 }))),
      days: fc.uniqueArray(
        fc.record({
          day: fc.integer({ min: -1, max: 4 }),
          kind: fc.constantFrom('holiday' as const, 'half_day' as const, 'working_day' as const),
          hours: anHours,
        }),
        { maxLength: 2, selector: ({ day }) => day },
      ),
    })
    .map(({ zone, first, second, bounded, days }) => {
      const week = (validFrom: string, validTo: string | null, worked: CalendarWeek['days']): CalendarWeek => ({
        validFrom,
        validTo,
        names: null,
        days: worked,
      });
      return {
        ...{ cityId, slug: `city-${cityId}`, zone, knownYears: [2026] },
        weeks: [
          week('2000-01-01', null, first),
          ...(second ? [week(plusDays(date, second[1]), null, second[0])] : []),
          ...(bounded ? [week(plusDays(date, bounded[1]), plusDays(date, bounded[1] + bounded[2]), bounded[0])] : []),
        ],
        days: days.map(({ day, kind, hours }): CalendarDay => ({
          ...{ date: plusDays(date, day), kind, names: { en: kind }, certainty: 'certain' },
          hours: kind === 'holiday' ? null : hours,
        })),
      };
    });

const aQuestion: fc.Arbitrary<SlotQuestion> = fc
  .tuple(fc.constantFrom(...DATES), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
  .chain(([date, count, days]) =>
    fc
      .record({
        calendars: fc.tuple(...Array.from({ length: count }, (_none, index) => aCalendar(date, String(index + 1)))),
        wishes: fc.array(
          fc.option(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 701, max: 1440 })), { freq: 1 }),
          { minLength: count, maxLength: count },
        ),
        minutes: fc.oneof(fc.constantFrom(15, 30, 60, 90, 120), fc.integer({ min: 1, max: 1440 })),
        step: fc.constantFrom(10, 15, 30, 60),
        notice: fc.option(fc.integer({ min: 0, max: 3000 })),
        busy: fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: 6000 }),
            fc.integer({ min: 0, max: 300 }),
            fc.integer({ min: 0, max: 59 }),
          ),
          { maxLength: 4 },
        ),
      })
      .map(({ calendars, wishes, minutes, step, notice, busy }) => {
        const base = Date.parse(`${date}T00:00Z`);
        return {
          cities: calendars.map((calendar, index): CityInQuestion => {
            const wish = wishes[index] ?? null;
            return { calendar, weight: 1, earliest: wish && wish[0], latest: wish && wish[1], uneasyBefore: index };
          }),
          ...{ from: date, to: plusDays(date, days - 1), minutes, step, limit: 500, isFair: days % 2 === 0 },
          ...{ now: new Date(base - 86_400_000 + (notice ?? 0) * 1111), noticeMinutes: notice ?? 0 },
          busy: busy.map(([start, length, seconds]) => ({
            from: new Date(base + start * MINUTE + seconds * 1000),
            to: new Date(base + (start + length) * MINUTE + 2 * seconds * 1000),
          })),
        };
      }),
  );

/** What the finder and the scan disagree about, in words. One `expect` for each case: thousands of them would take minutes. */
function differences(question: SlotQuestion): { faults: string[]; starts: number; leastBad: number } {
  const answer = findSlots(question);
  const brute = bruteForce(question);
  const faults: string[] = [];
  const same = (what: string, mine: unknown, other: unknown) => {
    if (JSON.stringify(mine) !== JSON.stringify(other))
      faults.push(`${what}: ${JSON.stringify(mine)}, ${JSON.stringify(other)}`);
  };
  const minuteOf = (date: Date) => date.getTime() / MINUTE;
  same('total', answer.total, brute.starts.length);
  const told = answer.slots.map(({ start }) => minuteOf(start)).sort((one, other) => one - other);
  if (brute.starts.length <= question.limit) same('starts', told, brute.starts);
  same(
    'windows',
    answer.windows.map((window) => [minuteOf(window.from), minuteOf(window.to)]),
    brute.windows,
  );
  const refused = new Set(answer.refused.map(({ date }) => date));
  for (let date = question.from; date <= question.to; date = plusDays(date, 1)) {
    same(`${date} refused`, refused.has(date), !brute.dates.has(date));
  }
  for (const { date, why } of answer.refused) {
    same(`${date} has a reason`, why.length > 0, true);
    same(`${date} does not exist`, why[0]?.code === 'no_such_day', !brute.hostDates.has(date));
  }
  for (const slot of [...answer.slots, ...answer.leastBad]) {
    const start = minuteOf(slot.start);
    const clocks = slot.local.map((_local, city) => {
      const { date, minute } = brute.wall(city, start);
      const [hour, rest] = [Math.floor(minute / HOUR), minute % HOUR].map((part) => String(part).padStart(2, '0'));
      return [date, `${hour}:${rest}`];
    });
    same(
      'clocks',
      slot.local.map(({ date, time }) => [date, time]),
      clocks,
    );
    same(
      'minutes outside',
      slot.local.map(({ minutesOutside }) => minutesOutside),
      brute.outside.get(start),
    );
    same('a score', slot.score >= 0 && slot.score <= 100, true);
  }
  const outside = answer.leastBad.map(({ local }) =>
    local.reduce((sum, { minutesOutside }) => sum + minutesOutside!, 0),
  );
  const isAsked = brute.starts.length === 0 && brute.outside.size > 0;
  same('fewest minutes outside', outside[0] ?? null, isAsked ? brute.fewest : null);
  same(
    'their order',
    outside,
    [...outside].sort((one, other) => one - other),
  );
  return { faults, starts: answer.total, leastBad: answer.leastBad.length };
}

it('F02: 1,000 random questions, whatever the clocks do: the same slots as a scan of every minute finds', () => {
  const seen = { some: 0, none: 0, leastBad: 0 };
  fc.assert(
    fc.property(aQuestion, (question) => {
      const { faults, starts, leastBad } = differences(question);
      expect(faults).toEqual([]);
      seen[starts > 0 ? 'some' : 'none'] += 1;
      seen.leastBad += leastBad;
    }),
    { numRuns: 1000, seed: 20261122 },
  );
  // A test that only ever sees empty answers would say nothing.
  expect(seen.some).toBeGreaterThan(300);
  expect(seen.none).toBeGreaterThan(200);
  expect(seen.leastBad).toBeGreaterThan(200);
}, 240_000);
