import type { Client } from '../support/client.js';
import { startHouse, type House, type Person } from '../support/house.js';
import { Description, fill, type Operation } from '../support/openapi.js';
import { rawRequest } from '../support/raw-request.js';

const ROLES: Person[] = ['viewer', 'organizer', 'approver', 'admin', 'reviewer'];

let house: House;
let routes: Operation[];
const guarded = () => routes.filter(({ access }) => access !== 'open');

const send = (client: Client, route: Operation, headers: Record<string, string | null> = {}) =>
  client.ask(route.method, fill(route.path, {}), { headers, ...(route.method === 'GET' ? {} : { body: {} }) });

beforeAll(async () => {
  house = await startHouse({ name: 'access', workers: 0 });
  routes = (await Description.of(house)).operations;
});
afterAll(() => house?.stop());

it('A1: the description says of every route who may call it', () => {
  expect(routes.length).toBeGreaterThan(80);
  for (const { name, access } of routes) {
    const isSaid = access === 'open' || access === 'account' || (Array.isArray(access) && access.length > 0);
    expect([name, isSaid]).toEqual([name, true]);
    for (const role of Array.isArray(access) ? access : []) expect(ROLES).toContain(role);
  }
});

it('A1: without credentials every guarded route answers 401, whatever is asked of it', async () => {
  const guest = house.guest();
  const attempts: Record<string, string | null>[] = [
    {},
    { cookie: '__Host-hamshahr=' },
    { cookie: `__Host-hamshahr=${'A'.repeat(43)}` },
    { cookie: 'hamshahr=1; __Host-hamshahr=undefined' },
    { authorization: `Bearer ${'A'.repeat(43)}` },
    { authorization: 'Bearer ' },
    { authorization: 'Basic YWRtaW46YWRtaW4=' },
  ];
  for (const route of guarded()) {
    for (const headers of attempts) {
      const { status, body } = await send(guest, route, headers);
      expect([route.name, headers, status, body.code]).toEqual([route.name, headers, 401, 'auth.needed']);
    }
  }
});

it.each(ROLES)('A1: %s may call what the description says and nothing else', async (role) => {
  const client = await house.as(role);
  const leave = routes.find(({ name }) => name === 'DELETE /api/v1/session')!;
  for (const route of [...guarded().filter((one) => one !== leave), leave]) {
    const isAllowed = route.access === 'account' || (Array.isArray(route.access) && route.access.includes(role));
    const { status, body } = await send(client, route);
    if (isAllowed)
      expect([route.name, [401, 403, 500].includes(status)]).toEqual([
        route.name,
        body?.code === 'approval.needs_approver',
      ]);
    else expect([route.name, status, body.code]).toEqual([route.name, 403, 'auth.role_needed']);
  }
  expect((await client.get('/api/v1/session')).status).toBe(401);
  client.cookie = (await house.guest().logIn(`${role}@isfahan.example`, 'a-test-password')).cookie;
});

it('A14: a cookie acts only for forms of our own pages', async () => {
  const client = await house.as('admin');
  const before = await house.sql('SELECT COUNT(*) AS n FROM cities');
  const city = { slug: 'forged', names: { en: 'Forged' }, zone: 'UTC' };
  for (const origin of [
    null,
    'null',
    'https://evil.example',
    `${house.origin}.evil.example`,
    house.origin.replace('http:', 'https:'),
  ]) {
    const { status, body } = await client.post('/api/v1/cities', city, { headers: { origin } });
    expect([origin, status, body.code]).toEqual([origin, 403, 'auth.other_origin']);
  }
  expect(await house.sql('SELECT COUNT(*) AS n FROM cities')).toEqual(before);
  expect(
    (await client.get('/api/v1/cities', { headers: { origin: 'https://evil.example' } })).headers.get(
      'access-control-allow-origin',
    ),
  ).toBeNull();
});

it('A1: other spellings of a path give nothing to strangers', async () => {
  for (const { path } of guarded().filter(({ method }) => method === 'GET')) {
    const plain = fill(path, { id: '1', variantId: '1' });
    const last = plain.split('/').at(-1)!;
    const spellings = [
      `${plain}/`,
      `/${plain}`,
      plain.replace('/v1/', '//v1/'),
      plain.replace('/v1/', '/v1/./'),
      plain.replace('/v1/', '/v1/x/%2e%2e/'),
      plain.replace('/v1/', '/v1%2f'),
      plain.replace('/api', '/%61pi'),
      `${plain.slice(0, -last.length)}%${last.charCodeAt(0).toString(16)}${last.slice(1)}`,
      plain.toUpperCase(),
      `${plain};x=1`,
      `${plain}%00`,
      `${plain}?_method=GET&access_token=1`,
      `http://localhost${plain}`,
    ];
    for (const spelling of spellings) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const { status } = await rawRequest(house.baseUrl, method, spelling);
        expect([method, spelling, [400, 401, 404].includes(status)]).toEqual([method, spelling, true]);
      }
    }
    for (const header of ['x-original-url', 'x-rewrite-url', 'x-http-method-override', 'x-forwarded-user']) {
      const { status } = await rawRequest(house.baseUrl, 'GET', plain, { [header]: '/health/live' });
      expect([header, plain, status]).toEqual([header, plain, 401]);
    }
  }
});

describe('the log-in', () => {
  it('A13: says the same about an unknown address and a wrong password, after the same work', async () => {
    const guest = house.guest();
    const time = async (email: string) => {
      const began = performance.now();
      const answer = await guest.post('/api/v1/session', { email, password: 'not-the-password' });
      return { answer, ms: performance.now() - began };
    };
    const unknown: number[] = [];
    const wrong: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      const [one, other] = [await time('nobody@isfahan.example'), await time('admin@isfahan.example')];
      const requestId = expect.any(String) as string;
      expect({ ...one.answer.body, requestId }).toEqual(other.answer.body);
      expect([one.answer.status, other.answer.status]).toEqual([403, 403]);
      expect(one.answer.headers.getSetCookie()).toEqual([]);
      unknown.push(one.ms);
      wrong.push(other.ms);
    }
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...wrong) * 0.3);
  });

  it('sets a cookie that scripts, other hosts and other sites cannot use', async () => {
    const answer = await house
      .guest()
      .post('/api/v1/session', { email: 'VIEWER@isfahan.example', password: 'a-test-password' });
    expect(answer.status).toBe(201);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-hamshahr=[A-Za-z0-9_-]{43}; /);
    for (const attribute of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax', 'Expires='])
      expect(cookie).toContain(attribute);
    expect(cookie).not.toContain('Domain=');
    expect(answer.text).not.toMatch(/password|hash/i);
    const secret = /=([^;]+)/.exec(cookie!)![1]!;
    expect(await house.sql('SELECT id FROM sessions WHERE secret_hash = ?', [secret])).toEqual([]);
  });

  it('ends with the log-out, with its time and with the account', async () => {
    const left = await house.guest().logIn('viewer@isfahan.example', 'a-test-password');
    expect((await left.ask('DELETE', '/api/v1/session')).status).toBe(204);
    expect((await left.get('/api/v1/session')).status).toBe(401);
    const late = await house.guest().logIn('viewer@isfahan.example', 'a-test-password');
    await house.sql('UPDATE sessions SET expires_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND');
    expect((await late.get('/api/v1/session')).status).toBe(401);
    const gone = await house.guest().logIn('viewer@isfahan.example', 'a-test-password');
    await house.sql("UPDATE accounts SET disabled_at = UTC_TIMESTAMP(3) WHERE email = 'viewer@isfahan.example'");
    expect((await gone.get('/api/v1/session')).status).toBe(401);
    await expect(house.guest().logIn('viewer@isfahan.example', 'a-test-password')).rejects.toThrow(/403/);
  });
});

describe('API tokens', () => {
  it('work without a cookie or an Origin until they are revoked, and are stored as a hash only', async () => {
    const owner = await house.guest().logIn('admin@isfahan.example', 'a-test-password');
    const made = await owner.must(
      owner.post<{ id: string; token: string }>(
        '/api/v1/api-tokens',
        { name: 'City website' },
        { key: 'make-a-token' },
      ),
    );
    const bearer = { authorization: `Bearer ${made.token}`, origin: null };
    const program = house.guest();
    expect((await program.get('/api/v1/session', { headers: bearer })).body).toMatchObject({
      email: 'admin@isfahan.example',
    });
    const city = { slug: 'by-token', names: { en: 'By token' }, zone: 'UTC' };
    expect((await program.post('/api/v1/cities', city, { headers: bearer })).status).toBe(201);
    const listed = await owner.get('/api/v1/api-tokens');
    expect(listed.text).not.toContain(made.token);
    for (const table of ['api_tokens', 'idempotency_keys', 'audit_entries']) {
      expect(JSON.stringify(await house.sql(`SELECT * FROM ${table}`))).not.toContain(made.token);
    }
    const other = await house.guest().logIn('approver@isfahan.example', 'a-test-password');
    expect((await other.ask('DELETE', `/api/v1/api-tokens/${made.id}`)).status).toBe(404);
    expect((await owner.ask('DELETE', `/api/v1/api-tokens/${made.id}`)).status).toBe(204);
    expect((await program.get('/api/v1/session', { headers: bearer })).status).toBe(401);
    expect((await owner.ask('DELETE', `/api/v1/api-tokens/${made.id}`)).status).toBe(404);
  });
});

it('A13: a flood of log-ins is slowed down', async () => {
  const guest = house.guest();
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 70; attempt += 1) {
    const answer = await guest.post('/api/v1/session', { email: 1 });
    statuses.push(answer.status);
    if (answer.status === 429) {
      expect(answer.body).toMatchObject({ code: 'request.too_many' });
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      break;
    }
  }
  expect(statuses.at(-1)).toBe(429);
});
