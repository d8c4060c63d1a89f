import type { Client } from '../support/client.js';
import { startHouse, type House } from '../support/house.js';
import { readMail, replyToken } from '../support/mails.js';
import { readForm } from '../support/pages.js';
import { countRows, expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';

interface Suppressed {
  address: string | null;
  reason: string;
  scope: string;
}

let house: House;
let organizer: Client;
let admin: Client;
let event: steps.EventView;
let mailing: steps.MailingView;

const contactId = async (address: string) =>
  (await house.sql<{ id: string }>('SELECT id FROM contacts WHERE address = ?', [address]))[0]!.id;

beforeAll(async () => {
  house = await startHouse({
    name: 'contact-history',
    hooks: {
      rcpt: (address) => (address.startsWith('gone@') ? { code: 550, message: '5.1.1 No such user' } : undefined),
    },
  });
  [organizer, admin] = [await house.as('organizer'), await house.as('admin')];
  const people = ['li', 'gone'].map((tag) => ({ name: tag, email: `${tag}@history.example`, language: 'en' }));
  ({ event, mailing } = await steps.sendInvitations(house, people, 'History'));
  await steps.untilStatus(house, mailing.id, 'done');
});
afterAll(() => house?.stop());

it('shows what a person was written and what became of it, to those who may see it', async () => {
  type Mails = { items: { at: string }[]; next: string | null };
  const path = `/api/v1/contacts/${await contactId('li@history.example')}/mail`;
  const { items } = await organizer.must(organizer.get<Mails>(path));
  expect(items).toMatchObject([
    {
      mailingId: mailing.id,
      eventId: event.id,
      kind: 'invitation',
      state: 'sent',
      deliveryId: expect.any(String) as '',
    },
  ]);
  expect(Math.abs(Date.parse(items[0]!.at) - Date.now())).toBeLessThan(60_000);
  const gone = `/api/v1/contacts/${await contactId('gone@history.example')}/mail`;
  const [refused] = (await organizer.get<{ items: { state: string; response: string }[] }>(gone)).body.items;
  expect(refused).toMatchObject({ state: 'failed', response: expect.stringContaining('550') as '' });
  const update = await steps.submitNews(organizer, (await postponed()).id, 'update');
  const first = await organizer.must(organizer.get<Mails>(`${path}?limit=1`));
  expect(first.items).toMatchObject([{ mailingId: update.id, state: 'planned' }]);
  expect((await organizer.get<Mails>(`${path}?limit=1&after=${first.next}`)).body).toMatchObject({
    ...{ items: [{ mailingId: mailing.id }], next: null },
  });
  // A neighbour knows the contact, which is the office's, and not the other unit's mail.
  expect((await (await house.as('neighbour')).get(path)).body).toEqual({ items: [], next: null });
  expect((await (await house.as('stranger')).get(path)).status).toBe(404);
});

/** The same event an hour later. */
async function postponed(): Promise<steps.EventView> {
  const { revision, version, id } = await organizer.must(organizer.get<steps.EventView>(`/api/v1/events/${event.id}`));
  const { kind, minutes, joinUrl, texts, mainLanguage } = revision as never as Record<string, never>;
  const start = `${revision.startsAt.slice(0, 10)}T12:00`;
  const input = { kind, hostCity: 'isfahan', start, minutes, joinUrl, texts, mainLanguage };
  return organizer.must(organizer.put<steps.EventView>(`/api/v1/events/${id}/draft`, input, version));
}

it('shows to what a person is invited and what they answered', async () => {
  const kept = house.sink.messages.find(({ envelope }) => envelope.to[0] === 'li@history.example')!;
  const token = replyToken(await readMail(kept), house.origin);
  const form = readForm((await house.guest().get(`/r/${token}`)).text);
  const fields = { ...form.hidden, answer: 'yes', companions: '2', note: 'With pleasure' };
  expect((await house.guest().form(`/r/${token}`, fields)).status).toBeLessThan(400);
  const path = `/api/v1/contacts/${await contactId('li@history.example')}/invitations`;
  const { items } = await organizer.must(organizer.get<{ items: object[] }>(path));
  expect(items).toEqual([
    {
      ...{ eventId: event.id, title: 'حمل‌ونقل پاک در شهرهای خواهرخوانده', startsAt: event.revision.startsAt },
      ...{ zone: 'Asia/Tehran', answer: 'accepted', companions: 2, note: 'With pleasure' },
      ...{ repliedAt: expect.any(String) as string, withdrawnAt: null },
    },
  ]);
  expect((await (await house.as('neighbour')).get(path)).body).toEqual({ items: [] });
  expect((await (await house.as('stranger')).get(path)).status).toBe(404);
});

describe('suppressions', () => {
  const list = async (query = '', client = admin) =>
    client.must(client.get<{ items: Suppressed[]; next: string | null }>(`/api/v1/suppressions?${query}`));
  const lift = (address: string, reason = 'Asked by telephone') =>
    admin.post('/api/v1/suppressions/lift', { address, reason });

  beforeAll(async () => {
    const kept = house.sink.messages.find(({ envelope }) => envelope.to[0] === 'li@history.example')!;
    const { root } = await readMail(kept);
    const path = /\/u\/[a-z0-9]+/.exec(root.headers.get('list-unsubscribe')![0]!)![0];
    await house.guest().form(path, { 'List-Unsubscribe': 'One-Click' });
    // Another office's bounce, of an address that this office does not know, and an unsubscription of nobody's contact.
    await house.sql("INSERT INTO suppressions (address_hash, reason) VALUES (REPEAT('x', 32), 'complaint')");
    const office = "SELECT REPEAT('y', 32), id, '2020-01-01' FROM offices WHERE slug = 'isfahan'";
    await house.sql(`INSERT INTO unsubscriptions (address_hash, office_id, created_at) ${office}`);
  });

  it('name the addresses of the office’s own contacts and nobody else’s', async () => {
    const { items, next } = await list();
    const known = items.map(({ address, reason, scope }) => [address, reason, scope]);
    expect(known).toEqual([
      ['li@history.example', 'unsubscribed', 'office'],
      ['gone@history.example', 'hard_bounce', 'everywhere'],
      [null, 'unsubscribed', 'office'],
    ]);
    expect(next).toBeNull();
    const paged: Suppressed[] = [];
    for (let after = ''; ;) {
      const page = await list(`limit=1${after}`);
      paged.push(...page.items);
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(paged).toEqual(items);
    expect((await list('', await house.as('stranger'))).items).toEqual([]);
  });

  it('are found by a whole address', async () => {
    expect((await list('q=GONE@history.example')).items).toMatchObject([{ reason: 'hard_bounce' }]);
    expect((await list('q=gone@history')).items).toEqual([]);
  });

  it('are lifted for the office alone, with a reason that stays; a bounce is not', async () => {
    expectProblem(await lift('gone@history.example'), 404, 'suppression.missing', 'address');
    expectProblem(await lift('nobody'), 400, 'contact.address_broken', 'address');
    expectProblem(await lift('li@history.example', ' \u202E '), 400, 'suppression.reason_missing', 'reason');
    const theirs = await (
      await house.as('stranger')
    ).post('/api/v1/suppressions/lift', {
      ...{ address: 'li@history.example', reason: 'Mine' },
    });
    expect(theirs.status).toBe(404);
    expect(await countRows(house, 'unsubscriptions')).toBe(2);
    expect((await lift('Li@history.example')).status).toBe(204);
    expect(await countRows(house, 'unsubscriptions')).toBe(1);
    expect((await list('q=li@history.example')).items).toEqual([]);
    const [kept] = await house.sql<{ id: string; reason: string }>('SELECT id, reason FROM lifted_unsubscriptions');
    expect(kept!.reason).toBe('Asked by telephone');
    expect(await house.sql("SELECT object_id AS id FROM audit_entries WHERE action = 'suppression.lift'")).toEqual([
      { id: kept!.id },
    ]);
    const person = { address: 'li@history.example' };
    const { parts } = await admin.must(
      admin.post<{ parts: Record<string, object[]> }>('/api/v1/personal-data/export', person),
    );
    expect(parts.liftedUnsubscriptions).toMatchObject([{ reason: 'Asked by telephone' }]);
  });
});
