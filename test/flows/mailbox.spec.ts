import { readFileSync } from 'node:fs';
import { ImapFlow } from 'imapflow';
import { startHouse, type House } from '../support/house.js';
import { aBounce, aLetter, anAnswer } from '../support/inbound-mails.js';
import { createCrew, inData, sleep, startDovecot, type Crew, type Mailbox } from '../support/launchers.js';
import { readMail } from '../support/mails.js';
import * as steps from '../support/steps.js';

let crew: Crew;
let mailbox: Mailbox;
let house: House;

beforeAll(async () => {
  crew = createCrew({ logs: inData('logs', 'flows-dovecot') });
  mailbox = await startDovecot(crew);
  house = await startHouse({ name: 'mailbox', env: { IMAP_URL: mailbox.url, IMAP_SECONDS: '1', LEASE_SECONDS: '2' } });
});
afterAll(async () => {
  await house?.stop();
  await crew?.stop();
});

async function withMailbox<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const { username, password } = new URL(mailbox.url);
  const auth = { user: username, pass: password };
  const client = new ImapFlow({ host: '127.0.0.1', port: mailbox.port, secure: false, auth, logger: false });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.logout();
  }
}

const deliver = (mails: Buffer[]) =>
  withMailbox(async (client) => {
    for (const raw of mails) await client.append('INBOX', raw);
  });

/** How many mails lie in each folder. */
const lying = () =>
  withMailbox(async (client) => {
    const count = async (folder: string) => (await client.status(folder, { messages: true })) || { messages: 0 };
    return { inbox: (await count('INBOX')).messages ?? 0, handled: (await count('Handled')).messages ?? 0 };
  });

const untilTaken = (handled: number) =>
  steps.until('everything is taken', lying, (found) => found.inbox === 0 && found.handled === handled, 30_000);

const address = (name: string) => `${name}@guests.example`;

async function invited(list: string, ...names: string[]) {
  const people = names.map((name) => ({ name, email: address(name), language: 'en', city: "Xi'an" }));
  const sent = await steps.sendInvitations(house, people, list);
  await steps.untilStatus(house, sent.mailing.id, 'done');
  return sent;
}

async function mailTo(name: string) {
  const kept = house.sink.messages.filter(({ envelope }) => envelope.to[0] === address(name)).at(-1)!;
  return { verp: kept.envelope.from, ...(await readMail(kept)) };
}

async function answerOf(name: string, partstat: string): Promise<Buffer> {
  const { event } = await mailTo(name);
  return anAnswer({
    to: String(event.getFirstPropertyValue('organizer')).slice('mailto:'.length),
    uid: String(event.getFirstPropertyValue('uid')),
    attendee: address(name),
    partstat,
  });
}

const partstats = async (...names: string[]) => {
  const rows = await house.sql<{ partstat: string }>(
    'SELECT partstat FROM invitations WHERE address IN (?) ORDER BY address',
    [names.map(address)],
  );
  return rows.map(({ partstat }) => partstat);
};

let handled = 0;

it('a worker takes what lies in the mailbox, and moves it away', async () => {
  await invited('First', 'anna', 'boris', 'gone');
  await deliver([
    await answerOf('anna', 'ACCEPTED'),
    await answerOf('boris', 'DECLINED'),
    aBounce({ to: (await mailTo('gone')).verp }),
    aLetter('reply@hamshahr.example', 'Where is the hall?'),
  ]);
  await untilTaken((handled += 4));
  expect(await partstats('anna', 'boris')).toEqual(['accepted', 'declined']);
  const taken = await house.sql<{ kind: string; outcome: string; source: string }>(
    'SELECT kind, outcome, source FROM inbound_mails ORDER BY id',
  );
  expect(taken.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
    'itip applied',
    'itip applied',
    'bounce applied',
    'human needs_person',
  ]);
  expect(new Set(taken.map(({ source }) => source))).toEqual(new Set(['mailbox']));
});

it('a worker that is killed in the midst loses nothing and does nothing twice', async () => {
  const names = Array.from({ length: 40 }, (_none, index) => `many${index}`);
  await invited('Many', ...names);
  const mails = await Promise.all(names.map((name) => answerOf(name, 'ACCEPTED')));
  await house.workers[0]!.kill('SIGKILL');
  await deliver(mails);
  const worker = await house.startWorker();
  await steps.until('some are taken', lying, ({ inbox }) => inbox < 40 && inbox > 0, 30_000);
  await worker.kill('SIGKILL');
  const between = await lying();
  await house.startWorker();
  await untilTaken((handled += 40));
  expect(between.inbox).toBeGreaterThan(0);
  expect(new Set(await partstats(...names))).toEqual(new Set(['accepted']));
  const [counts] = await house.sql<{ mails: string; replies: string }>(
    `SELECT (SELECT COUNT(*) FROM inbound_mails WHERE recipient LIKE 'many%') AS mails,
            (SELECT COUNT(*) FROM replies r JOIN invitations i ON i.id = r.invitation_id WHERE i.address LIKE 'many%') AS replies`,
  );
  expect([Number(counts!.mails), Number(counts!.replies)]).toEqual([40, 40]);
});

it('a mail that was stored and not moved yet is taken once', async () => {
  const raw = aLetter('reply@hamshahr.example', 'Twice in the mailbox');
  await deliver([raw, raw]);
  await untilTaken((handled += 2));
  const kept = await house.sql("SELECT id FROM inbound_mails WHERE text LIKE 'Twice in the mailbox%'");
  expect(kept).toHaveLength(1);
});

it('a mailbox that is away is waited for', async () => {
  await mailbox.stop();
  await sleep(2500);
  await mailbox.restart();
  await deliver([aLetter('reply@hamshahr.example', 'After the silence')]);
  await untilTaken((handled += 1));
  expect(await house.sql("SELECT id FROM inbound_mails WHERE text LIKE 'After the silence%'")).toHaveLength(1);
});

it('what the log says of it holds no address and no word of the mail', async () => {
  const logs = house.workers.map(({ log }) => readFileSync(log, 'utf8')).join('\n');
  expect(logs).toMatch(/"kind":"itip","outcome":"applied"/);
  expect(logs).not.toMatch(/guests\.example|Where is the hall|Twice in the mailbox/);
});
