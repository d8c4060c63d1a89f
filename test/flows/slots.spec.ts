import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Client } from '../support/client.js';
import { startHouse, type House } from '../support/house.js';
import { expectProblem } from '../support/problems.js';
import { ROOT } from '../support/sources.js';
import * as steps from '../support/steps.js';

interface Reason {
  code: string;
  cityId: string | null;
  names: Record<string, string> | null;
  minutes: number | null;
}
interface Slot {
  start: string;
  end: string;
  score: number;
  reasons: Reason[];
  local: { cityId: string; date: string; time: string; endTime: string; minutesOutside: number | null }[];
}
interface Found {
  slots: Slot[];
  total: number;
  windows: { from: string; to: string }[];
  refused: { date: string; why: Reason[] }[];
  leastBad: Slot[];
  warnings: { code: string; cityId: string; year: number | null }[];
  cityIds: string[];
  peopleWithoutCity: number;
  unreadBusy: number;
  milliseconds: number;
}
interface Strip {
  days: { date: string; shared: { from: string; to: string }[]; cities: { cityId: string; open: object[] }[] }[];
}

let house: House;
let organizer: Client;
let city: Record<string, string>;

const WEEK = { minutes: 90, from: '2026-11-22', to: '2026-11-28', now: '2026-09-01T00:00:00Z', limit: 500 };
const OCTOBER = { ...WEEK, from: '2026-10-03', to: '2026-10-12' };
const ask = (body: object) => organizer.must(organizer.post<Found>('/api/v1/slots', body));
const both = () => ({ cityIds: [city.isfahan, city.xian] });
const datesOf = ({ slots }: Found) => [...new Set(slots.map(({ local }) => local[0]!.date))].sort();
const slugOf = (id: string | null) => Object.keys(city).find((slug) => city[slug] === id) ?? 'all';
const told = ({ refused }: Found) =>
  refused.map(
    ({ date, why }) =>
      `${date} ${why.map(({ code, cityId, names }) => `${slugOf(cityId)}: ${names?.en ?? code}`).join(', ')}`,
  );
const dateTime = (start: string) => start.slice(0, 16);

beforeAll(async () => {
  house = await startHouse({ name: 'slots', workers: 0 });
  organizer = await house.as('organizer');
  const run = promisify(execFile);
  await run(process.execPath, ['dist/apps/api/src/commands/calendars-seed.js'], { cwd: ROOT, env: house.env });
  const { items } = await organizer.must(organizer.get<{ items: { id: string; slug: string }[] }>('/api/v1/cities'));
  city = Object.fromEntries(items.map(({ id, slug }) => [slug, id]));
});
afterAll(() => house?.stop());

describe('F02: when Isfahan and Xi’an can meet, from the stored calendars', () => {
  it('Monday to Wednesday, 08:00–12:30 of Tehran and 12:30–17:00 of China', async () => {
    const found = await ask({ ...both(), ...WEEK });
    expect(datesOf(found)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25']);
    expect(found.windows.map(({ from, to }) => [dateTime(from), dateTime(to)])).toEqual(
      ['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => [`${day}T04:30`, `${day}T09:00`]),
    );
    expect(told(found)).toEqual([
      ...['2026-11-22 xian: weekend', '2026-11-26 isfahan: weekend', '2026-11-27 isfahan: weekend'],
      '2026-11-28 xian: weekend',
    ]);
    expect([found.total, found.cityIds, found.warnings]).toEqual([39, [city.isfahan, city.xian], []]);
    expect(found.milliseconds).toBeLessThan(1000);
    expect(found.slots[0]!.score).toBe(100);
  });

  it('the make-up Saturday of 10 October, and not the days of National Day, which are named', async () => {
    const found = await ask({ ...both(), ...OCTOBER });
    expect(datesOf(found)).toEqual(['2026-10-10', '2026-10-12']);
    expect(told(found).slice(2, 5)).toEqual([
      ...['2026-10-05 xian: National Day', '2026-10-06 xian: National Day', '2026-10-07 xian: National Day'],
    ]);
  });

  it('changes its answer with the data: a day of National Day that is taken out of the calendar is offered', async () => {
    const where = "date = '2026-10-06' AND city_id = ?";
    const [row] = await house.sql<{ id: string }>(`SELECT id FROM city_days WHERE ${where}`, [city.xian]);
    expect(row).toBeDefined();
    await house.sql(`UPDATE city_days SET date = '2031-10-06' WHERE id = ?`, [row!.id]);
    expect(datesOf(await ask({ ...both(), ...OCTOBER }))).toEqual(['2026-10-06', '2026-10-10', '2026-10-12']);
    await house.sql(`UPDATE city_days SET date = '2026-10-06' WHERE id = ?`, [row!.id]);
    expect(datesOf(await ask({ ...both(), ...OCTOBER }))).toEqual(['2026-10-10', '2026-10-12']);
  });

  it('no slot: the three least bad; a city without a calendar is warned of', async () => {
    const found = await ask({ cityIds: [city.isfahan, city.freiburg], ...WEEK });
    expect(found.warnings).toEqual([{ code: 'no_calendar', cityId: city.freiburg, year: null }]);
    expect([found.slots, found.leastBad.length, found.refused.length]).toEqual([[], 3, 7]);
    expect(found.leastBad[0]!.local.map(({ minutesOutside }) => minutesOutside)).toEqual([0, null]);
    expect(told(found)[1]).toBe('2026-11-23 freiburg: no_calendar');
  });
});

it('F03: another weekend of Isfahan from a date alters only later answers', async () => {
  const admin = await house.as('admin');
  const long = { ...both(), ...WEEK, from: '2028-05-01', to: '2028-06-30' };
  const before = await ask(long);
  const hours = { from: '08:00', to: '16:00' };
  const days = { sun: hours, mon: hours, tue: hours, wed: hours, thu: hours };
  await admin.must(admin.put(`/api/v1/cities/${city.isfahan}/weeks/2028-06-01`, { days }, 0));
  const after = await ask(long);
  const early = ({ slots }: Found) => slots.filter(({ local }) => local[0]!.date < '2028-06-01');
  expect(early(before).length).toBeGreaterThan(100);
  expect(early(after)).toEqual(early(before));
  const thursdays = (found: Found) => datesOf(found).filter((date) => new Date(date).getUTCDay() === 4);
  expect(thursdays(before)).toEqual([]);
  expect(thursdays(after)).toEqual(['2028-06-01', '2028-06-08', '2028-06-15', '2028-06-22', '2028-06-29']);
});

describe('what is taken', () => {
  const day = { minutes: 60, from: '2027-07-12', to: '2027-07-12', now: '2027-06-01T00:00:00Z', limit: 500 };
  const first = async (more: object = {}) => {
    const { slots } = await ask({ ...both(), ...day, ...more });
    return slots.map(({ start }) => dateTime(start)).sort()[0];
  };

  it('own events, drafts too; of another unit’s only those to which a named person is invited', async () => {
    expect(await first()).toBe('2027-07-12T04:30');
    await steps.createEvent(organizer, { start: '2027-07-12T08:00', minutes: 60 });
    expect(await first()).toBe('2027-07-12T05:30');
    expect(await first({ withOwnEvents: false })).toBe('2027-07-12T04:30');
    const neighbour = await house.as('neighbour');
    const other = await steps.createEvent(neighbour, { start: '2027-07-12T09:00', minutes: 60 });
    expect(await first()).toBe('2027-07-12T05:30');
    const people = [{ name: 'Li', email: 'li@slots.example', language: 'zh', city: "Xi'an" }];
    const listId = await steps.importPeople(neighbour, people, 'Slots');
    const [contact] = await house.sql<{ id: string }>("SELECT id FROM contacts WHERE address = 'li@slots.example'");
    await steps.submitMailing(neighbour, other.id, [listId]);
    await house.sql("UPDATE invitations SET partstat = 'accepted' WHERE event_id = ?", [other.id]);
    expect(await first({ cityIds: [city.isfahan], contactIds: [contact!.id] })).toBe('2027-07-12T06:30');
    await house.sql("UPDATE invitations SET partstat = 'declined' WHERE event_id = ?", [other.id]);
    expect(await first({ cityIds: [city.isfahan], contactIds: [contact!.id] })).toBe('2027-07-12T05:30');
  });

  it('times that are named, and an .ics file; entries that nobody can read are counted', async () => {
    const none = { withOwnEvents: false };
    expect(await first({ ...none, busy: [{ from: '2027-07-12T04:00:00Z', to: '2027-07-12T05:01:00Z' }] })).toBe(
      '2027-07-12T05:15',
    );
    const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
    const text = [
      'BEGIN:VCALENDAR',
      ...event('DTSTART:20270705T080000', 'DURATION:PT2H', 'RRULE:FREQ=WEEKLY'),
      ...event('DTSTART;TZID=Nowhere:20270712T080000', 'DURATION:PT2H'),
      ...['BEGIN:VFREEBUSY', 'FREEBUSY:20270712T063000Z/PT30M', 'END:VFREEBUSY', 'END:VCALENDAR', ''],
    ].join('\r\n');
    expect(await first({ ...none, freeBusy: text })).toBe('2027-07-12T07:00');
    expect((await ask({ ...both(), ...day, freeBusy: text })).unreadBusy).toBe(1);
    const full = [{ from: '2027-07-12T04:30:00Z', to: '2027-07-12T09:00:00Z' }];
    expect((await ask({ ...both(), ...day, busy: full })).refused[0]!.why).toMatchObject([
      { code: 'busy', cityId: null },
    ]);
  });
});

it('people are where their city is; the office’s city is the host where only people are named', async () => {
  const people = [
    { name: 'Tan', email: 'tan@slots.example', language: 'en', city: 'Kuala Lumpur' },
    { name: 'Wang', email: 'wang@slots.example', language: 'zh', city: "Xi'an" },
    { name: 'Who', email: 'who@slots.example', language: 'en' },
  ];
  const listId = await steps.importPeople(organizer, people, 'Three people');
  const found = await ask({ listIds: [listId], ...WEEK });
  expect(found.cityIds).toEqual([
    city.isfahan,
    ...[city.xian!, city['kuala-lumpur']!].sort((a, b) => Number(a) - Number(b)),
  ]);
  expect(found.peopleWithoutCity).toBe(1);
});

it('fairness: a city that had the uncomfortable hour before is spared, from past events', async () => {
  const admin = await house.as('admin');
  const hours = { from: '09:00', to: '17:00' };
  const days = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
  await admin.must(admin.put(`/api/v1/cities/${city.freiburg}/weeks/2020-01-01`, { days }, 0));
  const question = { cityIds: [city.freiburg, city.xian], ...WEEK, now: '2026-11-20T00:00:00Z' };
  const plain = (await ask({ ...question, isFair: false })).leastBad[0]!;
  // 22:00 of Xi’an, three times.
  for (const date of ['2026-11-02', '2026-11-09', '2026-11-16']) {
    const { id } = await steps.createEvent(organizer, { minutes: 60, kind: 'joint_seminar', coHostCity: 'xian' });
    await house.sql('UPDATE event_revisions SET wall_start = ?, starts_at = ?, ends_at = ? WHERE event_id = ?', [
      `${date}T17:30`,
      `${date} 14:00:00`,
      `${date} 15:00:00`,
      id,
    ]);
    await house.sql(
      "UPDATE events SET status = 'held', published_revision_id = (SELECT r.id FROM event_revisions r WHERE r.event_id = events.id) WHERE id = ?",
      [id],
    );
  }
  const fair = (await ask(question)).leastBad[0]!;
  expect(fair.reasons).toContainEqual(expect.objectContaining({ code: 'fair_turn', cityId: city.freiburg }));
  expect(Date.parse(fair.start) % 86_400_000).toBeLessThan(Date.parse(plain.start) % 86_400_000);
});

it('one time: good, or why not, as the search finds it; and the strip', async () => {
  const check = (start: string, more: object = {}) => {
    const { minutes, now } = WEEK;
    return organizer.must(
      organizer.post<{ isGood: boolean; why: Reason[] }>('/api/v1/slots/check', {
        ...both(),
        minutes,
        now,
        ...more,
        start,
      }),
    );
  };
  expect(await check('2026-11-24T06:00:00Z')).toMatchObject({ isGood: true, why: [], score: 100 });
  expect(await check('2026-10-06T06:00:00Z')).toMatchObject({
    isGood: false,
    why: [{ code: 'holiday', cityId: city.xian, names: { en: 'National Day' } }],
  });
  expect((await check('2026-11-24T08:00:00Z', { latest: '16:00' })).why).toMatchObject([
    ...[
      { code: 'outside', cityId: city.xian, minutes: 30 },
      { code: 'wishes', cityId: null },
    ],
  ]);
  const strip = await organizer.must(
    organizer.post<Strip>('/api/v1/slots/strip', { ...both(), from: '2026-10-10', to: '2026-10-11' }),
  );
  expect(
    strip.days.map(({ date, shared, cities }) => [date, shared.length, ...cities.map(({ open }) => open.length)]),
  ).toEqual([
    ['2026-10-10', 1, 1, 1],
    ['2026-10-11', 0, 1, 0],
  ]);
});

describe('bad questions', () => {
  const many = Array.from({ length: 60 }, (_none, index) => String(index + 1));
  it.each<[string, object, string, string]>([
    ['nobody', { cityIds: [] }, 'slots.no_city', 'cityIds'],
    ['60 cities', { cityIds: many }, 'input.invalid', 'cityIds'],
    ['an unknown city', { cityIds: ['999999'] }, 'slots.city_unknown', 'cityIds'],
    ['no minutes', { minutes: 0 }, 'input.invalid', 'minutes'],
    ['25 hours', { minutes: 1500 }, 'input.invalid', 'minutes'],
    ['401 days', { from: '2026-01-01', to: '2027-02-05' }, 'slots.range_long', 'to'],
    ['the end first', { to: '2026-11-21' }, 'slots.range_order', 'to'],
    ['no date', { from: '2026-02-30' }, 'city.date', 'from'],
    ['the year 0000', { from: '0000-01-01' }, 'slots.range_year', 'from'],
    ['a moment of another age', { now: '9999-01-01T00:00:00Z' }, 'slots.range_year', 'now'],
    ['a step of seven', { step: 7 }, 'slots.step', 'step'],
    ['no clock', { earliest: '9:00' }, 'slots.clock', 'earliest'],
    ['latest first', { earliest: '10:00', latest: '09:00' }, 'slots.hours_order', 'latest'],
    ['a wish of a city that is not there', { cities: [{ cityId: '4' }] }, 'slots.city_absent', 'cities.0.cityId'],
    ['a preferred city that is not there', { preferredCityIds: ['4'] }, 'slots.city_absent', 'preferredCityIds'],
    ['a malformed .ics', { freeBusy: 'BEGIN:VCALENDAR' }, 'slots.calendar_unreadable', 'freeBusy'],
    ['a contact that is not there', { contactIds: ['999999'] }, 'slots.contact_unknown', 'contactIds'],
    ['a list that is not there', { listIds: ['999999'] }, 'slots.list_unknown', 'listIds'],
  ])('%s', async (_name, more, code, field) => {
    const body = { cityIds: ['1', '2'], ...WEEK, ...more };
    expectProblem(await organizer.post('/api/v1/slots', body), 400, code, field);
  });

  it('another office’s people and lists are unknown', async () => {
    const stranger = await house.as('stranger');
    const people = [{ name: 'Own', email: 'own@xian.example', language: 'zh', city: "Xi'an" }];
    const listId = await steps.importPeople(stranger, people, 'Of Xi’an');
    const [contact] = await house.sql<{ id: string }>("SELECT id FROM contacts WHERE address = 'own@xian.example'");
    for (const path of ['/api/v1/slots', '/api/v1/slots/strip']) {
      const rest = path.endsWith('strip') ? { from: WEEK.from, to: WEEK.to } : WEEK;
      expectProblem(await organizer.post(path, { listIds: [listId], ...rest }), 400, 'slots.list_unknown', 'listIds');
      const answer = await organizer.post(path, { contactIds: [contact!.id], ...rest });
      expectProblem(answer, 400, 'slots.contact_unknown', 'contactIds');
    }
  });
});
