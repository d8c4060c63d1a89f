import type { Client } from '../support/client.js';
import { startHouse, type House } from '../support/house.js';
import { aBounce, aLetter, anAnswer } from '../support/inbound-mails.js';
import { ingest, ingestOne } from '../support/ingest.js';
import { readMail } from '../support/mails.js';
import { forget } from '../support/personal-data';
import { expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';

interface MailView {
  id: string;
  kind: string;
  reason: string | null;
  outcome: string;
  waits: boolean;
  mayAccept: boolean;
  maySuppress: boolean;
  name: string | null;
  title: string | null;
  settledAs: string | null;
  settledByName: string | null;
}

let house: House;
let organizer: Client;
let lists = 0;

beforeAll(async () => {
  house = await startHouse({ name: 'inbound-desk' });
  organizer = await house.as('organizer');
});
afterAll(() => house?.stop());

const address = (name: string) => `${name}@guests.example`;

async function invited(...names: string[]) {
  const people = names.map((name) => ({ name, email: address(name), language: 'en', city: "Xi'an" }));
  const sent = await steps.sendInvitations(house, people, `List ${(lists += 1)}`);
  await steps.untilStatus(house, sent.mailing.id, 'done');
  return sent;
}

async function mailTo(name: string) {
  const kept = house.sink.messages.filter(({ envelope }) => envelope.to[0] === address(name)).at(-1)!;
  const { event } = await readMail(kept);
  return {
    verp: kept.envelope.from,
    to: String(event.getFirstPropertyValue('organizer')).slice('mailto:'.length),
    uid: String(event.getFirstPropertyValue('uid')),
  };
}

const list = async (client: Client, query = 'waiting=true') =>
  (await client.must(client.get<{ items: MailView[] }>(`/api/v1/inbound-mails?limit=200&${query}`))).items;
const newest = async (client = organizer) => (await list(client))[0]!;
const settle = (id: string, as: string, client = organizer) =>
  client.post(`/api/v1/inbound-mails/${id}/settle`, { as });
const partstat = async (name: string) =>
  (await house.sql<{ partstat: string }>('SELECT partstat FROM invitations WHERE address = ?', [address(name)]))[0]!
    .partstat;

it('a forwarded answer waits, and a person takes it as the answer of the invited', async () => {
  await invited('owner');
  const { to, uid } = await mailTo('owner');
  await ingestOne(house, anAnswer({ to, uid, attendee: 'friend@elsewhere.example' }));
  const mail = await newest();
  expect(mail).toMatchObject({ kind: 'itip', reason: 'forwarded', waits: true, mayAccept: true, name: 'owner' });
  expect((await settle(mail.id, 'accept')).status).toBe(204);
  expect(await partstat('owner')).toBe('accepted');
  expectProblem(await settle(mail.id, 'accept'), 409, 'inbound.not_waiting');
  const [after] = await list(organizer, 'waiting=false');
  expect(after).toMatchObject({ id: mail.id, outcome: 'applied', waits: false, settledAs: 'accept' });
  expect(after!.settledByName).not.toBe('');
  const audited = await house.sql("SELECT id FROM audit_entries WHERE action = 'inbound.accept' AND object_id = ?", [
    mail.id,
  ]);
  expect(audited).toHaveLength(1);
});

it('of two people who settle the same mail at once one does', async () => {
  await invited('race');
  await ingestOne(house, aLetter((await mailTo('race')).to, 'May I bring somebody?'));
  const { id } = await newest();
  const approver = await house.as('approver');
  const answers = await Promise.all([settle(id, 'ignore'), settle(id, 'ignore', approver), settle(id, 'ignore')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
});

it('a letter holds no answer, and its writer can be left alone', async () => {
  await invited('writer');
  await ingestOne(house, aLetter((await mailTo('writer')).to, 'Please write to me no more.'));
  const mail = await newest();
  expect(mail).toMatchObject({ kind: 'human', reason: 'letter', mayAccept: false, maySuppress: true });
  expectProblem(await settle(mail.id, 'accept'), 409, 'inbound.no_answer');
  expect(await newest()).toMatchObject({ id: mail.id, waits: true });
  expect((await settle(mail.id, 'suppress')).status).toBe(204);
  const off = await house.sql(
    'SELECT 1 FROM unsubscriptions u JOIN contacts c ON c.address_hash = u.address_hash WHERE c.address = ?',
    [address('writer')],
  );
  expect(off).toHaveLength(1);
});

it('F13: a dead address is told to the organizer until somebody has seen it, and stands on Today', async () => {
  await invited('dead');
  await ingestOne(house, aBounce({ to: (await mailTo('dead')).verp }));
  const today = await organizer.must(organizer.get<{ inbound: { count: number; items: MailView[] } }>('/api/v1/today'));
  expect(today.inbound.items[0]).toMatchObject({
    kind: 'bounce',
    reason: 'dead_address',
    outcome: 'applied',
    waits: true,
  });
  expectProblem(await settle(today.inbound.items[0]!.id, 'suppress'), 409, 'inbound.no_address');
  expect((await settle(today.inbound.items[0]!.id, 'ignore')).status).toBe(204);
  const later = await organizer.must(organizer.get<{ inbound: { count: number } }>('/api/v1/today'));
  expect(later.inbound.count).toBe(today.inbound.count - 1);
});

it('F13: an official invitation to such an address goes out only by force, with a reason that is kept', async () => {
  const { mailing } = await invited('forced');
  await ingestOne(house, aBounce({ to: (await mailTo('forced')).verp }));
  const [delivery] = await house.sql<{ id: string }>('SELECT id FROM deliveries WHERE mailing_id = ?', [mailing.id]);
  const resend = (body: object) => organizer.post(`/api/v1/deliveries/${delivery!.id}/resend`, body);
  expectProblem(await resend({ reason: 'Asked by telephone' }), 409, 'delivery.suppressed');
  const mark = house.sink.messages.length;
  expect((await resend({ reason: 'Asked by telephone', despiteSuppression: true })).status).toBe(201);
  await house.sink.waitFor(mark + 1, 20_000);
  const rows = await house.sql<{ reason: string; forced: number }>(
    'SELECT resend_reason AS reason, is_forced AS forced FROM deliveries WHERE mailing_id = ? AND copy = 1',
    [mailing.id],
  );
  expect(rows).toEqual([{ reason: 'Asked by telephone', forced: 1 }]);
  expect(await house.sql("SELECT id FROM audit_entries WHERE action = 'delivery.resend_forced'")).toHaveLength(1);
});

it('shows the mail as it came, to people of that office and unit alone', async () => {
  await invited('seen');
  await ingestOne(house, aLetter((await mailTo('seen')).to, '<script>alert(1)</script>'));
  const { id } = await newest();
  const { raw, isCut } = await organizer.must(
    organizer.get<{ raw: string; isCut: boolean }>(`/api/v1/inbound-mails/${id}`),
  );
  expect(raw).toContain('<script>alert(1)</script>');
  expect(isCut).toBe(false);
  for (const person of ['neighbour', 'stranger'] as const) {
    expectProblem(await (await house.as(person)).get(`/api/v1/inbound-mails/${id}`), 404, 'inbound.missing');
    expectProblem(await settle(id, 'ignore', await house.as(person)), 404, 'inbound.missing');
    expect((await list(await house.as(person))).map((mail) => mail.id)).not.toContain(id);
  }
  expect((await (await house.as('viewer')).get('/api/v1/inbound-mails')).status).toBe(403);
});

it('what belongs to nobody is seen by the oldest office, by those who see all of it', async () => {
  await ingest(house, [aLetter('reply@hamshahr.example', 'Who are you?'), Buffer.from('noise')]);
  const reasons = async (person: 'approver' | 'neighbour' | 'strange-approver') =>
    (await list(await house.as(person))).map(({ reason }) => reason);
  expect(await reasons('approver')).toEqual(expect.arrayContaining(['letter', 'broken_mail']));
  expect(await reasons('neighbour')).toEqual([]);
  expect(await reasons('strange-approver')).toEqual([]);
});

it('what a person wrote is handed out to them and forgotten with them', async () => {
  await invited('erased');
  await ingestOne(house, aLetter((await mailTo('erased')).to, 'Unmistakable words', ['X-Of: erased@guests.example']));
  const admin = await house.as('admin');
  const { parts } = await admin.must(
    admin.post<{ parts: Record<string, { text: string }[]> }>('/api/v1/personal-data/export', {
      address: address('erased'),
    }),
  );
  expect(parts.mailsReceived).toMatchObject([{ kind: 'human' }]);
  expect(parts.mailsReceived![0]!.text).toContain('Unmistakable words');
  await forget(admin, address('erased'));
  const rows = await house.sql<{ raw: Buffer; text: string }>('SELECT raw, text, sender, recipient FROM inbound_mails');
  expect(rows.filter((row) => JSON.stringify({ ...row, raw: row.raw.toString() }).includes('Unmistakable'))).toEqual(
    [],
  );
  expect(rows.filter((row) => JSON.stringify({ ...row, raw: row.raw.toString() }).includes(address('erased')))).toEqual(
    [],
  );
});
