import { once } from 'node:events';
import net from 'node:net';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { startHouse, type House, type Person } from '../support/house.js';

let house: House;
let queue: Queue;
let connection: Redis;
let wire: { url: string; cut: () => void };

/** Redis behind a wire that can be cut. */
async function cuttableRedis() {
  const real = new URL(process.env.TEST_REDIS_URL!);
  const sockets = new Set<net.Socket>();
  const server = net.createServer((near) => {
    const far = net.connect(Number(real.port), real.hostname);
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) sockets.add(socket.on('error', () => undefined));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: `redis://127.0.0.1:${(server.address() as net.AddressInfo).port}`, cut };
}

beforeAll(async () => {
  wire = await cuttableRedis();
  house = await startHouse({ name: 'queue-board', workers: 0, env: { REDIS_URL: wire.url } });
  connection = new Redis(process.env.TEST_REDIS_URL!, { maxRetriesPerRequest: null });
  queue = new Queue('deliver', { connection, prefix: house.env.QUEUE_PREFIX! });
  await queue.add('deliver', { mailingId: '4711' }, { delay: 3_600_000 });
});
afterAll(async () => {
  wire.cut();
  await queue?.close();
  connection?.disconnect();
  await house?.stop();
});

it.each(['/queues', '/queues/', '/queues/api/queues', '/queues/queue/deliver', '/queues/static/favicon.ico'])(
  'A1: %s is for administrators alone',
  async (path) => {
    const { status, body } = await house.guest().get(path);
    expect([status, body.code]).toEqual([401, 'auth.needed']);
    for (const person of ['viewer', 'organizer', 'approver'] as Person[]) {
      const answer = await (await house.as(person)).get(path);
      expect([person, answer.status, answer.body.code]).toEqual([person, 403, 'auth.role_needed']);
    }
  },
);

it('leads a browser without a log-in to the log-in', async () => {
  const { status, headers } = await house.guest().get('/queues', { headers: { accept: 'text/html,*/*' } });
  expect([status, headers.get('location')]).toEqual([303, '/app/']);
});

it('shows an administrator the page and the jobs, which name nobody', async () => {
  const admin = await house.as('admin');
  const page = await admin.get('/queues');
  expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^text\/html/)]);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const script = /src="(static\/js\/main[^"]+)"/.exec(page.text)![1]!;
  expect((await admin.get(`/queues/${script}`)).status).toBe(200);
  const { status, body, text } = await admin.get<{
    queues: { name: string; readOnlyMode: boolean; counts: Record<string, number> }[];
  }>('/queues/api/queues?activeQueue=deliver&status=delayed&page=1&jobsPerPage=10');
  expect(status).toBe(200);
  expect(body.queues).toMatchObject([{ name: 'deliver', readOnlyMode: true, counts: { delayed: 1 } }]);
  expect(text).toContain('"mailingId":"4711"');
  expect(text).not.toContain('@');
});

it('changes nothing, not even for an administrator', async () => {
  const admin = await house.as('admin');
  const [job] = await queue.getDelayed();
  for (const [method, path] of [
    ['PUT', '/queues/api/queues/deliver/pause'],
    ['PUT', '/queues/api/queues/deliver/empty'],
    ['PUT', '/queues/api/queues/deliver/obliterate'],
    ['PUT', `/queues/api/queues/deliver/${job!.id}/clean`],
    ['PUT', `/queues/api/queues/deliver/${job!.id}/promote`],
    ['POST', '/queues/api/queues/deliver/add'],
    ['PATCH', `/queues/api/queues/deliver/${job!.id}/update-data`],
  ]) {
    const { status, body } = await admin.ask(method!, path!, { body: {} });
    expect([path, status, body.code]).toEqual([path, 405, 'request.no_route']);
  }
  expect(await queue.isPaused()).toBe(false);
  expect(await queue.getDelayedCount()).toBe(1);
});

it('says so when Redis does not answer', async () => {
  wire.cut();
  const { status, body } = await (await house.as('admin')).get('/queues/api/queues');
  expect([status, body]).toEqual([503, { error: 'Redis does not answer' }]);
});
