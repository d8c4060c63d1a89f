import type { CalendarDay, CalendarHours, CityCalendar } from '../calendar/city-calendar.js';
import type { Weekday } from '../city-week.entity.js';
import { findSlots } from './find-slots.js';
import { judgeTime } from './good-time.js';
import { overlapStrip } from './overlap-strip.js';
import type { CityInQuestion, SlotQuestion } from './slot-question.js';

const hours = (from: number, to: number): CalendarHours => ({ open: [from * 60, to * 60], breaks: [] });
const week = (from: number, to: number, ...days: Weekday[]) => ({
  ...{ validFrom: '2020-01-01', validTo: null, names: null },
  days: Object.fromEntries(days.map((day) => [day, hours(from, to)])),
});
const WORK: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const NATIONAL_DAY = { en: 'National Day', fa: 'روز ملی چین', zh: '国庆节' };
const holiday = (date: string, names: CalendarDay['names'], more: Partial<CalendarDay> = {}): CalendarDay => ({
  ...{ date, kind: 'holiday', names, certainty: 'certain', hours: null },
  ...more,
});
const ISFAHAN: CityCalendar = {
  ...{ cityId: '1', slug: 'isfahan', zone: 'Asia/Tehran', knownYears: [2026], days: [] },
  weeks: [week(8, 16, 'sat', 'sun', 'mon', 'tue', 'wed')],
};
/** The plan of China for October 2026 (GB 2026: 1 to 7 October, Saturday 10 October worked). */
const OCTOBER = [1, 2, 3, 4, 5, 6, 7].map((day) => holiday(`2026-10-0${day}`, NATIONAL_DAY));
const MAKE_UP = holiday('2026-10-10', { en: 'Make-up workday' }, { kind: 'working_day' });
const XIAN: CityCalendar = {
  ...{ cityId: '2', slug: 'xian', zone: 'Asia/Shanghai', knownYears: [2026], days: [...OCTOBER, MAKE_UP] },
  weeks: [week(9, 17, ...WORK)],
};
const NEW_YORK: CityCalendar = {
  ...{ cityId: '3', slug: 'new-york', zone: 'America/New_York', knownYears: [2026], days: [] },
  weeks: [week(9, 17, ...WORK)],
};
const at = (calendar: CityCalendar, more: Partial<CityInQuestion> = {}): CityInQuestion => ({
  ...{ calendar, weight: 1, earliest: null, latest: null, uneasyBefore: 0 },
  ...more,
});
const ask = (cities: CityInQuestion[], more: Partial<SlotQuestion> = {}): SlotQuestion => ({
  ...{ cities, minutes: 90, from: '2026-11-22', to: '2026-11-28', step: 15, limit: 500, isFair: false },
  ...{ now: new Date('2026-09-01T00:00Z'), noticeMinutes: 0, busy: [] },
  ...more,
});
const datesOf = (question: SlotQuestion) =>
  [...new Set(findSlots(question).slots.map(({ local }) => local[0]!.date))].sort();
const whyOf = (question: SlotQuestion) =>
  findSlots(question).refused.map(({ date, why }) => [
    date,
    ...why.map(({ code, cityId, names }) => `${cityId} ${code}${names ? ` ${names.en}` : ''}`),
  ]);

describe('F02: Isfahan and Xi’an', () => {
  const cities = [at(ISFAHAN), at(XIAN)];

  it('share Monday to Wednesday 08:00–12:30 of Tehran, 12:30–17:00 of China', () => {
    const answer = findSlots(ask(cities));
    expect(answer.windows.map(({ from, to }) => [from.toISOString(), to.toISOString()])).toEqual(
      ['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => [`${day}T04:30:00.000Z`, `${day}T09:00:00.000Z`]),
    );
    const monday = answer.slots.filter(({ local }) => local[0]!.date === '2026-11-23');
    const clocks = monday.map(({ local }) => local.map(({ time, endTime }) => `${time}–${endTime}`)).sort();
    expect([clocks[0], clocks.at(-1)]).toEqual([
      ['08:00–09:30', '12:30–14:00'],
      ['11:00–12:30', '15:30–17:00'],
    ]);
    expect(monday).toHaveLength(13);
    expect(answer.slots[0]!.local.map(({ offset }) => offset)).toEqual([210, 480]);
  });

  it('every refused day says why', () => {
    expect(whyOf(ask(cities))).toEqual([
      ['2026-11-22', '2 weekend'],
      ['2026-11-26', '1 weekend'],
      ['2026-11-27', '1 weekend'],
      ['2026-11-28', '2 weekend'],
    ]);
  });

  it('with China’s plan the make-up Saturday is offered, National Day is not, and says so', () => {
    const october = { from: '2026-10-03', to: '2026-10-12' };
    expect(datesOf(ask(cities, october))).toEqual(['2026-10-10', '2026-10-12']);
    expect(whyOf(ask(cities, { from: '2026-10-05', to: '2026-10-07' }))).toEqual([
      ['2026-10-05', '2 holiday National Day'],
      ['2026-10-06', '2 holiday National Day'],
      ['2026-10-07', '2 holiday National Day'],
    ]);
    const without = { ...XIAN, days: [MAKE_UP] };
    expect(datesOf(ask([at(ISFAHAN), at(without)], october))).toEqual([
      ...['2026-10-05', '2026-10-06', '2026-10-07', '2026-10-10', '2026-10-12'],
    ]);
    const [slot] = findSlots(ask(cities, { from: '2026-10-10', to: '2026-10-10' })).slots;
    expect(slot!.reasons).toContainEqual(
      expect.objectContaining({ code: 'make_up_day', cityId: '2', date: '2026-10-10' }),
    );
  });

  it('an earliest, a notice and what is taken narrow it, and are named where nothing is left', () => {
    const monday = { from: '2026-11-23', to: '2026-11-23' };
    const firstOf = (question: SlotQuestion) =>
      findSlots(question)
        .slots.map(({ local }) => local[0]!.time)
        .sort()[0];
    expect(firstOf(ask([at(ISFAHAN, { earliest: 600 }), at(XIAN)], monday))).toBe('10:00');
    expect(firstOf(ask(cities, { ...monday, now: new Date('2026-11-23T04:40:30Z'), noticeMinutes: 60 }))).toBe('09:15');
    const busy = [{ from: new Date('2026-11-23T04:30Z'), to: new Date('2026-11-23T05:01Z') }];
    expect(firstOf(ask(cities, { ...monday, busy }))).toBe('08:45');
    expect(whyOf(ask([at(ISFAHAN, { earliest: 900 }), at(XIAN)], monday))).toEqual([['2026-11-23', 'null wishes']]);
    expect(whyOf(ask(cities, { ...monday, now: new Date('2026-11-24T00:00Z') }))).toEqual([
      ['2026-11-23', 'null notice'],
    ]);
    const all = [{ from: new Date('2026-11-23T05:00Z'), to: new Date('2026-11-23T08:00Z') }];
    expect(findSlots(ask(cities, { ...monday, busy: all })).refused[0]!.why).toMatchObject([
      { code: 'busy', minutes: 60 },
    ]);
  });
});

it('no slot: the three least bad, ranked by minutes outside office hours, with what they cost each city', () => {
  const answer = findSlots(ask([at(ISFAHAN), at(NEW_YORK)], { from: '2026-11-23', to: '2026-11-25' }));
  expect(answer.slots).toEqual([]);
  expect(answer.refused[0]!.why).toMatchObject([{ code: 'no_shared_hours', cityId: null, minutes: 0 }]);
  expect(answer.leastBad).toHaveLength(3);
  const costs = answer.leastBad.map(({ local }) => local.map(({ minutesOutside }) => minutesOutside));
  expect(costs.map(([isfahan, newYork]) => isfahan! + newYork!)).toEqual([90, 90, 90]);
  for (const { local, reasons, score } of answer.leastBad) {
    expect(score).toBeLessThan(70);
    expect(reasons.map(({ code }) => code)).toContain('outside');
    expect(local.every(({ minutesOutside }) => minutesOutside! <= 90)).toBe(true);
  }
});

it('a city that has hours on neither side of the host’s day is named, not the one that rests elsewhere', () => {
  const kiritimati = { ...NEW_YORK, cityId: '4', zone: 'Pacific/Kiritimati' };
  // Monday of New York lies on Tuesday of Kiritimati; its Saturday begins while New York still works on Friday.
  expect(datesOf(ask([at(NEW_YORK), at(kiritimati)], { minutes: 60, from: '2026-11-23', to: '2026-11-29' }))).toEqual([
    ...['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'],
  ]);
  expect(whyOf(ask([at(NEW_YORK), at(kiritimati)], { minutes: 60, from: '2026-11-27', to: '2026-11-29' }))).toEqual([
    ['2026-11-27', '4 weekend'],
    ['2026-11-28', '3 weekend', '4 weekend'],
    ['2026-11-29', '3 weekend'],
  ]);
});

describe('F03: how a city works may change from a date', () => {
  it('a new weekend alters only later results', () => {
    const friday = week(8, 16, 'sun', 'mon', 'tue', 'wed', 'thu');
    const changed = { ...ISFAHAN, weeks: [...ISFAHAN.weeks, { ...friday, validFrom: '2026-11-25' }] };
    const range = { from: '2026-11-16', to: '2026-12-06' };
    const [before, after] = [ISFAHAN, changed].map((calendar) => findSlots(ask([at(calendar), at(XIAN)], range)));
    const until = (answer: typeof before) => answer!.slots.filter(({ start }) => start < new Date('2026-11-24T20:30Z'));
    expect(until(after).length).toBeGreaterThan(20);
    expect(until(after)).toEqual(until(before));
    const thursday = (answer: typeof before) =>
      answer!.slots.filter(({ local }) => local[0]!.date === '2026-11-26').length;
    expect([thursday(before), thursday(after)]).toEqual([0, 13]);
  });

  it('a day beside an expected holiday is offered with a warning, and ranks below others', () => {
    const expected = holiday('2026-11-24', { en: 'Eid' }, { certainty: 'expected' });
    const { slots, refused } = findSlots(ask([at({ ...ISFAHAN, days: [expected] }), at(XIAN)]));
    const on = (date: string) => slots.filter(({ local }) => local[0]!.date === date);
    expect(refused[1]).toMatchObject({
      date: '2026-11-24',
      why: [{ code: 'holiday', cityId: '1', certainty: 'expected' }],
    });
    expect(on('2026-11-23')[0]!.reasons).toContainEqual(
      expect.objectContaining({ code: 'may_be_holiday', cityId: '1', names: { en: 'Eid' }, certainty: 'expected' }),
    );
    const plain = findSlots(ask([at(ISFAHAN), at(XIAN)])).slots.find(({ local }) => local[0]!.date === '2026-11-23');
    expect(on('2026-11-23')[0]!.score).toBeLessThan(plain!.score);
  });

  it('says of which city nothing, and of which year no holidays are known', () => {
    const unwritten = { ...XIAN, cityId: '5', weeks: [], days: [], knownYears: [] };
    const answer = findSlots(ask([at(ISFAHAN), at(unwritten)], { from: '2026-12-28', to: '2027-01-05' }));
    expect(answer.warnings).toEqual([
      { code: 'unknown_year', cityId: '1', year: 2027 },
      { code: 'no_calendar', cityId: '5', year: null },
    ]);
    expect(answer.slots).toEqual([]);
    expect(answer.refused[0]!.why).toContainEqual(expect.objectContaining({ code: 'no_calendar', cityId: '5' }));
    expect(answer.leastBad[0]!.local.map(({ minutesOutside }) => minutesOutside)).toEqual([0, null]);
  });
});

describe('scores', () => {
  it('the middle of everybody’s day is best; weights and turns move it', () => {
    const monday = { from: '2026-11-23', to: '2026-11-23', minutes: 60 };
    const best = (cities: CityInQuestion[], isFair = false) => findSlots(ask(cities, { ...monday, isFair })).slots[0]!;
    const plain = best([at(ISFAHAN), at(XIAN)]);
    expect([plain.score, plain.reasons.map(({ code }) => code)]).toEqual([100, ['comfortable']]);
    const [london, xian] = [at({ ...NEW_YORK, cityId: '6', zone: 'Europe/London' }), at(XIAN)];
    const evening = { ...monday, minutes: 60 };
    const weigh = (first: number, second: number, isFair = false) =>
      findSlots(
        ask(
          [
            { ...london, ...(isFair ? { uneasyBefore: first } : { weight: first }) },
            { ...xian, ...(isFair ? { uneasyBefore: second } : { weight: second }) },
          ],
          { ...evening, isFair },
        ),
      );
    const [forLondon, forXian] = [weigh(9, 1).leastBad[0]!, weigh(1, 9).leastBad[0]!];
    expect(forLondon.start.getTime()).toBeGreaterThan(forXian.start.getTime());
    const fair = weigh(8, 0, true).leastBad[0]!;
    expect(fair.start.getTime()).toBeGreaterThan(weigh(0, 8, true).leastBad[0]!.start.getTime());
    expect(fair.reasons).toContainEqual(expect.objectContaining({ code: 'fair_turn', cityId: '2' }));
  });
});

describe('one time', () => {
  const judge = (start: string, more: Partial<SlotQuestion> = {}) =>
    judgeTime(ask([at(ISFAHAN), at(XIAN)], more), new Date(start));

  it('is good, or says why not', () => {
    expect(judge('2026-11-23T06:00Z')).toMatchObject({ isGood: true, why: [], score: 100 });
    expect(judge('2026-10-05T06:00Z')).toMatchObject({
      isGood: false,
      why: [{ code: 'holiday', cityId: '2', names: NATIONAL_DAY, date: '2026-10-05' }],
    });
    expect(judge('2026-11-23T08:00Z').why).toMatchObject([{ code: 'outside', cityId: '2', minutes: 30 }]);
    const busy = [{ from: new Date('2026-11-23T07:29Z'), to: new Date('2026-11-23T08:00Z') }];
    expect(
      judge('2026-11-23T06:00Z', { busy, now: new Date('2026-11-23T05:30Z'), noticeMinutes: 60 }).why,
    ).toMatchObject([...[{ code: 'notice' }, { code: 'busy' }]]);
  });

  it('is judged as the search finds it', () => {
    const question = ask([at(ISFAHAN), at(XIAN)]);
    for (const slot of findSlots(question).slots) {
      expect(judgeTime(question, slot.start)).toMatchObject({ ...slot, isGood: true });
    }
  });
});

it('the strip shows each city’s open hours within the host’s day, and why a date is none', () => {
  const { days } = overlapStrip([ISFAHAN, XIAN], '2026-10-07', '2026-10-10');
  const iso = (stretches: { from: Date; to: Date }[]) =>
    stretches.map(({ from, to }) => `${from.toISOString().slice(5, 16)}/${to.toISOString().slice(5, 16)}`);
  expect(days.map(({ date, shared, cities }) => [date, iso(shared), ...cities.map(({ open }) => iso(open))])).toEqual([
    ['2026-10-07', [], ['10-07T04:30/10-07T12:30'], []],
    ['2026-10-08', [], [], ['10-08T01:00/10-08T09:00']],
    ['2026-10-09', [], [], ['10-09T01:00/10-09T09:00']],
    ['2026-10-10', ['10-10T04:30/10-10T09:00'], ['10-10T04:30/10-10T12:30'], ['10-10T01:00/10-10T09:00']],
  ]);
  expect(days[0]!.cities[1]!.dates).toMatchObject([
    { date: '2026-10-07', closed: { code: 'holiday', names: NATIONAL_DAY } },
    { date: '2026-10-08', closed: null },
  ]);
  expect(days[3]!.cities[1]!.dates[0]).toMatchObject({ date: '2026-10-10', special: { kind: 'working_day' } });
});

it.each<[string, Partial<SlotQuestion>, string, string]>([
  ['no city', { cities: [] }, 'slots.no_city', 'cityIds'],
  ['60 cities', { cities: Array.from({ length: 60 }, () => at(XIAN)) }, 'slots.many_cities', 'cityIds'],
  ['no minutes', { minutes: 0 }, 'slots.minutes', 'minutes'],
  ['25 hours', { minutes: 1500 }, 'slots.minutes', 'minutes'],
  ['401 days', { from: '2026-01-01', to: '2027-02-05' }, 'slots.range_long', 'to'],
  ['the end first', { from: '2026-01-02', to: '2026-01-01' }, 'slots.range_order', 'to'],
  ['no date', { from: '2026-02-30' }, 'city.date', 'from'],
  ['a step of seven minutes', { step: 7 }, 'slots.step', 'step'],
  ['latest before earliest', { cities: [at(XIAN, { earliest: 600, latest: 540 })] }, 'slots.hours_order', 'latest'],
])('refuses %s by the field’s name', (_name, more, code, field) => {
  const refused = () => findSlots(ask([at(ISFAHAN)], more));
  expect(refused).toThrow(expect.objectContaining({ kind: 'invalid', code }) as Error);
  expect(refused).toThrow(expect.objectContaining({ details: expect.objectContaining({ field }) as object }) as Error);
});
