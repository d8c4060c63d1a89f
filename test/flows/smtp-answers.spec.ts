import type { CsvPerson } from '../support/factories.js';
import type { House } from '../support/house.js';
import { sleep, type Verdict } from '../support/launchers.js';
import { approvedMailing, audit, startDeliveryHouse } from '../support/mailings.js';
import { startRefusingServer } from '../support/refusing-server.js';
import * as steps from '../support/steps.js';

interface DeliveryRow {
  address: string;
  status: string;
  attempts: number;
  response: string | null;
  /** Seconds until the next attempt. */
  wait: number | null;
}

let house: House;
let lists = 0;

beforeAll(async () => {
  house = await startDeliveryHouse('smtp-answers', 1);
});
afterAll(() => house?.stop());
beforeEach(() => {
  for (const hook of ['rcpt', 'begin', 'data'] as const) delete house.hooks[hook];
});

const person = (name: string): CsvPerson => ({ name, email: `${name}@answers.example`, language: 'en' });

async function sendTo(...names: string[]): Promise<steps.MailingView> {
  const organizer = await house.as('organizer');
  lists += 1;
  const listId = await steps.importPeople(organizer, names.map(person), `List ${lists}`);
  const mailing = await approvedMailing(house, listId);
  return steps.act(organizer, mailing.id, 'start');
}

async function rows(mailingId: string): Promise<Map<string, DeliveryRow>> {
  const found = await house.sql<DeliveryRow>(
    `SELECT address, status, attempts, response, TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(3), due_at) AS wait
     FROM deliveries WHERE mailing_id = ?`,
    [mailingId],
  );
  return new Map(
    found.map((row) => [row.address.split('@')[0]!, { ...row, wait: row.wait === null ? null : Number(row.wait) }]),
  );
}

const untilSettled = (mailingId: string) =>
  steps.until(
    'every delivery has an answer',
    () => rows(mailingId),
    (all) =>
      [...all.values()].every(({ status, attempts }) => status !== 'sending' && (status !== 'queued' || attempts > 0)),
  );

const refuse = (answers: Record<string, Verdict>) => (address: string) => answers[address.split('@')[0]!];

it('F10: a refusal of the recipient fails the row; 5.1.1 suppresses the address; 4xx waits a minute', async () => {
  house.hooks.rcpt = refuse({
    unknown: { code: 550, message: '5.1.1 No such user' },
    full: { code: 552, message: '5.2.2 Mailbox full' },
    busy: { code: 451, message: '4.3.2 Try again later' },
    closing: { code: 421, message: '4.3.2 Closing' },
  });
  const mailing = await sendTo('unknown', 'full', 'busy', 'closing', 'fine', 'good');
  const all = await untilSettled(mailing.id);
  const said = (name: string) => [all.get(name)!.status, all.get(name)!.response];
  expect(said('unknown')).toEqual(['failed', expect.stringMatching(/^550 5\.1\.1/)]);
  expect(said('full')).toEqual(['failed', expect.stringMatching(/^552/)]);
  expect(said('busy')).toEqual(['queued', expect.stringMatching(/^451/)]);
  expect(said('closing')[0]).toBe('queued');
  expect([said('fine')[0], said('good')[0]]).toEqual(['sent', 'sent']);
  for (const name of ['busy', 'closing']) {
    expect(all.get(name)!.attempts).toBe(1);
    expect(all.get(name)!.wait).toBeGreaterThan(40);
    expect(all.get(name)!.wait).toBeLessThanOrEqual(72);
  }
  const suppressed = await house.sql(
    'SELECT d.address, s.reason FROM suppressions s JOIN deliveries d ON d.address_hash = s.address_hash',
  );
  expect(suppressed).toEqual([{ address: 'unknown@answers.example', reason: 'hard_bounce' }]);
  house.hooks.rcpt = undefined;
  await house.sql("UPDATE deliveries SET due_at = UTC_TIMESTAMP(3) WHERE status = 'queued'");
  await steps.untilStatus(house, mailing.id, 'done');
  expect(await steps.ledger(house, mailing.id)).toEqual({ sent: 4, failed: 2 });
});

it('a suppressed address is not written to again, and the ledger says so', async () => {
  const count = audit(house);
  const mailing = await sendTo('unknown', 'friend');
  await steps.untilStatus(house, mailing.id, 'done');
  expect((await count(mailing.id)).arrived).toEqual(['friend@answers.example']);
  expect(await steps.ledger(house, mailing.id)).toEqual({ sent: 1, suppressed: 1 });
});

it('F11: a connection lost after the dot leaves the row in doubt, and nothing is sent again', async () => {
  const count = audit(house);
  house.hooks.data = ({ to }) => (to[0]!.startsWith('doubt') ? 'drop-accepted' : undefined);
  const mailing = await sendTo('doubt', 'sure');
  await steps.untilStatus(house, mailing.id, 'done');
  await sleep(3500);
  expect(await steps.ledger(house, mailing.id)).toEqual({ sent: 1, in_doubt: 1 });
  const { arrived } = await count(mailing.id);
  expect(arrived.sort()).toEqual(['doubt@answers.example', 'sure@answers.example']);
});

it('F12: a connection lost before the last bytes is tried again later', async () => {
  let locked: Promise<unknown> = Promise.resolve();
  house.hooks.rcpt = async (address) => {
    if (!address.startsWith('torn')) return undefined;
    // The row is kept locked for a while, so that the mark cannot be quicker than the news of the broken connection.
    const sql = 'UPDATE deliveries SET name = IF(SLEEP(0.5) = 0, name, name) WHERE address = ?';
    locked = house.sql(sql, [address]);
    await sleep(150);
    return undefined;
  };
  house.hooks.begin = ({ to }) => (to[0]!.startsWith('torn') ? 'drop' : undefined);
  const mailing = await sendTo('torn', 'whole');
  const all = await untilSettled(mailing.id);
  await locked;
  expect(all.get('whole')!.status).toBe('sent');
  // The sink breaks the connection while it reads; what it held back decides: never handed over, so never in doubt.
  expect(all.get('torn')).toMatchObject({ status: 'queued', attempts: 1 });
});

it('a 5xx about us pauses the mailing with its reason; resume sends the rest once', async () => {
  const count = audit(house);
  house.hooks.data = () => ({ code: 550, message: '5.7.1 Relaying denied for this sender' });
  const mailing = await sendTo('first', 'second', 'third');
  const paused = await steps.untilStatus(house, mailing.id, 'paused');
  expect(paused.pauseReason).toMatch(/^550 5\.7\.1 Relaying denied/);
  await steps.until(
    'all rows wait',
    () => steps.ledger(house, mailing.id),
    ({ queued }) => queued === 3,
  );
  house.hooks.data = undefined;
  expect((await steps.act(await house.as('organizer'), mailing.id, 'resume')).pauseReason).toBeNull();
  await steps.untilStatus(house, mailing.id, 'done');
  const { arrived, byStatus } = await count(mailing.id);
  expect(arrived).toHaveLength(3);
  expect([...byStatus.keys()]).toEqual(['sent']);
});

it('a refused log-in (535) pauses the mailing and names the server’s line', async () => {
  const server = await startRefusingServer();
  await house.workers.at(-1)!.stop();
  const worker = await house.startWorker({ SMTP_URL: `smtp://user:secret@127.0.0.1:${server.port}` });
  const mailing = await sendTo('nobody', 'noone');
  const paused = await steps.untilStatus(house, mailing.id, 'paused');
  expect(paused.pauseReason).toMatch(/^535 5\.7\.8/);
  expect(paused.pauseReason).not.toMatch(/secret/);
  await steps.until(
    'all rows wait',
    () => steps.ledger(house, mailing.id),
    ({ queued }) => queued === 2,
  );
  await worker.stop();
  await server.stop();
  await house.startWorker();
  await steps.act(await house.as('organizer'), mailing.id, 'resume');
  await steps.untilStatus(house, mailing.id, 'done');
  expect(await steps.ledger(house, mailing.id)).toEqual({ sent: 2 });
});
