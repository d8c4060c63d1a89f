import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Answer, Client } from '../support/client.js';
import { manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { root } from '../support/launchers.js';
import { countRows, expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';

interface Day {
  date: string;
  kind: string;
  names: Record<string, string>;
  certainty: string;
  hours: object | null;
  source: string;
  importId: string | null;
  version: number;
}

interface Gap {
  slug: string;
  years: number[];
}

let house: House;
let admin: Client;
let cities: Record<string, string>;
const base = (slug: string) => `/api/v1/cities/${cities[slug]!}`;
const remove = (url: string, version: number): Promise<Answer> =>
  admin.ask('DELETE', url, { headers: { 'if-match': `"${version}"` } });
const daysOf = async (slug: string, from: string, to: string) =>
  (await admin.must(admin.get<{ items: Day[] }>(`${base(slug)}/days?from=${from}&to=${to}`))).items;

const NATIONAL = { kind: 'holiday', names: { en: 'National Day', zh: '国庆节' }, source: 'State Council' };
const HOURS = { from: '08:00', to: '16:00' };

beforeAll(async () => {
  house = await startHouse({ name: 'city-calendars', workers: 0 });
  admin = await house.as('admin');
  const { body } = await admin.get<{ items: { id: string; slug: string }[] }>('/api/v1/cities');
  cities = Object.fromEntries(body.items.map(({ id, slug }) => [slug, id]));
});
afterAll(() => house?.stop());

describe('a day', () => {
  it('is said, changed by the version that was seen, and taken away; the trail knows each step', async () => {
    const url = `${base('xian')}/days/2031-10-01`;
    const made = await admin.must(admin.put<Day>(url, NATIONAL, 0));
    expect(made).toEqual({
      ...NATIONAL,
      date: '2031-10-01',
      certainty: 'certain',
      hours: null,
      importId: null,
      version: 1,
    });
    expectProblem(await admin.put(url, NATIONAL, 0), 412, 'city.day_stale', 'If-Match');
    const half = {
      kind: 'half_day',
      names: { en: 'Eve' },
      hours: { from: '09:00', to: '12:00' },
      certainty: 'expected',
    };
    const answers = await Promise.all([admin.put<Day>(url, half, 1), admin.put<Day>(url, half, 1)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await daysOf('xian', '2031-10-01', '2031-10-01')).toEqual([
      { ...half, date: '2031-10-01', source: '', importId: null, version: 2 },
    ]);
    expectProblem(await remove(url, 1), 412, 'city.day_stale', 'If-Match');
    expect((await remove(url, 2)).status).toBe(200);
    expectProblem(await remove(url, 2), 404, 'city.day_missing');
    expect(await daysOf('xian', '2031-01-01', '2031-12-31')).toEqual([]);
    const trail = await house.sql<{ action: string }>(
      "SELECT action FROM audit_entries WHERE object_type = 'city' AND object_id = ? AND action LIKE 'city.day%' ORDER BY id",
      [cities.xian],
    );
    expect(trail.map(({ action }) => action)).toEqual(['city.day', 'city.day', 'city.day_removed']);
  });

  it.each([
    ['2031-02-30', NATIONAL, 'city.date', 'date'],
    ['1405-07-01', NATIONAL, 'city.date_far', 'date'],
    ['2031-10-01', { ...NATIONAL, hours: HOURS }, 'city.day_no_hours', 'hours'],
    ['2031-10-01', { ...NATIONAL, kind: 'half_day' }, 'city.day_hours_missing', 'hours'],
    ['2031-10-01', { ...NATIONAL, names: { en: '—' } }, 'city.day_name', 'names.en'],
    [
      '2031-10-01',
      { ...NATIONAL, kind: 'working_day', hours: { from: '22:00', to: '06:00' } },
      'city.hours_order',
      'hours',
    ],
    [
      '2031-10-01',
      { ...NATIONAL, kind: 'working_day', hours: { ...HOURS, breaks: [{ from: '07:00', to: '09:00' }] } },
      'city.break_outside',
      'hours.breaks',
    ],
  ])('%s %j is refused by the field’s name', async (date, body, code, field) => {
    const before = await countRows(house, 'city_days');
    expectProblem(await admin.put(`${base('xian')}/days/${date}`, body, 0), 400, code, field);
    const persian = await admin.ask('PUT', `${base('xian')}/days/${date}`, {
      ...{ body, headers: { 'if-match': '"0"', 'accept-language': 'fa' } },
    });
    expect((persian.body as { detail: string }).detail).toMatch(/[آ-ی]/);
    expect(await countRows(house, 'city_days')).toBe(before);
  });

  it('is written by admins only and read by everybody of an office', async () => {
    for (const person of ['organizer', 'approver', 'viewer'] as const) {
      const client = await house.as(person);
      expect((await client.put(`${base('xian')}/days/2031-10-01`, NATIONAL, 0)).status).toBe(403);
      expect((await client.get(`${base('xian')}/days?from=2031-01-01&to=2031-12-31`)).status).toBe(200);
    }
    expect((await house.guest().get(`${base('xian')}/days?from=2031-01-01&to=2031-12-31`)).status).toBe(401);
    const long = await admin.get(`${base('xian')}/days?from=2020-01-01&to=2031-12-31`);
    expectProblem(long, 400, 'city.days_long', 'to');
    expectProblem(await admin.get(`${base('xian')}/days?from=2031-01-02&to=2031-01-01`), 400, 'city.days_order', 'to');
  });
});

describe('a period', () => {
  const RAMADAN = {
    validTo: '2032-01-13',
    names: { en: 'Ramadan', fa: 'رمضان' },
    days: { sat: { from: '09:00', to: '14:00' }, sun: { from: '09:00', to: '14:00' } },
  };
  const put = (from: string, changes: object = {}, version = 0) =>
    admin.put<{ version: number }>(`${base('isfahan')}/periods/${from}`, { ...RAMADAN, ...changes }, version);

  it('stands beside the weeks, begins where a week does, and overlaps no other', async () => {
    await admin.must(admin.put(`${base('isfahan')}/weeks/2031-12-15`, { days: { sat: HOURS } }, 0));
    expect(await admin.must(put('2031-12-15'))).toEqual({ ...RAMADAN, validFrom: '2031-12-15', version: 1 });
    expectProblem(await put('2032-01-01', { validTo: '2032-02-01' }), 409, 'city.period_overlap', 'validFrom');
    expectProblem(await put('2031-12-01', { validTo: '2031-12-15' }), 409, 'city.period_overlap', 'validTo');
    await admin.must(put('2031-12-15', { validTo: '2032-01-14' }, 1));
    expectProblem(await put('2031-12-15', {}, 1), 412, 'city.period_stale', 'If-Match');
    expectProblem(await put('2032-02-10', { validTo: '2032-02-09' }), 400, 'city.period_order', 'validTo');
    expectProblem(await put('2032-02-10', { validTo: '2034-02-09' }), 400, 'city.period_long', 'validTo');
    expectProblem(await put('2032-02-10', { validTo: '2032-02-30' }), 400, 'city.date', 'validTo');
    expectProblem(await put('2032-02-10', { validTo: '2032-02-20', days: {} }), 400, 'city.week_empty', 'days');
    const weeks = await admin.must(admin.get<{ items: { validFrom: string }[] }>(`${base('isfahan')}/weeks`));
    expect(weeks.items.map(({ validFrom }) => validFrom)).toEqual(['2031-12-15']);
    expect((await remove(`${base('isfahan')}/periods/2031-12-15`, 2)).status).toBe(200);
    expectProblem(await remove(`${base('isfahan')}/periods/2031-12-15`, 2), 404, 'city.period_missing');
  });
});

it('breaks of a week stay when an edit does not name them, and go when it says so', async () => {
  const url = `${base('kuala-lumpur')}/weeks/2020-01-01`;
  const friday = { from: '08:00', to: '17:00', breaks: [{ from: '12:45', to: '14:45' }] };
  const put = async (fri: object, version: number) =>
    (await admin.must(admin.put<{ days: { fri: object } }>(url, { days: { fri } }, version))).days.fri;
  expect(await put(friday, 0)).toEqual(friday);
  expect(await put({ from: '08:00', to: '16:00' }, 1)).toEqual({ ...friday, to: '16:00' });
  expect(await put({ from: '13:00', to: '16:00' }, 2)).toEqual({ from: '13:00', to: '16:00' });
  expect(await put(friday, 3)).toEqual(friday);
  expect(await put({ ...friday, breaks: [] }, 4)).toEqual({ from: '08:00', to: '17:00' });
  const late = { ...friday, breaks: [friday.breaks[0], { from: '14:00', to: '15:00' }] };
  expectProblem(await admin.put(url, { days: { fri: late } }, 5), 400, 'city.break_overlap', 'days.fri.breaks');
});

it('a city without a calendar is named to the admins of its office, until one day of the year is known', async () => {
  const year = new Date().getUTCFullYear();
  const gaps = async (who: Client) =>
    (await who.must(who.get<{ calendars: Gap[] }>('/api/v1/today'))).calendars.map(({ slug, years }) => [
      slug,
      years[0],
    ]);
  // Isfahan is their own; no office sits in Freiburg and Kuala Lumpur; Xi'an looks after itself.
  expect(await gaps(admin)).toEqual([
    ['freiburg', year],
    ['isfahan', year],
    ['kuala-lumpur', year],
  ]);
  expect(await gaps(await house.as('organizer'))).toEqual([]);
  await admin.must(
    admin.put(`${base('freiburg')}/days/${year}-12-25`, { kind: 'holiday', names: { en: 'Christmas' } }, 0),
  );
  const all = await admin.must(admin.get<{ items: Gap[] }>('/api/v1/cities/calendar-gaps'));
  expect(all.items.find(({ slug }) => slug === 'freiburg')?.years ?? []).not.toContain(year);
  expect(all.items.find(({ slug }) => slug === 'xian')!.years).toContain(year);
  const summary = await admin.must(admin.get(`${base('freiburg')}/calendar`));
  expect(summary).toMatchObject({ years: [{ year, holidays: 1, halfDays: 0, workingDays: 0, expected: 0 }] });
});

it('what a holiday means for planned events: those of the office in a city that hosts or is invited', async () => {
  const organizer = await house.as('organizer');
  const event = await steps.createEvent(organizer);
  const date = String(event.revision.startsAt).slice(0, 10);
  const affected = async (slug: string, who = organizer) =>
    (await who.must(who.get<{ items: { id: string }[] }>(`${base(slug)}/affected-events`))).items;
  await admin.must(admin.put(`${base('isfahan')}/weeks/2021-01-01`, { days: everyDay() }, 0));
  await admin.must(admin.put(`${base('xian')}/weeks/2021-01-01`, { days: everyDay() }, 0));
  expect(await affected('isfahan')).toEqual([]);
  const names = { en: 'Ashura', fa: 'عاشورا' };
  const day = { kind: 'holiday', names, certainty: 'expected' };
  await admin.must(admin.put(`${base('isfahan')}/days/${date}`, day, 0));
  await admin.must(admin.put(`${base('xian')}/days/${date}`, day, 0));
  expect(await affected('isfahan')).toEqual([
    {
      ...{
        id: event.id,
        title: 'حمل‌ونقل پاک در شهرهای خواهرخوانده',
        status: 'draft',
        startsAt: event.revision.startsAt,
      },
      ...{ date, isHost: true, invitees: 0, reason: 'holiday', names, certainty: 'expected' },
    },
  ]);
  expect(await affected('xian')).toEqual([]);
  const listId = await steps.importPeople(organizer, manyPeople(3, 'days-off'), 'days off');
  await steps.submitMailing(organizer, event.id, [listId]);
  expect(await affected('xian')).toMatchObject([{ id: event.id, isHost: false, invitees: 3, date }]);
  expect(await affected('isfahan', await house.as('stranger'))).toEqual([]);
  expect(await affected('isfahan', await house.as('neighbour'))).toEqual([]);
  expectProblem(await organizer.get('/api/v1/cities/999999/affected-events'), 404, 'city.missing');
  for (const slug of ['isfahan', 'xian']) await admin.must(remove(`${base(slug)}/days/${date}`, 1));
  expect(await affected('isfahan')).toEqual([]);
});

const everyDay = () => Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, HOURS]));

it('npm run calendars:seed adds what is missing, and neither overwrites nor brings back', async () => {
  const command = path.join(root, 'dist/apps/api/src/commands/calendars-seed.js');
  const seed = () => execFileSync(process.execPath, [command], { env: house.env, encoding: 'utf8' });
  const own = { kind: 'working_day', names: { en: 'We work' } };
  await admin.must(admin.put(`${base('isfahan')}/days/2026-06-25`, own, 0));
  expect(seed()).toBe('isfahan: 52 days are new\nkuala-lumpur: 42 days are new\nxian: 52 days are new\n');
  expect(await daysOf('isfahan', '2026-06-24', '2026-06-25')).toMatchObject([
    { kind: 'holiday', certainty: 'expected', names: { fa: 'تاسوعای حسینی' } },
    { ...own, importId: null },
  ]);
  expect(await daysOf('xian', '2026-10-05', '2026-10-10')).toMatchObject([
    { date: '2026-10-05', kind: 'holiday' },
    { date: '2026-10-06', kind: 'holiday' },
    { date: '2026-10-07', kind: 'holiday' },
    { date: '2026-10-10', kind: 'working_day', names: { zh: '国庆节补班' } },
  ]);
  await admin.must(remove(`${base('xian')}/days/2026-10-07`, 1));
  const periods = await admin.must(
    admin.get<{ items: { validFrom: string; version: number }[] }>(`${base('isfahan')}/periods`),
  );
  expect(periods.items.map(({ validFrom }) => validFrom)).toEqual(['2026-02-19', '2027-02-08']);
  await admin.must(remove(`${base('isfahan')}/periods/2026-02-19`, 1));
  expect(seed()).toBe('isfahan: nothing is missing\nkuala-lumpur: nothing is missing\nxian: nothing is missing\n');
  expect(await daysOf('xian', '2026-10-07', '2026-10-08')).toEqual([]);
  // Weeks that are there stay as they are.
  const { items } = await admin.must(admin.get<{ items: { days: object }[] }>(`${base('kuala-lumpur')}/weeks`));
  expect(items.map(({ days }) => days)).toEqual([{ fri: { from: '08:00', to: '17:00' } }]);
  const imports = await admin.must(admin.get<{ items: { id: string; format: string }[] }>(`${base('xian')}/imports`));
  expect(imports.items).toMatchObject([{ format: 'seed', status: 'applied', fileName: 'china.json', added: 52 }]);
  const undone = await admin.must(admin.post(`${base('xian')}/imports/${imports.items[0]!.id}/undo`));
  expect(undone).toMatchObject({ status: 'undone', reverted: 51, kept: 1 });
  expect(await daysOf('xian', '2026-01-01', '2027-12-31')).toEqual([]);
});
