import { read } from '../support/sources.js';
import { manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import * as steps from '../support/steps.js';

const TOKEN = 'a-token-of-the-tests-for-the-figures';

let house: House;

beforeAll(async () => {
  house = await startHouse({ name: 'metrics', env: { METRICS_TOKEN: TOKEN } });
});
afterAll(() => house?.stop());

const scrape = (authorization: string | null = `Bearer ${TOKEN}`) =>
  house.guest().get('/metrics', { headers: { authorization } });

/** Value of one line of the text format; undefined when there is none. */
const figure = (text: string, line: string): number | undefined => {
  const found = text.split('\n').find((one) => one.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length + 1));
};

it('are hidden while no token is configured, whatever is sent', async () => {
  const closed = await startHouse({ name: 'metrics-off', workers: 0 });
  try {
    for (const authorization of [null, 'Bearer off', 'Bearer ', 'Bearer null', `Bearer ${TOKEN}`]) {
      const { status, body } = await closed.guest().get('/metrics', { headers: { authorization } });
      expect([authorization, status, body.code]).toEqual([authorization, 404, 'request.no_route']);
    }
  } finally {
    await closed.stop();
  }
});

it('are refused without the right token; an account does not open them', async () => {
  for (const authorization of [null, '', 'Bearer ', 'Bearer wrong', TOKEN, `Basic ${TOKEN}`, `Bearer ${TOKEN}x`]) {
    const { status, body, text } = await scrape(authorization);
    expect([authorization, status, body.code]).toEqual([authorization, 401, 'auth.needed']);
    expect(text).not.toContain('hamshahr_deliveries');
  }
  expect((await (await house.as('admin')).get('/metrics')).status).toBe(401);
});

it('follow a mailing from its people to its end', async () => {
  const before = await scrape();
  expect(before.status).toBe(200);
  expect(before.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(figure(before.text, 'hamshahr_deliveries{status="sent"}')).toBe(0);
  expect(figure(before.text, 'hamshahr_mailings{status="done"}')).toBe(0);
  expect(figure(before.text, 'hamshahr_oldest_due_delivery_seconds')).toBe(0);
  const { mailing } = await steps.sendInvitations(house, manyPeople(7), 'Seven');
  await steps.untilStatus(house, mailing.id, 'done');
  const after = await scrape();
  expect(figure(after.text, 'hamshahr_deliveries{status="sent"}')).toBe(7);
  expect(figure(after.text, 'hamshahr_deliveries{status="in_doubt"}')).toBe(0);
  expect(figure(after.text, 'hamshahr_mailings{status="done"}')).toBe(1);
  expect(figure(after.text, 'process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
});

it('tell how long due messages and unsealed entries wait, and leave old mailings out', async () => {
  await Promise.all(house.workers.map((worker) => worker.stop()));
  const { mailing } = await steps.sendInvitations(house, manyPeople(3), 'Three');
  await house.sql('UPDATE deliveries SET due_at = UTC_TIMESTAMP(3) - INTERVAL 90 SECOND WHERE mailing_id = ? LIMIT 1', [
    mailing.id,
  ]);
  await house.sql('UPDATE mailings SET not_before = UTC_TIMESTAMP(3) - INTERVAL 120 SECOND WHERE id = ?', [mailing.id]);
  await house.sql("UPDATE mailings SET created_at = created_at - INTERVAL 31 DAY WHERE status = 'done'");
  const { text } = await scrape();
  expect(figure(text, 'hamshahr_oldest_due_delivery_seconds')).toBeGreaterThanOrEqual(90);
  expect(figure(text, 'hamshahr_oldest_due_delivery_seconds')).toBeLessThan(120);
  expect(figure(text, 'hamshahr_unsealed_audit_entries')).toBeGreaterThan(0);
  expect(figure(text, 'hamshahr_deliveries{status="queued"}')).toBe(3);
  expect(figure(text, 'hamshahr_deliveries{status="sent"}')).toBe(0);
  await steps.act(await house.as('organizer'), mailing.id, 'pause');
  expect(figure((await scrape()).text, 'hamshahr_oldest_due_delivery_seconds')).toBe(0);
});

it('count requests by the pattern of their route: no ids, no secrets, no people', async () => {
  const guest = house.guest();
  await guest.get('/r/1asecretsecretsecretsecret23');
  await guest.get('/nowhere/person-4711?name=secret');
  const { text } = await scrape();
  expect(
    figure(text, 'hamshahr_http_request_duration_seconds_count{method="GET",route="/r/:token",status="404"}'),
  ).toBe(1);
  expect(figure(text, 'hamshahr_http_request_duration_seconds_count{method="GET",route="none",status="404"}')).toBe(1);
  const routes = new Set([...text.matchAll(/route="([^"]*)"/g)].map(([, route]) => route!));
  expect(routes).toContain('/api/v1/mailings/:id');
  expect([...routes].filter((route) => /secret|@|\/\d/.test(route))).toEqual([]);
  expect(text).not.toMatch(/secret|person-|@|Seven|Isfahan/);
});

it('the alarms of docs/alerts.yml ask for figures that exist, and the runbook explains each expression', async () => {
  const { text } = await scrape();
  const rules = read('docs/alerts.yml');
  const names = new Set([...rules.matchAll(/\b((?:hamshahr|nodejs)_[a-z0-9_]+)/g)].map(([, name]) => name!));
  expect(names.size).toBeGreaterThan(5);
  const runbook = read('docs/OPERATIONS.md');
  for (const name of names) {
    expect([name, text.split('\n').some((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))]).toEqual(
      [name, true],
    );
    expect([name, runbook.includes(name)]).toEqual([name, true]);
  }
  const states = [...rules.matchAll(/(hamshahr_\w+)\{status="(\w+)"\}/g)];
  for (const [, name, status] of states) expect(text).toContain(`${name}{status="${status}"}`);
});
