import { startHouse, type House } from '../support/house.js';
import { countRows, expectProblem } from '../support/problems.js';

interface Week {
  validFrom: string;
  days: Record<string, { from: string; to: string }>;
  weekend: string[];
  version: number;
}

interface CityView {
  id: string;
  slug: string;
  names: Record<string, string>;
  zone: string;
  version: number;
  week: Week | null;
}

const HOURS = { from: '08:00', to: '16:00' };
const OLD = { days: { sat: HOURS, sun: HOURS, mon: HOURS, tue: HOURS, wed: HOURS, thu: null } };
const NEW = { days: { sun: HOURS, mon: HOURS, tue: HOURS, wed: HOURS, thu: HOURS } };

let house: House;
let weeks: string;

beforeAll(async () => {
  house = await startHouse({ name: 'cities', workers: 0 });
  const { body } = await (await house.as('viewer')).get<{ items: { id: string; slug: string }[] }>('/api/v1/cities');
  weeks = `/api/v1/cities/${body.items.find(({ slug }) => slug === 'isfahan')!.id}/weeks`;
});
afterAll(() => house?.stop());

it('F03: a city keeps its earlier week when another begins at a date', async () => {
  const admin = await house.as('admin');
  const first = await admin.must(admin.put<Week>(`${weeks}/2020-01-01`, OLD, 0));
  expect(first).toEqual({
    validFrom: '2020-01-01',
    days: { sat: HOURS, sun: HOURS, mon: HOURS, tue: HOURS, wed: HOURS },
    weekend: ['thu', 'fri'],
    version: 1,
  });
  await admin.must(admin.put<Week>(`${weeks}/2027-03-21`, NEW, 0));
  const { body } = await (await house.as('viewer')).get<{ items: Week[] }>(weeks);
  expect(body.items.map(({ validFrom, weekend }) => [validFrom, weekend])).toEqual([
    ['2020-01-01', ['thu', 'fri']],
    ['2027-03-21', ['fri', 'sat']],
  ]);
});

it('lists each city with the week of its today', async () => {
  const viewer = await house.as('viewer');
  const { items } = await viewer.must(viewer.get<{ items: CityView[] }>('/api/v1/cities'));
  const weekOf = (slug: string) => items.find((city) => city.slug === slug)!.week;
  expect(weekOf('isfahan')).toMatchObject({ validFrom: '2020-01-01', weekend: ['thu', 'fri'], version: 1 });
  expect(weekOf('xian')).toBeNull();
});

it('an admin corrects a city’s names and zone by the version that was seen', async () => {
  const admin = await house.as('admin');
  const made = await admin.must(
    admin.post<CityView>('/api/v1/cities', { slug: 'samarkand', names: { en: 'Samarqand' }, zone: 'Asia/Tashkent' }),
  );
  const path = `/api/v1/cities/${made.id}`;
  const edit = { names: { en: 'Samarkand', fa: 'سمرقند' }, zone: 'Asia/Samarkand' };
  expectProblem(await admin.put(path, { ...edit, zone: 'Asia/Nowhere' }, 1), 400, 'city.zone_unknown', 'zone');
  const answers = await Promise.all([admin.put<CityView>(path, edit, 1), admin.put<CityView>(path, edit, 1)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect(answers.find(({ status }) => status === 200)!.body).toEqual({
    ...{ id: made.id, slug: 'samarkand', ...edit, version: 2, week: null },
  });
  const late = await admin.put(path, edit, 1);
  expectProblem(late, 412, 'city.stale', 'If-Match');
  expect(late.body).toMatchObject({ current: { version: 2 } });
  expect(
    await house.sql(
      "SELECT action, before_hash = after_hash AS same FROM audit_entries WHERE object_type = 'city' AND object_id = ? ORDER BY id",
      [made.id],
    ),
  ).toEqual([
    { action: 'city.add', same: null },
    { action: 'city.edit', same: 0 },
  ]);
});

it('F16: two people who edit one week: one is told', async () => {
  const admin = await house.as('admin');
  const path = `${weeks}/2028-01-01`;
  await admin.must(admin.put<Week>(path, NEW, 0));
  expectProblem(await admin.put(path, OLD, 0), 412, 'city.week_stale', 'If-Match');
  const answers = await Promise.all([admin.put<Week>(path, OLD, 1), admin.put<Week>(path, OLD, 1)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
});

it.each([
  ['2027-02-30', NEW, 'city.date', 'validFrom'],
  ['2027-03-22', { days: {} }, 'city.week_empty', 'days'],
  ['2027-03-22', { days: { mon: { from: '16:00', to: '08:00' } } }, 'city.hours_order', 'days.mon'],
  ['2027-03-22', { days: { mon: { from: '8:00', to: '16:00' } } }, 'city.hours_form', 'days.mon'],
])('refuses %s %j by the field’s name', async (date, week, code, field) => {
  const before = await countRows(house, 'city_weeks');
  expectProblem(await (await house.as('admin')).put(`${weeks}/${date}`, week, 0), 400, code, field);
  expect(await countRows(house, 'city_weeks')).toBe(before);
});
