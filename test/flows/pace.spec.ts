import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { toWallClock } from '@hamshahr/time';
import { startHouse, type House } from '../support/house.js';
import { root, sleep } from '../support/launchers.js';
import { dataSource } from '../support/store.js';
import * as steps from '../support/steps.js';

/** 60 a minute: ten at once, then one a second. */
const RATE = 60;
const BURST = 10;

let house: House;

beforeAll(async () => {
  house = await startHouse({ name: 'pace', workers: 2, env: { DOMAIN_RATE: String(RATE) } });
});
afterAll(() => house?.stop());

const people = (count: number, domain: string, city = "Xi'an") =>
  Array.from({ length: count }, (_none, index) => ({
    name: `${domain} ${index}`,
    email: `p${index}@${domain}`,
    language: 'en',
    city,
  }));

let lists = 0;
async function started(guests: ReturnType<typeof people>, start?: string): Promise<string> {
  const changes = start ? { start } : {};
  return (await steps.sendInvitations(house, guests, `List ${(lists += 1)}`, changes)).mailing.id;
}

const arrivals = (domain: string) =>
  house.sink.messages
    .filter(({ envelope }) => envelope.to[0]!.endsWith(`@${domain}`))
    .map(({ receivedAt }) => receivedAt.getTime());

const quiet = async (body: object) => {
  const admin = await house.as('admin');
  const { version } = await admin.must(admin.get<{ version: number }>('/api/v1/pace'));
  return admin.must(admin.put('/api/v1/pace/quiet-hours', body, version));
};

/** `HH:mm` of a city, some minutes from now. */
const clock = (zone: string, minutes: number) => toWallClock(new Date(Date.now() + minutes * 60_000), zone).slice(11);

describe('F06: the pace of a domain', () => {
  it('holds for all workers and mailings together, and delays no other domain', async () => {
    const began = Date.now();
    const slow = people(BURST + 6, 'slow.example');
    const others = Array.from({ length: 40 }, (_none, index) => people(2, `d${index}.example`)).flat();
    const [one, two] = [
      await started([...slow, ...others]),
      await started(people(4, 'slow.example').map((person) => ({ ...person, email: `late-${person.email}` }))),
    ];
    await steps.until(
      'all other domains have their mail',
      async () => house.sink.messages.filter(({ envelope }) => !envelope.to[0]!.endsWith('@slow.example')).length,
      (count) => count === others.length,
      3000,
    );
    await steps.untilStatus(house, one, 'done', 30_000);
    await steps.untilStatus(house, two, 'done', 30_000);
    const times = arrivals('slow.example').sort((a, b) => a - b);
    expect(times).toHaveLength(BURST + 10);
    for (const [index, time] of times.entries()) {
      // The bucket begins full and gives one each second; clocks of sink and database are the same machine's.
      expect([index, time - began >= (index - BURST) * 1000]).toEqual([index, true]);
    }
    expect(times.at(-1)! - began).toBeLessThan(20_000);
    expect(await steps.ledger(house, one)).toEqual({ sent: BURST + 6 + others.length });
  });
});

describe('F06: quiet hours', () => {
  afterEach(() => quiet({ quietBindsAll: false }));

  it('hold nothing back of invitations unless the office says so', async () => {
    await quiet({
      quietFrom: clock('Asia/Shanghai', -60),
      quietUntil: clock('Asia/Shanghai', 60),
      quietBindsAll: false,
    });
    const id = await started(people(1, 'free.example'));
    await steps.untilStatus(house, id, 'done');
    expect(await steps.ledger(house, id)).toEqual({ sent: 1 });
  });

  it('let a city sleep while the others get their mail, and end when they end', async () => {
    // Read once: a minute may end while the mails are waited for.
    const quietUntil = clock('Asia/Shanghai', 60);
    await quiet({ quietFrom: clock('Asia/Shanghai', -60), quietUntil, quietBindsAll: true });
    const id = await started([...people(3, 'asleep.example'), ...people(2, 'awake.example', 'Isfahan')]);
    await steps.until(
      'the waking have their mail',
      () => steps.ledger(house, id),
      ({ sent }) => sent === 2,
    );
    await sleep(600);
    expect(await steps.ledger(house, id)).toEqual({ sent: 2, queued: 3 });
    expect(arrivals('asleep.example')).toEqual([]);
    const [{ due }] = (await house.sql<{ due: Date }>(
      "SELECT MIN(due_at) AS due FROM deliveries WHERE mailing_id = ? AND status = 'queued'",
      [id],
    )) as [{ due: Date }];
    expect(toWallClock(due, 'Asia/Shanghai').slice(11)).toBe(quietUntil);
    // As if the hour had passed.
    await house.sql("UPDATE office_paces SET quiet_from = '00:00', quiet_until = '00:01'");
    await house.sql("UPDATE deliveries SET due_at = UTC_TIMESTAMP(3) WHERE status = 'queued'");
    await steps.untilStatus(house, id, 'done');
    expect(await steps.ledger(house, id)).toEqual({ sent: 5 });
  });

  it('are looked at again when the office changes them', async () => {
    await quiet({
      quietFrom: clock('Asia/Shanghai', -60),
      quietUntil: clock('Asia/Shanghai', 60),
      quietBindsAll: true,
    });
    const id = await started(people(2, 'woken.example'));
    await steps.until(
      'the mail waits',
      () =>
        house.sql<{ n: number }>(
          'SELECT COUNT(*) AS n FROM deliveries WHERE mailing_id = ? AND due_at > UTC_TIMESTAMP(3) + INTERVAL 5 MINUTE',
          [id],
        ),
      ([row]) => Number(row!.n) === 2,
    );
    await quiet({ quietBindsAll: true });
    await steps.untilStatus(house, id, 'done');
    expect(await steps.ledger(house, id)).toEqual({ sent: 2 });
  });

  it('never hold mail back past the event’s beginning', async () => {
    await quiet({
      quietFrom: clock('Asia/Shanghai', -60),
      quietUntil: clock('Asia/Shanghai', 120),
      quietBindsAll: true,
    });
    const soon = toWallClock(new Date(Date.now() + 90 * 60_000), 'Asia/Tehran');
    const id = await started(people(2, 'soon.example'), soon);
    await steps.untilStatus(house, id, 'done');
    expect(await steps.ledger(house, id)).toEqual({ sent: 2 });
  });

  it('are refused when half, empty, no clock, or made from an older version', async () => {
    const admin = await house.as('admin');
    const put = (body: object, version: number | null) => admin.put('/api/v1/pace/quiet-hours', body, version);
    const { version } = await admin.must(admin.get<{ version: number }>('/api/v1/pace'));
    const cases: [object, number | null, number, string][] = [
      [{ quietFrom: '21:00', quietBindsAll: true }, version, 400, 'pace.quiet_half'],
      [{ quietFrom: '21:00', quietUntil: '21:00', quietBindsAll: true }, version, 400, 'pace.quiet_empty'],
      [{ quietFrom: '24:00', quietUntil: '08:00', quietBindsAll: true }, version, 400, 'input.invalid'],
      [{ quietFrom: '21:00', quietUntil: '08:00', quietBindsAll: true }, version - 1, 412, 'pace.stale'],
      [{ quietFrom: '21:00', quietUntil: '08:00', quietBindsAll: true }, null, 428, 'request.if_match_missing'],
    ];
    for (const [body, given, status, code] of cases) {
      expect(await put(body, given)).toMatchObject({ status, body: { code } });
    }
  });
});

describe('F06: the pause of an office', () => {
  it('stops everything of it and of nobody else, says so, and ends by a person’s hand', async () => {
    const admin = await house.as('admin');
    house.hooks.data = async () => {
      await sleep(60);
      return undefined;
    };
    const guests = Array.from({ length: 150 }, (_none, index) => people(1, `pause${index}.example`)).flat();
    const id = await started(guests);
    const before = house.sink.count;
    await house.sink.waitFor(before + 5);
    const paused = await admin.must(
      admin.post<Record<string, unknown>>('/api/v1/pace/pause', { reason: 'Mail server is moved' }, { key: 'pause-1' }),
    );
    expect(paused).toMatchObject({ pauseReason: 'Mail server is moved' });
    expect(await admin.post('/api/v1/pace/pause', { reason: 'Again' })).toMatchObject({
      status: 409,
      body: { code: 'pace.paused' },
    });
    await steps.until(
      'the wire is empty',
      () => steps.ledger(house, id),
      ({ sending = 0 }) => sending === 0,
    );
    const arrived = house.sink.count;
    const waiting = (await steps.ledger(house, id)).queued!;
    expect(waiting).toBeGreaterThan(0);
    const during = await started(people(1, 'during.example'));
    const stranger = await house.as('stranger');
    const listId = await steps.importPeople(stranger, people(1, 'elsewhere.example'), 'Theirs');
    const event = await steps.createEvent(stranger, { hostCity: 'xian' });
    const theirs = await steps.submitMailing(stranger, event.id, [listId], true);
    await steps.approve(await house.as('strange-approver'), theirs.id);
    await house.sink.waitFor(arrived + 1);
    await sleep(500);
    expect(house.sink.count).toBe(arrived + 1);
    expect(await steps.ledger(house, id)).toMatchObject({ queued: waiting });
    const viewer = await house.as('viewer');
    for (const path of ['/api/v1/mailings', `/api/v1/mailings/${during}`]) {
      expect((await viewer.get(path)).body).toMatchObject({
        officePause: { reason: 'Mail server is moved', since: paused.pausedAt },
      });
    }
    expect((await stranger.get('/api/v1/mailings')).body).toMatchObject({ officePause: null });
    house.hooks.data = undefined;
    expect(await admin.must(admin.post('/api/v1/pace/resume'))).toMatchObject({ pausedAt: null, pauseReason: null });
    for (const mailing of [id, during]) await steps.untilStatus(house, mailing, 'done');
    expect(await steps.ledger(house, id)).toEqual({ sent: 150 });
    const actions = await house.sql<{ action: string }>(
      "SELECT action FROM audit_entries WHERE action LIKE 'pace.%' AND action <> 'pace.quiet' ORDER BY id",
    );
    expect(actions.map(({ action }) => action)).toEqual(['pace.pause', 'pace.resume']);
    expect(await admin.post('/api/v1/pace/resume')).toMatchObject({ status: 409, body: { code: 'pace.not_paused' } });
  });
});

describe('the operator’s pause of the whole house', () => {
  const switchMail = async (...args: string[]) => {
    const command = path.join(root, 'dist/apps/api/src/commands/house-pause.js');
    const env = { ...house.env, LOG_LEVEL: 'fatal' };
    return promisify(execFile)(process.execPath, [command, ...args], { env }).then(
      ({ stdout }) => ({ status: 0, stdout }),
      ({ code, stdout }: { code: number; stdout: string }) => ({ status: code, stdout }),
    );
  };

  it('holds the mail of every office back, tells them why, and no office can end it', async () => {
    expect(await switchMail('pause')).toMatchObject({ status: 2 });
    expect(await switchMail('resume')).toEqual({ status: 0, stdout: 'Nothing was paused.\n' });
    expect(await switchMail('pause', 'The mail server', 'is moved')).toMatchObject({ status: 0 });
    const before = house.sink.count;
    const own = await started(people(1, 'house-pause.example'));
    const stranger = await house.as('stranger');
    const listId = await steps.importPeople(stranger, people(1, 'house-elsewhere.example'), 'House');
    const event = await steps.createEvent(stranger, { hostCity: 'xian' });
    const theirs = await steps.submitMailing(stranger, event.id, [listId], true);
    await steps.approve(await house.as('strange-approver'), theirs.id);
    const admin = await house.as('admin');
    const told = { reason: 'The mail server is moved', isOfHouse: true };
    for (const [client, id] of [
      [admin, own],
      [stranger, theirs.id],
    ] as const) {
      expect((await client.get('/api/v1/mailings')).body).toMatchObject({ officePause: told });
      expect((await client.get(`/api/v1/mailings/${id}`)).body).toMatchObject({ officePause: told, rate: null });
      expect((await client.get('/api/v1/pace')).body).toMatchObject({ pausedAt: null, house: { reason: told.reason } });
    }
    expect(await admin.post('/api/v1/pace/resume')).toMatchObject({ status: 409, body: { code: 'pace.not_paused' } });
    await sleep(700);
    expect(house.sink.count).toBe(before);
    expect(await switchMail('resume')).toEqual({ status: 0, stdout: 'Mail leaves again.\n' });
    await house.sink.waitFor(before + 2);
    await steps.untilStatus(house, own, 'done');
    expect(house.sink.count).toBe(before + 2);
    const actions = await house.sql(
      "SELECT action, actor_type AS actor FROM audit_entries WHERE action LIKE 'house.%' ORDER BY id",
    );
    expect(actions).toEqual([
      { action: 'house.pause', actor: 'system' },
      { action: 'house.resume', actor: 'system' },
    ]);
  });
});

it('a claim of a mailing of 20,000 to one domain passes over the index once and is quick', async () => {
  await Promise.all(house.workers.map((worker) => worker.stop()));
  const id = await started(people(1, 'many.example'));
  await house.sql(
    `INSERT INTO deliveries (mailing_id, variant_id, recipient_id, name, address, address_hash, domain, token_version, status, due_at)
     SELECT d.mailing_id, d.variant_id, 1000000 + s.seq, d.name, d.address, d.address_hash, d.domain, 1, 'queued', UTC_TIMESTAMP(3)
     FROM deliveries d JOIN seq_1_to_20000 s WHERE d.mailing_id = ?`,
    [id],
  );
  await house.sql("UPDATE domain_paces SET next_at = UTC_TIMESTAMP(3) + INTERVAL 1 HOUR WHERE domain = 'many.example'");
  await house.sql(
    "INSERT IGNORE INTO domain_paces (domain, next_at) VALUES ('many.example', UTC_TIMESTAMP(3) + INTERVAL 1 HOUR)",
  );
  const source = await dataSource(house.env.DATABASE_URL!);
  try {
    const { pacedIds } = await import('../../libs/mailing/src/pace/domain-pace.js');
    const readRows = async () => {
      const rows = await source.query<{ Variable_name: string; Value: string }[]>(
        "SHOW STATUS WHERE Variable_name IN ('Handler_read_next', 'Handler_read_rnd_next')",
      );
      return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
    };
    await source.query('FLUSH STATUS');
    const began = performance.now();
    expect(await source.transaction('READ COMMITTED', (tx) => pacedIds(tx, id, RATE, 250))).toEqual([]);
    expect(performance.now() - began).toBeLessThan(250);
    expect(await readRows()).toBeLessThan(20_100);
    await house.sql("DELETE FROM domain_paces WHERE domain = 'many.example'");
    const open = await source.transaction('READ COMMITTED', (tx) => pacedIds(tx, id, RATE, 250));
    expect(open).toHaveLength(BURST);
  } finally {
    await source.destroy();
  }
});
