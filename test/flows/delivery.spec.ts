import { manyPeople } from '../support/factories.js';
import type { House } from '../support/house.js';
import { sleep, type Handle } from '../support/launchers.js';
import { approvedMailing, audit, startDeliveryHouse, untilArrived } from '../support/mailings.js';
import * as steps from '../support/steps.js';

/** `npm run chaos` does the same with thousands. */
const MANY = 800;

let house: House;
let everybody: string;
let some: string;

beforeAll(async () => {
  house = await startDeliveryHouse('delivery', 1);
  const organizer = await house.as('organizer');
  everybody = await steps.importPeople(organizer, manyPeople(MANY), 'Everybody');
  some = await steps.importPeople(organizer, manyPeople(400), 'Some');
});
afterAll(() => house?.stop());
afterEach(() => {
  house.hooks.data = undefined;
});

const start = async (id: string) => steps.act(await house.as('organizer'), id, 'start');

it('F1: loses none and doubles none when its worker is killed four times in the middle', async () => {
  const count = audit(house);
  const mailing = await approvedMailing(house, everybody);
  expect(mailing.recipients).toBe(MANY);
  const mark = house.sink.count;
  let worker = house.workers[0]!;
  await start(mailing.id);
  const kills = [60, 200, 360, 520];
  for (const kill of kills) {
    await untilArrived(house, mark, kill);
    [worker] = await Promise.all([house.startWorker(), worker.kill('SIGKILL')]);
  }
  await steps.untilStatus(house, mailing.id, 'done', 60_000);
  const { lost, duplicates, byStatus, distinct } = await count(mailing.id);
  expect(lost).toEqual([]);
  expect(duplicates).toBe(0);
  expect([...byStatus.keys()].filter((status) => !['sent', 'in_doubt'].includes(status))).toEqual([]);
  for (const address of byStatus.get('sent')!) expect(distinct.has(address)).toBe(true);
  const held = byStatus.get('in_doubt') ?? [];
  expect(held.length).toBeLessThanOrEqual(kills.length * 25);
  expect(byStatus.get('sent')!.length + held.length).toBe(MANY);
});

it('F3: two workers without a fault write to each exactly once', async () => {
  const count = audit(house);
  await house.startWorker();
  const mailing = await approvedMailing(house, everybody);
  await start(mailing.id);
  await steps.untilStatus(house, mailing.id, 'done', 60_000);
  const { arrived, distinct, byStatus } = await count(mailing.id);
  expect(arrived).toHaveLength(MANY);
  expect(distinct.size).toBe(MANY);
  expect([...byStatus.keys()]).toEqual(['sent']);
});

it('F2: SIGTERM drains: no message in doubt, none twice, and the process ends by itself', async () => {
  const count = audit(house);
  house.hooks.data = async () => {
    await sleep(10);
    return undefined;
  };
  const mailing = await approvedMailing(house, some);
  const mark = house.sink.count;
  await start(mailing.id);
  for (const wait of [60, 200]) {
    await untilArrived(house, mark, wait);
    const leaving: Handle[] = house.workers.slice(-2);
    await Promise.all([house.startWorker(), house.startWorker()]);
    await Promise.all(leaving.map((worker) => worker.stop()));
    // Nest ends its process with the very signal once everything is closed; SIGKILL would mean it took too long.
    const ends = await Promise.all(leaving.map(({ exited }) => exited));
    expect(ends.map(({ signal }) => signal)).toEqual(['SIGTERM', 'SIGTERM']);
  }
  await steps.untilStatus(house, mailing.id, 'done', 60_000);
  const { arrived, distinct, byStatus, lost } = await count(mailing.id);
  expect(lost).toEqual([]);
  expect(arrived).toHaveLength(mailing.recipients);
  expect(distinct.size).toBe(mailing.recipients);
  expect([...byStatus.keys()]).toEqual(['sent']);
});

it('F7: a hand-over that the database refuses is no attempt, and is tried again within seconds', async () => {
  const count = audit(house);
  const mailing = await approvedMailing(house, some);
  await house.sql(`CREATE TRIGGER away BEFORE UPDATE ON deliveries FOR EACH ROW
    IF NEW.handed_over_at IS NOT NULL AND OLD.handed_over_at IS NULL THEN SIGNAL SQLSTATE '45000'; END IF`);
  try {
    await start(mailing.id);
    await steps.until(
      'given back',
      () => house.sql("SELECT 1 FROM deliveries WHERE response LIKE '%hand-over could not%' LIMIT 1"),
      (rows) => rows.length === 1,
    );
  } finally {
    await house.sql('DROP TRIGGER away');
  }
  await steps.untilStatus(house, mailing.id, 'done', 30_000);
  const { lost, duplicates, byStatus } = await count(mailing.id);
  expect([lost, duplicates, [...byStatus.keys()]]).toEqual([[], 0, ['sent']]);
  expect(await house.sql('SELECT MAX(attempts) AS most FROM deliveries WHERE mailing_id = ?', [mailing.id])).toEqual([
    { most: 1 },
  ]);
});

it('F13: a domain whose server does not answer keeps nobody else waiting', async () => {
  const organizer = await house.as('organizer');
  const tar = Array.from({ length: 60 }, (_none, index) => ({ name: `Tar ${index}`, email: `t${index}@tar.example` }));
  // every third of the first hundred, so that a worker without a thought for it is caught at once
  const guests = manyPeople(300, 'quick');
  const mixed = guests.flatMap((guest, index) =>
    index % 2 === 0 && tar[index / 2] ? [tar[index / 2]!, guest] : [guest],
  );
  const listId = await steps.importPeople(organizer, mixed, 'Mixed');
  const mailing = await approvedMailing(house, listId);
  let letGo: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  house.hooks.rcpt = async (to) => (to.endsWith('@tar.example') ? gone.then(() => undefined) : undefined);
  const mark = house.sink.messages.length;
  await start(mailing.id);
  const arrived = () => house.sink.messages.slice(mark).map(({ envelope }) => envelope.to[0]!);
  try {
    await untilArrived(house, mark, guests.length, 40_000);
    expect(arrived().filter((to) => to.endsWith('@tar.example'))).toEqual([]);
  } finally {
    letGo();
    delete house.hooks.rcpt;
  }
  await steps.untilStatus(house, mailing.id, 'done', 60_000);
  expect(arrived().length).toBe(mixed.length);
  expect(await steps.ledger(house, mailing.id)).toEqual({ sent: mixed.length });
});

it('F20: once a cancellation has begun, no more invitations leave than were in flight', async () => {
  house.hooks.data = async () => {
    await sleep(60);
    return undefined;
  };
  const mark = house.sink.count;
  const requests = () => house.sink.messages.slice(mark).filter(({ raw }) => raw.includes('method=REQUEST')).length;
  const { event, mailing } = await steps.sendInvitations(house, manyPeople(400, 'flight'), 'flight');
  await untilArrived(house, mark, 40);
  const reason = { fa: 'بیماری', en: 'Illness' };
  const { id: cancellation } = await steps.sendNews(house, event.id, 'cancellation', { reason });
  const begun = requests();
  await steps.until(
    'the wire is empty',
    () => steps.ledger(house, mailing.id),
    ({ sending = 0 }) => sending === 0,
  );
  // ten connections, and the group whose hand-over was marked already
  expect(requests() - begun).toBeLessThanOrEqual(35);
  house.hooks.data = undefined;
  await steps.untilStatus(house, cancellation, 'done');
  await steps.untilStatus(house, mailing.id, 'done');
  const { sent, superseded } = await steps.ledger(house, mailing.id);
  expect(sent! + superseded!).toBe(400);
  expect(await steps.ledger(house, cancellation)).toMatchObject({ sent });
});

describe('a person’s hand', () => {
  const slowly = async () => {
    house.hooks.data = async () => {
      await sleep(100);
      return undefined;
    };
    const mailing = await approvedMailing(house, some);
    const mark = house.sink.count;
    await start(mailing.id);
    await untilArrived(house, mark, 20);
    return { mailing, mark };
  };

  it('pauses a mailing: only what was on the wire arrives; resume sends the rest once', async () => {
    const count = audit(house);
    const { mailing, mark } = await slowly();
    const organizer = await house.as('organizer');
    expect((await steps.act(organizer, mailing.id, 'pause')).status).toBe('paused');
    const settled = await steps.until(
      'the wire is empty',
      () => steps.ledger(house, mailing.id),
      ({ sending = 0 }) => sending === 0,
    );
    const arrived = house.sink.count - mark;
    expect(settled.queued).toBe(mailing.recipients - arrived);
    await sleep(400);
    expect(house.sink.count - mark).toBe(arrived);
    house.hooks.data = undefined;
    expect((await steps.act(organizer, mailing.id, 'resume')).status).toBe('sending');
    await steps.untilStatus(house, mailing.id, 'done');
    const result = await count(mailing.id);
    expect(result.arrived).toHaveLength(mailing.recipients);
    expect(result.duplicates).toBe(0);
  });

  it('aborts a mailing: whoever was not written to is not written to', async () => {
    const count = audit(house);
    const { mailing } = await slowly();
    const organizer = await house.as('organizer');
    expect((await steps.act(organizer, mailing.id, 'abort')).status).toBe('aborted');
    await steps.until(
      'the wire is empty',
      () => steps.ledger(house, mailing.id),
      ({ sending = 0, queued = 0 }) => sending + queued === 0,
    );
    await sleep(400);
    const { arrived, duplicates, byStatus } = await count(mailing.id);
    expect(duplicates).toBe(0);
    expect([...byStatus.keys()].sort()).toEqual(['cancelled', 'sent']);
    expect([...arrived].sort()).toEqual([...byStatus.get('sent')!].sort());
    expect(byStatus.get('cancelled')!.length + arrived.length).toBe(mailing.recipients);
    expect(await organizer.post(`/api/v1/mailings/${mailing.id}/resume`)).toMatchObject({
      status: 409,
      body: { code: 'mailing.wrong_state' },
    });
  });
});
