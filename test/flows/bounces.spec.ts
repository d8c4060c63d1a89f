import { startHouse, type House } from '../support/house.js';
import { aBounce, aBounceInWords, aComplaint, aLetter, anAbsence } from '../support/inbound-mails.js';
import { ingest, ingestOne } from '../support/ingest.js';
import { readMail } from '../support/mails.js';
import * as steps from '../support/steps.js';

let house: House;
let lists = 0;

beforeAll(async () => {
  house = await startHouse({ name: 'bounces' });
});
afterAll(() => house?.stop());

const address = (name: string) => `${name}@guests.example`;

async function invited(...names: string[]) {
  const people = names.map((name) => ({ name, email: address(name), language: 'en', city: "Xi'an" }));
  const sent = await steps.sendInvitations(house, people, `List ${(lists += 1)}`);
  await steps.untilStatus(house, sent.mailing.id, 'done');
  return sent;
}

const newest = (name: string) => house.sink.messages.filter(({ envelope }) => envelope.to[0] === address(name)).at(-1)!;
/** The envelope sender of the newest mail to somebody: where bounces go (rule 29). */
const verp = (name: string) => newest(name).envelope.from;
const tokenOf = (name: string) => /\+([a-z0-9]+)@/.exec(verp(name))![1]!;

const deliveries = (name: string) =>
  house.sql<{ id: string; status: string; copy: number; response: string | null }>(
    'SELECT id, status, copy, response FROM deliveries WHERE address = ? ORDER BY id',
    [address(name)],
  );

async function suppression(name: string): Promise<string | null> {
  const [row] = await house.sql<{ reason: string }>(
    'SELECT s.reason FROM suppressions s JOIN deliveries d ON d.address_hash = s.address_hash WHERE d.address = ? LIMIT 1',
    [address(name)],
  );
  return row?.reason ?? null;
}

it('rules 29, 37: VERP says who, RFC 3464 says why; an address that does not exist is suppressed for good', async () => {
  const { event } = await invited('dead');
  const taken = await ingestOne(house, aBounce({ to: verp('dead'), recipient: 'other-name@elsewhere.example' }));
  expect(taken).toMatchObject({
    kind: 'bounce',
    status: '5.1.1',
    permanent: true,
    outcome: 'applied',
    reason: 'dead_address',
  });
  expect(await deliveries('dead')).toMatchObject([{ status: 'bounced' }]);
  expect((await deliveries('dead'))[0]!.response).toMatch(/^5\.1\.1 550 5\.1\.1 .*User unknown/);
  expect(await suppression('dead')).toBe('hard_bounce');
  const { id } = await steps.sendNews(house, event.id, 'cancellation').catch(() => ({ id: null }));
  expect(id).toBeNull();
});

it('a report without a recipient, with the ENVID alone, or in words names the message all the same', async () => {
  await invited('mute', 'envid', 'words', 'returned');
  const id = (await readMail(newest('returned'))).parsed.messageId!;
  const withMessage = aBounce({ to: 'postmaster@hamshahr.example', recipient: null }).toString();
  const taken = await ingest(house, [
    aBounce({ to: verp('mute'), recipient: null }),
    aBounce({ to: 'postmaster@hamshahr.example', recipient: null, envelopeId: tokenOf('envid') }),
    aBounceInWords(verp('words'), ['<words@guests.example>:', '550 5.1.1 no mailbox here by that name']),
    Buffer.from(withMessage.replace('Subject: Clean', `Message-ID: ${id}\r\nSubject: Clean`)),
  ]);
  expect(taken.map(({ outcome, reason }) => [outcome, reason])).toEqual(Array(4).fill(['applied', 'dead_address']));
  expect(taken[0]!.recipient).toBe(address('mute'));
  for (const name of ['mute', 'envid', 'words', 'returned']) {
    expect([name, await suppression(name)]).toEqual([name, 'hard_bounce']);
  }
});

it('a forged report, or one about a message of nobody, suppresses nobody', async () => {
  await invited('safe');
  const forged = verp('safe').replace(/.@/, (end) => (end === 'a@' ? 'b@' : 'a@'));
  const taken = await ingest(house, [
    aBounce({ to: forged, recipient: address('safe') }),
    aBounce({ to: 'postmaster@hamshahr.example', recipient: address('safe') }),
    aComplaint({ to: 'abuse@hamshahr.example', bounceAddress: forged, recipient: address('safe') }),
  ]);
  expect(taken.map(({ outcome, reason }) => [outcome, reason])).toEqual(
    Array(3).fill(['needs_person', 'unknown_message']),
  );
  expect(await suppression('safe')).toBeNull();
  expect(await deliveries('safe')).toMatchObject([{ status: 'sent' }]);
});

it('rule 37: soft bounces are sent again, and after the third a person is asked', async () => {
  await invited('full');
  const soft = (status: string) => aBounce({ to: verp('full'), status, diagnostic: 'smtp; 451 4.2.1 try again later' });
  for (let round = 0; round < 2; round += 1) {
    expect(await ingestOne(house, soft('4.2.1'))).toMatchObject({
      permanent: false,
      outcome: 'applied',
      reason: 'retried',
    });
    const mark = house.sink.messages.length;
    const [waits] = await house.sql<{ seconds: string }>(
      "SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(3), due_at) AS seconds FROM deliveries WHERE address = ? AND status = 'queued'",
      [address('full')],
    );
    expect(Number(waits!.seconds)).toBeGreaterThan(3000 * (round === 0 ? 1 : 4));
    await house.sql("UPDATE deliveries SET due_at = UTC_TIMESTAMP(3) WHERE address = ? AND status = 'queued'", [
      address('full'),
    ]);
    await house.sink.waitFor(mark + 1, 20_000);
    await steps.until(
      'the copy is sent',
      () => deliveries('full'),
      (rows) => rows.at(-1)!.status === 'sent',
    );
  }
  expect(await ingestOne(house, soft('4.2.1'))).toMatchObject({ outcome: 'needs_person', reason: 'gave_up' });
  expect((await deliveries('full')).map(({ status }) => status)).toEqual(['bounced', 'bounced', 'bounced']);
  expect(await suppression('full')).toBeNull();
});

it('a full mailbox refuses for good and lives: a person is asked, nobody is suppressed', async () => {
  await invited('quota');
  const raw = aBounce({ to: verp('quota'), status: '5.2.2', diagnostic: 'smtp; 552 5.2.2 Mailbox full' });
  expect(await ingestOne(house, raw)).toMatchObject({
    permanent: true,
    outcome: 'needs_person',
    reason: 'refused_message',
  });
  expect(await deliveries('quota')).toMatchObject([{ status: 'bounced' }]);
  expect(await suppression('quota')).toBeNull();
});

it('rule 37: delays, absence notes and letters never count as bounces', async () => {
  await invited('there');
  const taken = await ingest(house, [
    aBounce({ to: verp('there'), action: 'delayed', status: '4.4.1', diagnostic: 'smtp; 451 still trying' }),
    anAbsence(verp('there')),
    aLetter(verp('there'), 'Thank you, undelivered mail was my fault.'),
    aComplaint({ to: 'abuse@hamshahr.example', bounceAddress: verp('there'), type: 'not-spam' }),
  ]);
  expect(taken.map(({ kind, outcome, reason }) => [kind, outcome, reason])).toEqual([
    ['bounce', 'ignored', 'delayed'],
    ['autoreply', 'ignored', 'autoreply'],
    ['human', 'needs_person', 'letter'],
    ['complaint', 'ignored', 'not_abuse'],
  ]);
  expect(await deliveries('there')).toMatchObject([{ status: 'sent' }]);
  expect(await suppression('there')).toBeNull();
});

it('rule 29: nothing is sent to anybody who writes', async () => {
  await invited('silent');
  const mark = house.sink.messages.length;
  await ingest(house, [
    anAbsence(verp('silent')),
    aLetter(verp('silent'), 'Hello'),
    aBounceInWords(verp('silent'), ['failed']),
  ]);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(house.sink.messages).toHaveLength(mark);
});

it('a complaint takes its address off every list', async () => {
  await invited('angry');
  const raw = aComplaint({ to: 'abuse@hamshahr.example', bounceAddress: verp('angry'), recipient: address('angry') });
  expect(await ingestOne(house, raw)).toMatchObject({
    kind: 'complaint',
    outcome: 'applied',
    reason: 'complained',
    recipient: address('angry'),
  });
  expect(await deliveries('angry')).toMatchObject([{ status: 'complained' }]);
  expect(await suppression('angry')).toBe('complaint');
});

it('rule 31: a mail to the unsubscribe address takes its owner off the list of that office', async () => {
  await invited('leaving');
  const header = (await readMail(newest('leaving'))).root.headers.get('list-unsubscribe')![0]!;
  const to = /mailto:([^>]+)>/.exec(header)![1]!;
  expect(await ingestOne(house, aLetter(to, 'unsubscribe'))).toMatchObject({
    kind: 'human',
    outcome: 'applied',
    reason: 'unsubscribed',
  });
  const off = await house.sql(
    'SELECT 1 FROM unsubscriptions u JOIN contacts c ON c.address_hash = u.address_hash WHERE c.address = ?',
    [address('leaving')],
  );
  expect(off).toHaveLength(1);
  expect(await ingestOne(house, aLetter(to.replace(/.@/, '7@'), 'unsubscribe'))).toMatchObject({
    outcome: 'needs_person',
    reason: 'unsubscribe_invalid',
  });
});

it('a message in doubt is settled by what comes back: a bounce, a delay, an answer', async () => {
  await invited('doubt1', 'doubt2');
  await house.sql("UPDATE deliveries SET status = 'in_doubt' WHERE address IN (?)", [
    [address('doubt1'), address('doubt2')],
  ]);
  await ingest(house, [
    aBounce({ to: verp('doubt1') }),
    aBounce({ to: verp('doubt2'), action: 'delayed', status: '4.4.1', diagnostic: 'smtp; 451 x' }),
  ]);
  expect(await deliveries('doubt1')).toMatchObject([{ status: 'bounced' }]);
  expect(await deliveries('doubt2')).toMatchObject([{ status: 'sent' }]);
});

it('what nobody can read is kept whole and waits', async () => {
  const noise = Buffer.from(Array.from({ length: 4000 }, (_none, index) => (index * 97) % 256));
  const taken = await ingest(house, [Buffer.alloc(0), noise, Buffer.alloc(8 * 1024 * 1024, 'From: a@b.example\r\n')]);
  expect(taken.map(({ kind, outcome }) => [kind, outcome])).toEqual(Array(3).fill(['unreadable', 'needs_person']));
  const kept = await house.sql<{ raw: Buffer }>(
    "SELECT raw FROM inbound_mails WHERE kind = 'unreadable' ORDER BY id LIMIT 2",
  );
  expect(kept[1]!.raw.equals(noise)).toBe(true);
});
