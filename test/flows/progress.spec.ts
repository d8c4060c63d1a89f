import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { Client } from '../support/client.js';
import { manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { apps, createCrew, freePort, inData, sleep } from '../support/launchers.js';
import { countQueries } from '../support/query-counter.js';
import * as steps from '../support/steps.js';

interface ServerEvent {
  event: string;
  id: string;
  data: Record<string, unknown> & { status: string; counts?: Record<string, number>; undoSeconds?: number };
}

/** A browser's EventSource, by hand: events as they come, until the server ends. */
interface Source {
  status: number;
  headers: Headers;
  events: ServerEvent[];
  ended: Promise<void>;
  stop: () => void;
}

let house: House;

beforeAll(async () => {
  house = await startHouse({ name: 'progress', env: { UNDO_SECONDS: '2' } });
});
afterAll(() => house?.stop());

async function listen(client: Client, id: string, headers: Record<string, string> = {}): Promise<Source> {
  // A connection of its own, which really ends when the listener leaves; fetch keeps an aborted one open under jest.
  const request = get(`${client.baseUrl}/api/v1/mailings/${id}/progress`, {
    agent: false,
    headers: { cookie: client.cookie ?? '', ...headers },
  });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const events: ServerEvent[] = [];
  const read = async () => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response as AsyncIterable<Buffer>) {
      text += decoder.decode(chunk, { stream: true });
      const parts = text.split('\n\n');
      text = parts.pop()!;
      for (const part of parts) {
        const fields = Object.fromEntries(part.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2))) as Partial<
          Record<string, string>
        >;
        if (fields.event)
          events.push({
            event: fields.event,
            id: fields.id ?? '',
            data: JSON.parse(fields.data!) as ServerEvent['data'],
          });
      }
    }
  };
  const ended = read().catch(() => undefined);
  const told = new Headers(response.headers as Record<string, string>);
  return { status: response.statusCode!, headers: told, events, ended, stop: () => request.destroy() };
}

let lists = 0;
const started = async (count: number) =>
  (await steps.sendInvitations(house, manyPeople(count, `l${(lists += 1)}-`), `List ${lists}`)).mailing.id;

it('counts the undo time down, follows the sending and ends with it', async () => {
  house.hooks.data = async () => {
    await sleep(50);
    return undefined;
  };
  const id = await started(150);
  const source = await listen(await house.as('viewer'), id);
  expect(source.status).toBe(200);
  expect(source.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(source.headers.get('cache-control')).toBe('no-store');
  expect(source.headers.get('x-content-type-options')).toBe('nosniff');
  await source.ended;
  house.hooks.data = undefined;
  const progress = source.events.filter(({ event }) => event === 'progress');
  expect(progress[0]!.data).toMatchObject({ id, status: 'sending', recipients: 150, counts: { queued: 150 } });
  const countdown = progress.map(({ data }) => data.undoSeconds!);
  expect(countdown[0]).toBeGreaterThan(0);
  expect(countdown.at(-1)).toBe(0);
  expect(countdown).toEqual([...countdown].sort((a, b) => b - a));
  const sent = progress.map(({ data }) => data.counts!.sent ?? 0);
  expect(sent).toEqual([...sent].sort((a, b) => a - b));
  expect(sent.some((count) => count > 0 && count < 150)).toBe(true);
  expect(progress.at(-1)!.data).toMatchObject({ status: 'done', counts: { sent: 150 } });
  expect(source.events.at(-1)).toMatchObject({ event: 'end', data: { status: 'done' } });
  const again = await listen(await house.as('viewer'), id, { 'last-event-id': progress.at(-1)!.id });
  expect(again.status).toBe(204);
  const behind = await listen(await house.as('viewer'), id, { 'last-event-id': progress[0]!.id });
  await behind.ended;
  expect(behind.events.map(({ event }) => event)).toEqual(['progress', 'end']);
  expect(behind.events[0]!.data).toEqual(progress.at(-1)!.data);
});

it('tells how fast the messages leave, how long the rest takes, and how many have answered', async () => {
  const id = await started(4);
  await steps.untilStatus(house, id, 'done');
  // Half a minute into its sending: three have left, one is on the wire.
  await house.sql(
    "UPDATE mailings SET status = 'sending', not_before = UTC_TIMESTAMP(3) - INTERVAL 30 SECOND WHERE id = ?",
    [id],
  );
  await house.sql(
    `UPDATE deliveries SET status = 'sending', lease_until = UTC_TIMESTAMP(3) + INTERVAL 1 HOUR, finished_at = NULL
     WHERE mailing_id = ? ORDER BY id LIMIT 1`,
    [id],
  );
  await house.sql(
    `UPDATE invitations i JOIN deliveries d ON d.recipient_id = i.id AND d.mailing_id = ? AND d.status = 'sent'
     SET i.partstat = 'accepted', i.replied_at = UTC_TIMESTAMP(3)`,
    [id],
  );
  const client = await house.as('organizer');
  const told = await client.must(client.get<Record<string, number>>(`/api/v1/mailings/${id}`));
  expect(told).toMatchObject({ status: 'sending', replied: 3, secondsLeft: Math.ceil(60 / told.rate!) });
  expect([5, 6]).toContain(told.rate);
  const source = await listen(client, id);
  await steps.until(
    'the stream tells the same',
    async () => source.events.at(-1)?.data,
    (data) => data?.replied === 3 && typeof data.rate === 'number' && typeof data.secondsLeft === 'number',
  );
  await house.sql("UPDATE deliveries SET status = 'sent' WHERE mailing_id = ?", [id]);
  await source.ended;
  expect(source.events.findLast(({ event }) => event === 'progress')!.data).toMatchObject({
    status: 'done',
    rate: null,
    secondsLeft: null,
  });
});

it('says why a mailing waits: its own pause and the office’s', async () => {
  const id = await started(3);
  const source = await listen(await house.as('organizer'), id);
  const admin = await house.as('admin');
  const seen = (what: string, right: (data: ServerEvent['data']) => boolean) =>
    steps.until(
      what,
      async () => source.events.at(-1)?.data,
      (data) => data !== undefined && right(data),
    );
  await admin.must(admin.post('/api/v1/pace/pause', { reason: 'Move' }));
  await seen('the office pauses', ({ officePause }) => (officePause as { reason: string } | null)?.reason === 'Move');
  await steps.act(await house.as('organizer'), id, 'pause');
  await seen('the mailing pauses', ({ status }) => status === 'paused');
  await admin.must(admin.post('/api/v1/pace/resume'));
  await steps.act(await house.as('organizer'), id, 'resume');
  await source.ended;
  expect(source.events.at(-1)).toMatchObject({ event: 'end', data: { status: 'done' } });
});

it('asks the database once a second, however many listen, and not at all when all have left', async () => {
  await (await house.as('admin')).must((await house.as('admin')).post('/api/v1/pace/pause', { reason: 'Hold' }));
  const id = await started(2);
  await sleep(2500);
  const counter = await countQueries(house.env.DATABASE_URL!);
  const crew = createCrew({ logs: inData('logs', 'flows-progress-counted') });
  const port = await freePort();
  await apps.startApi(crew, { ...house.env, PORT: String(port), DATABASE_URL: counter.url, LOG_LEVEL: 'warn' });
  const client = await house.as('organizer');
  const sources = await Promise.all(
    Array.from({ length: 25 }, () => listen({ ...client, baseUrl: `http://127.0.0.1:${port}` } as Client, id)),
  );
  const over = async (ms: number) => {
    const before = counter.selects();
    await sleep(ms);
    return counter.selects() - before;
  };
  await sleep(300);
  const listening = await over(3000);
  // Three statements a poll, three or four polls.
  expect(listening).toBeGreaterThanOrEqual(4);
  expect(listening).toBeLessThanOrEqual(16);
  for (const source of sources) source.stop();
  await sleep(300);
  expect(await over(2000)).toBeLessThanOrEqual(2);
  await crew.stop();
  counter.close();
});

it('answers at once about a mailing that is not under way, and to nobody else’s eyes', async () => {
  const organizer = await house.as('organizer');
  const listId = await steps.importPeople(organizer, manyPeople(1, 'idle'), 'Idle');
  const event = await steps.createEvent(organizer);
  const { id } = await steps.submitMailing(organizer, event.id, [listId]);
  const source = await listen(organizer, id);
  await source.ended;
  expect(source.events).toMatchObject([
    { event: 'progress', data: { status: 'awaiting_approval', counts: { planned: 1 } } },
    { event: 'end', data: { status: 'awaiting_approval' } },
  ]);
  for (const person of ['stranger', 'neighbour'] as const) {
    expect((await listen(await house.as(person), id)).status).toBe(404);
  }
  expect((await listen(house.guest(), id)).status).toBe(401);
});

it('lets go of its listeners when the API is stopped, which ends by itself', async () => {
  const client = await house.as('organizer');
  const mailings = await client.must(client.get<{ items: steps.MailingView[] }>('/api/v1/mailings'));
  const { id } = mailings.items.find(({ status }) => status === 'sending')!;
  const head = await client.ask('HEAD', `/api/v1/mailings/${id}/progress`);
  expect([head.status, head.text]).toEqual([200, '']);
  const source = await listen(client, id);
  expect(source.status).toBe(200);
  const began = Date.now();
  await house.api.stop();
  await source.ended;
  expect(await house.api.exited).toMatchObject({ signal: 'SIGTERM' });
  expect(Date.now() - began).toBeLessThan(3000);
  expect(source.events.map(({ event }) => event)).not.toContain('end');
});
