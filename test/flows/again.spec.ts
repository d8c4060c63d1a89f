import type { CsvPerson } from '../support/factories.js';
import type { House } from '../support/house.js';
import { startDeliveryHouse } from '../support/mailings.js';
import * as steps from '../support/steps.js';

/** What went wrong once in a review and must not come back. */
let house: House;

beforeAll(async () => {
  house = await startDeliveryHouse('again', 1);
});
afterAll(() => house?.stop());
beforeEach(() => {
  for (const hook of ['rcpt', 'begin', 'data'] as const) delete house.hooks[hook];
});

const people = (tag: string): CsvPerson[] =>
  [1, 2, 3].map((n) => ({ name: `${tag} ${n}`, email: `${tag}${n}@again.example`, language: 'en' }));

async function approved(eventId: string, listId: string): Promise<steps.MailingView> {
  const mailing = await steps.submitMailing(await house.as('organizer'), eventId, [listId]);
  await steps.approve(await house.as('approver'), mailing.id);
  return mailing;
}

const sentTo = (tag: string) => house.sink.messages.filter(({ envelope }) => envelope.to[0]!.startsWith(tag)).length;

it('two mailings of one event to the same list write to each person once', async () => {
  const organizer = await house.as('organizer');
  const listId = await steps.importPeople(organizer, people('twice'), 'Twice');
  const event = await steps.createEvent(organizer);
  const [first, second] = [await approved(event.id, listId), await approved(event.id, listId)];
  await steps.act(organizer, first.id, 'start');
  await steps.act(organizer, second.id, 'start');
  await steps.untilStatus(house, first.id, 'done');
  await steps.untilStatus(house, second.id, 'done');
  expect(sentTo('twice')).toBe(3);
  expect(await steps.ledger(house, second.id)).toEqual({ superseded: 3 });
});

it('whoever an aborted mailing did not reach can be invited by another one', async () => {
  const organizer = await house.as('organizer');
  const listId = await steps.importPeople(organizer, people('abort'), 'Aborted');
  const event = await steps.createEvent(organizer);
  const first = await approved(event.id, listId);
  house.hooks.rcpt = () => ({ code: 451, message: '4.3.2 later' });
  await steps.act(organizer, first.id, 'start');
  await steps.until(
    'all are deferred',
    () =>
      house.sql('SELECT id FROM deliveries WHERE mailing_id = ? AND status = ? AND attempts = 1', [first.id, 'queued']),
    (rows) => rows.length === 3,
  );
  await steps.act(organizer, first.id, 'abort');
  const [row] = await house.sql<{ status: string }>('SELECT status FROM events WHERE id = ?', [event.id]);
  expect(row!.status).toBe('draft');
  delete house.hooks.rcpt;
  const second = await approved(event.id, listId);
  await steps.act(organizer, second.id, 'start');
  await steps.untilStatus(house, second.id, 'done');
  expect(sentTo('abort')).toBe(3);
});

it('an account that the requester added does not approve the request', async () => {
  const organizer = await house.as('organizer');
  const listId = await steps.importPeople(organizer, people('unit'), 'Unit');
  const event = await steps.createEvent(organizer);
  const mailing = await steps.submitMailing(organizer, event.id, [listId]);
  const { id, contentHash } = await steps.approvalOf(await house.as('approver'), mailing.id);
  await house.sql(
    `UPDATE accounts a JOIN approvals p ON p.id = ? JOIN account_roles r ON r.account_id = a.id AND r.role = 'approver'
     SET a.created_by = p.requested_by WHERE a.id <> p.requested_by`,
    [id],
  );
  const answer = await (
    await house.as('approver')
  ).post<{ code: string }>(`/api/v1/approvals/${id}/grant`, { contentHash });
  expect([answer.status, answer.body.code]).toEqual([403, 'approval.own_account']);
  await house.sql('UPDATE accounts SET created_by = NULL');
});

it('a message in doubt waits for a person, who settles it or sends the same message once more', async () => {
  const organizer = await house.as('organizer');
  const listId = await steps.importPeople(organizer, people('doubt'), 'Doubt');
  const event = await steps.createEvent(organizer);
  const mailing = await approved(event.id, listId);
  house.hooks.data = ({ to }) => (/^doubt[12]@/.test(to[0]!) ? 'drop-accepted' : undefined);
  await steps.act(organizer, mailing.id, 'start');
  await steps.untilStatus(house, mailing.id, 'done');
  delete house.hooks.data;
  const rows = await house.sql<{ id: string }>(
    "SELECT id FROM deliveries WHERE mailing_id = ? AND status = 'in_doubt' ORDER BY id",
    [mailing.id],
  );
  expect(rows).toHaveLength(2);
  const resolve = (id: string, as: string) =>
    organizer.post<{ status: string; code?: string }>(`/api/v1/mailings/${mailing.id}/deliveries/${id}/resolve`, {
      as,
    });
  expect((await resolve(rows[0]!.id, 'sent')).body.status).toBe('sent');
  expect((await resolve(rows[0]!.id, 'again')).body.code).toBe('delivery.not_in_doubt');
  expect((await resolve(rows[1]!.id, 'again')).body.status).toBe('queued');
  await steps.untilStatus(house, mailing.id, 'done');
  expect(await steps.ledger(house, mailing.id)).toEqual({ sent: 3 });
  const copies = house.sink.messages.filter(({ envelope }) => envelope.to[0] === 'doubt2@again.example');
  expect(copies).toHaveLength(2);
  expect(copies[0]!.raw.equals(copies[1]!.raw)).toBe(true);
});
