import { readFileSync } from 'node:fs';
import type { Client } from '../support/client.js';
import { startHouse, type House } from '../support/house.js';
import { countRows, expectProblem } from '../support/problems.js';
import { until } from '../support/steps.js';

let house: House;
let code: string;
let guest: Client;

beforeAll(async () => {
  house = await startHouse({ name: 'setup', workers: 0, empty: true });
  guest = house.guest();
  const told = () => /set-up code for \S+: ([a-z2-7]{5}(?:-[a-z2-7]{5}){3})"/.exec(readFileSync(house.api.log, 'utf8'));
  code = (await until(
    'the log tells the code',
    async () => Promise.resolve(told()),
    (found) => found !== null,
  ))![1]!;
});
afterAll(() => house?.stop());

const CITY = { slug: 'isfahan', names: { en: 'Isfahan', fa: 'اصفهان' }, zone: 'Asia/Tehran' };
const aSetup = (changes: object = {}) => ({
  code,
  city: { new: CITY },
  office: { slug: 'isfahan', names: { en: 'Isfahan International Office', fa: 'ادارهٔ امور بین‌الملل' } },
  account: { email: ' Sara@Isfahan.example ', name: 'سارا كريمي', password: 'a-long-password', language: 'fa' },
  ...changes,
});
const setUp = (changes: object = {}) => house.guest().post('/api/v1/setup', aSetup(changes));
const isNeeded = async () => (await guest.get('/api/v1/setup')).body;
const nothing = async () => {
  for (const table of ['cities', 'offices', 'accounts', 'account_roles', 'sessions', 'audit_entries']) {
    expect([table, await countRows(house, table)]).toEqual([table, 0]);
  }
};

it('is needed while nobody has an account; the log of the API tells its code, the database does not', async () => {
  expect(await isNeeded()).toEqual({ needed: true, sampleLogIns: [], inboxUrl: null });
  expect(JSON.stringify(await house.sql('SELECT id, HEX(nonce) AS nonce FROM setups'))).not.toContain(code.slice(0, 5));
});

it('refuses a wrong code and every wrong field, and makes nothing', async () => {
  expectProblem(await setUp({ code: 'aaaaa-bbbbb-ccccc-ddddd' }), 403, 'setup.code_wrong', 'code');
  expectProblem(await setUp({ code: '' }), 403, 'setup.code_wrong', 'code');
  expectProblem(await setUp({ city: {} }), 400, 'setup.city_choice', 'city');
  expectProblem(await setUp({ city: { slug: 'isfahan', new: CITY } }), 400, 'setup.city_choice', 'city');
  expectProblem(await setUp({ city: { slug: 'nowhere' } }), 400, 'city.unknown', 'city.slug');
  const zone = { ...CITY, zone: 'Asia/Nowhere' };
  expectProblem(await setUp({ city: { new: zone } }), 400, 'city.zone_unknown', 'city.new.zone');
  const { account } = aSetup();
  const short = { ...account, password: 'short' };
  expectProblem(await setUp({ account: short }), 400, 'account.password_length', 'account.password');
  expectProblem(await setUp({ account: { ...account, email: 'x' } }), 400, 'account.address_broken', 'account.email');
  await nothing();
  expect(await isNeeded()).toEqual({ needed: true, sampleLogIns: [], inboxUrl: null });
});

it('of two at once one wins, is logged in and may do everything; the code ends with it', async () => {
  const typed = code.toUpperCase().replaceAll('-', ' ');
  const answers = await Promise.all([
    setUp({ code: typed }),
    setUp({ office: { slug: 'other', names: { en: 'Other' } } }),
    setUp({ account: { ...aSetup().account, email: 'late@isfahan.example' } }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  const won = answers.find(({ status }) => status === 201)!;
  for (const lost of answers.filter((one) => one !== won)) expectProblem(lost, 409, 'setup.done');
  const client = house.guest();
  client.cookie = won.headers.getSetCookie()[0]!.split(';', 1)[0]!;
  const me = await client.must(client.get<{ roles: string[]; name: string }>('/api/v1/session'));
  expect(me.name).toBe('سارا کریمی');
  expect(me.roles.sort()).toEqual(['admin', 'approver', 'organizer']);
  for (const table of ['cities', 'offices', 'accounts']) expect(await countRows(house, table)).toBe(1);
  expect(await countRows(house, 'setups')).toBe(0);
  expect((await client.get('/api/v1/office')).body).toMatchObject({ version: 1, units: [] });
  expect(await house.sql('SELECT action FROM audit_entries ORDER BY id')).toMatchObject(
    ['city.add', 'city.calendar', 'office.add', 'account.add', 'session.log_in'].map((action) => ({ action })),
  );
  // The calendar that the house brings along for this city.
  const [known] = await house.sql<{ date: string }>("SELECT date FROM city_days WHERE names LIKE '%عاشورا%' LIMIT 1");
  expect(known!.date).toBe('2026-06-25');
  expect(await isNeeded()).toEqual({ needed: false, sampleLogIns: [], inboxUrl: null });
  expectProblem(await setUp(), 409, 'setup.done');
});

it('another site cannot send the form', async () => {
  const answer = await guest.post('/api/v1/setup', aSetup(), { headers: { origin: 'https://evil.example' } });
  expectProblem(answer, 403, 'auth.other_origin');
});
