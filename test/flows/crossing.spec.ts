import { anEvent, manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { sleep } from '../support/launchers.js';
import { plain, readMail, replyToken, type ReadMail } from '../support/mails.js';
import { readForm } from '../support/pages.js';
import { expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';

/** Mailings about one event that were approved side by side, ended early or refused half-way. */
let house: House;

const DAY = anEvent().start.slice(0, 10);
const MOVED = anEvent({ start: `${DAY}T14:00` });
const OTHER_LINK = anEvent({ start: `${DAY}T14:00`, joinUrl: 'https://meet.isfahan.example/other' });

const mailsSince = (mark: number): Promise<ReadMail[]> => Promise.all(house.sink.messages.slice(mark).map(readMail));
const methodsTo = async (address: string) =>
  (await mailsSince(0))
    .filter(({ to }) => to === address)
    .map(({ calendar }) => String(calendar.getFirstPropertyValue('method')));
const address = (prefix: string, number: number) => `${prefix}${number}@people.example`;
const people = (eventId: string) =>
  house.sql<{ id: string; address: string; partstat: string; withdrawn: number }>(
    'SELECT id, address, partstat, withdrawn_at IS NOT NULL AS withdrawn FROM invitations WHERE event_id = ? ORDER BY id',
    [eventId],
  );
const idOf = async (eventId: string, whose: string) =>
  (await people(eventId)).find((person) => person.address === whose)!.id;

/** The mail server puts these people off until the hook is gone. */
function putOff(...addresses: string[]): void {
  house.hooks.rcpt = (to) => (addresses.includes(to) ? { code: 451, message: '4.3.2 later' } : undefined);
}

async function untilPutOff(mailingId: string, count = 1): Promise<void> {
  await steps.until(
    'are deferred',
    () =>
      house.sql("SELECT id FROM deliveries WHERE mailing_id = ? AND status = 'queued' AND attempts = 1", [mailingId]),
    (rows) => rows.length === count,
  );
}

const dueNow = (mailingId: string) =>
  house.sql("UPDATE deliveries SET due_at = UTC_TIMESTAMP(3) WHERE mailing_id = ? AND status = 'queued'", [mailingId]);

async function invited(count: number, prefix: string) {
  const sent = await steps.sendInvitations(house, manyPeople(count, prefix), prefix);
  await steps.untilStatus(house, sent.mailing.id, 'done');
  return sent;
}

async function approvedNews(eventId: string, kind: string, fields: Record<string, unknown> = {}): Promise<string> {
  const { id } = await steps.submitNews(await house.as('organizer'), eventId, kind, fields);
  await steps.approve(await house.as('approver'), id);
  return id;
}

/** An approved invitation of one person more. */
async function approvedInvitation(eventId: string, prefix: string, count = 1): Promise<string> {
  const organizer = await house.as('organizer');
  const listId = await steps.importPeople(organizer, manyPeople(count, prefix), prefix);
  const { id } = await steps.submitMailing(organizer, eventId, [listId]);
  await steps.approve(await house.as('approver'), id);
  return id;
}

async function start(mailingId: string): Promise<void> {
  await steps.act(await house.as('organizer'), mailingId, 'start');
}

/** Freezing takes so long that something else happens meanwhile. */
async function whileFreezing<T>(work: () => Promise<T>, meanwhile: () => Promise<unknown>): Promise<T> {
  await house.sql('CREATE TRIGGER slow BEFORE INSERT ON mailing_variants FOR EACH ROW DO SLEEP(1)');
  try {
    const [result] = await Promise.all([work(), sleep(500).then(meanwhile)]);
    return result;
  } finally {
    await house.sql('DROP TRIGGER slow');
  }
}

beforeAll(async () => {
  house = await startHouse({ name: 'crossing', env: { UNDO_SECONDS: '2', SWEEP_SECONDS: '1' } });
});
afterAll(() => house?.stop());
afterEach(() => {
  delete house.hooks.rcpt;
});

it('rule 38: a cancellation does not start without the people who were invited since it was written', async () => {
  const { event } = await invited(1, 'before');
  const late = await approvedInvitation(event.id, 'since');
  const cancellation = await approvedNews(event.id, 'cancellation');
  await start(late);
  await steps.untilStatus(house, late, 'done');
  const organizer = await house.as('organizer');
  const answer = await organizer.post(`/api/v1/mailings/${cancellation}/start`);
  expect(answer.status).toBe(409);
  const { id } = await steps.sendNews(house, event.id, 'cancellation');
  await steps.untilStatus(house, id, 'done');
  expect(await methodsTo(address('before', 1))).toEqual(['REQUEST', 'CANCEL']);
  expect(await methodsTo(address('since', 1))).toEqual(['REQUEST', 'CANCEL']);
});

it('rule 38: nor without somebody whose invitation arrived only by a person’s resend', async () => {
  house.hooks.rcpt = (to) => (to === address('full', 2) ? { code: 550, message: '5.2.2 mailbox full' } : undefined);
  const { event, mailing } = await invited(2, 'full');
  delete house.hooks.rcpt;
  const cancellation = await approvedNews(event.id, 'cancellation');
  const organizer = await house.as('organizer');
  const [failed] = await house.sql<{ id: string }>(
    "SELECT id FROM deliveries WHERE mailing_id = ? AND status = 'failed'",
    [mailing.id],
  );
  await organizer.must(organizer.post(`/api/v1/deliveries/${failed!.id}/resend`, { reason: 'There is room again' }));
  await steps.untilStatus(house, mailing.id, 'done');
  const answer = await organizer.post(`/api/v1/mailings/${cancellation}/start`);
  expectProblem(answer, 409, 'mailing.content_outdated');
  const { id } = await steps.sendNews(house, event.id, 'cancellation');
  await steps.untilStatus(house, id, 'done');
  expect(await methodsTo(address('full', 2))).toEqual(['REQUEST', 'CANCEL']);
});

it('rule 12: whoever was taken off gets no update that was approved before', async () => {
  const { event } = await invited(2, 'off');
  await steps.editEvent(await house.as('organizer'), event.id, MOVED);
  const update = await approvedNews(event.id, 'update');
  const withdrawal = await approvedNews(event.id, 'withdrawal', {
    invitationIds: [await idOf(event.id, address('off', 1))],
  });
  await start(withdrawal);
  await steps.untilStatus(house, withdrawal, 'done');
  await start(update);
  await steps.untilStatus(house, update, 'done');
  expect(await methodsTo(address('off', 1))).toEqual(['REQUEST', 'CANCEL']);
  expect(await methodsTo(address('off', 2))).toEqual(['REQUEST', 'REQUEST']);
});

it('nobody whose invitation was taken back gets the update that was written meanwhile', async () => {
  const { event } = await invited(1, 'stays');
  const organizer = await house.as('organizer');
  const late = await approvedInvitation(event.id, 'taken-back');
  await steps.editEvent(organizer, event.id, MOVED);
  await steps.act(organizer, late, 'submit');
  await steps.approve(await house.as('approver'), late);
  await start(late);
  const update = await steps.submitNews(organizer, event.id, 'update');
  await steps.act(organizer, late, 'undo');
  await steps.approve(await house.as('approver'), update.id);
  await start(update.id);
  await steps.untilStatus(house, update.id, 'done');
  expect(await methodsTo(address('stays', 1))).toEqual(['REQUEST', 'REQUEST']);
  expect(await methodsTo(address('taken-back', 1))).toEqual([]);
});

it('rule 38: an invitation that waits does not go to somebody who was taken off meanwhile', async () => {
  const organizer = await house.as('organizer');
  const { event, mailing } = await steps.sendInvitations(house, manyPeople(2, 'waiting'), 'waiting');
  await steps.act(organizer, mailing.id, 'pause');
  const ids = [await idOf(event.id, address('waiting', 1))];
  const withdrawal = await steps.sendNews(house, event.id, 'withdrawal', { invitationIds: ids });
  await steps.untilStatus(house, withdrawal.id, 'done');
  expect(await steps.ledger(house, withdrawal.id)).toEqual({ cancelled: 1 });
  await steps.act(organizer, mailing.id, 'resume');
  await steps.untilStatus(house, mailing.id, 'done');
  expect(await methodsTo(address('waiting', 1))).toEqual([]);
  expect(await methodsTo(address('waiting', 2))).toEqual(['REQUEST']);
});

it('the end of a withdrawal half-way leaves the invitations of everybody else alone', async () => {
  const organizer = await house.as('organizer');
  const { event } = await invited(2, 'half');
  const late = await approvedInvitation(event.id, 'others', 2);
  await start(late);
  await steps.act(organizer, late, 'pause');
  const invitationIds = [await idOf(event.id, address('half', 1)), await idOf(event.id, address('half', 2))];
  putOff(address('half', 2));
  const withdrawal = await steps.sendNews(house, event.id, 'withdrawal', { invitationIds });
  await untilPutOff(withdrawal.id);
  await steps.act(organizer, withdrawal.id, 'abort');
  expect((await people(event.id)).map(({ withdrawn }) => Number(withdrawn))).toEqual([1, 0, 0, 0]);
  await steps.act(organizer, late, 'resume');
  await steps.untilStatus(house, late, 'done');
  expect(await steps.ledger(house, late)).toEqual({ sent: 2 });
});

it('rule 38: no invitation that was on the wire when a cancellation ended half-way is tried again', async () => {
  const organizer = await house.as('organizer');
  const { event } = await invited(2, 'told');
  let isHeld = false;
  let letGo: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  house.hooks.rcpt = async (to) => {
    if (to === address('told', 2)) return { code: 451, message: '4.3.2 later' };
    if (to !== address('wire', 1)) return undefined;
    isHeld = true;
    await gone;
    return { code: 451, message: '4.3.2 later' };
  };
  const late = await approvedInvitation(event.id, 'wire');
  await start(late);
  await steps.until('is on the wire', async () => isHeld, Boolean);
  const cancellation = await steps.sendNews(house, event.id, 'cancellation');
  await untilPutOff(cancellation.id);
  await steps.act(organizer, cancellation.id, 'abort');
  letGo();
  await untilPutOff(late);
  delete house.hooks.rcpt;
  await dueNow(late);
  await steps.untilStatus(house, late, 'done');
  const [row] = await house.sql<{ status: string }>('SELECT status FROM events WHERE id = ?', [event.id]);
  expect(row!.status).toBe('cancelled');
  expect(await methodsTo(address('wire', 1))).toEqual([]);
  expect(await steps.ledger(house, late)).toEqual({ superseded: 1 });
});

it('a withdrawal that is taken back leaves nobody off, not even those it could not have written to', async () => {
  const { event } = await invited(2, 'bounced');
  await house.sql(
    `INSERT INTO suppressions (address_hash, reason) SELECT address_hash, 'hard_bounce' FROM invitations
     WHERE event_id = ? AND address = ?`,
    [event.id, address('bounced', 1)],
  );
  const invitationIds = (await people(event.id)).map(({ id }) => id);
  const withdrawal = await approvedNews(event.id, 'withdrawal', { invitationIds });
  await start(withdrawal);
  expect((await people(event.id)).map(({ withdrawn }) => Number(withdrawn))).toEqual([1, 1]);
  await steps.act(await house.as('organizer'), withdrawal, 'undo');
  expect((await people(event.id)).map(({ withdrawn }) => Number(withdrawn))).toEqual([0, 0]);
});

describe('an update that another one overtakes before it has left', () => {
  /** Both told one after the other; of the first nothing has left, and the answer was Yes. */
  async function overtaken(prefix: string) {
    const mark = house.sink.messages.length;
    const { event } = await invited(1, prefix);
    const [mail] = await mailsSince(mark);
    const guest = house.guest();
    const { action, hidden } = readForm((await guest.get(`/r/${replyToken(mail!, house.origin)}`)).text);
    await guest.form(action, { ...hidden, answer: 'yes', companions: '0', note: '' });
    const organizer = await house.as('organizer');
    await steps.editEvent(organizer, event.id, MOVED);
    const first = await steps.sendNews(house, event.id, 'update');
    await steps.act(organizer, first.id, 'pause');
    await steps.editEvent(organizer, event.id, OTHER_LINK);
    const second = await steps.sendNews(house, event.id, 'update');
    return { event, organizer, first, second };
  }

  it('does not give the old answer back when it is ended', async () => {
    const { event, organizer, first, second } = await overtaken('ended');
    await steps.act(organizer, first.id, 'abort');
    await steps.untilStatus(house, second.id, 'done');
    expect((await people(event.id)).map(({ partstat }) => partstat)).toEqual(['needs_action']);
  });

  it('rule 17: is not taken for known: nobody hears of a changed link alone when the time moved too', async () => {
    const { organizer, first, second } = await overtaken('known');
    await steps.untilStatus(house, second.id, 'done');
    await steps.act(organizer, first.id, 'resume');
    await steps.untilStatus(house, first.id, 'done');
    const mails = (await mailsSince(0)).filter(({ to }) => to === address('known', 1));
    expect(mails).toHaveLength(2);
    expect(mails[1]!.parsed.subject).toMatch(/^Invitation/);
    expect(plain(mails[1]!.text)).not.toContain('your reply stays');
    expect(mails[1]!.event.getFirstPropertyValue('sequence')).toBe(2);
    expect(mails[1]!.event.getFirstProperty('attendee')!.getParameter('partstat')).toBe('NEEDS-ACTION');
  });
});

it('a message that waits writes no history while it waits', async () => {
  const organizer = await house.as('organizer');
  const { event, mailing } = await steps.sendInvitations(house, manyPeople(3, 'patient'), 'patient');
  await steps.act(organizer, mailing.id, 'pause');
  await steps.editEvent(organizer, event.id, MOVED);
  const update = await approvedNews(event.id, 'update');
  await steps.until(
    'undo window over',
    () => house.sql('SELECT 1 FROM mailings WHERE id = ? AND not_before < UTC_TIMESTAMP(3)', [mailing.id]),
    (r) => r.length === 1,
  );
  await start(update);
  await house.sql('UPDATE mailings SET not_before = UTC_TIMESTAMP(3) + INTERVAL 6 SECOND WHERE id = ?', [update]);
  await steps.act(organizer, mailing.id, 'resume');
  await sleep(5000);
  const history = await house.sql(
    'SELECT a.id FROM delivery_attempts a JOIN deliveries d ON d.id = a.delivery_id WHERE d.mailing_id = ?',
    [mailing.id],
  );
  expect(history).toHaveLength(0);
  await steps.untilStatus(house, mailing.id, 'done');
  expect(await steps.ledger(house, mailing.id)).toEqual({ superseded: 3 });
});

it('an edit during a submission is not lost', async () => {
  const { event } = await invited(1, 'busy');
  const organizer = await house.as('organizer');
  await steps.editEvent(organizer, event.id, MOVED);
  const update = await steps.submitNews(organizer, event.id, 'update');
  await steps.editEvent(organizer, event.id, anEvent({ start: `${DAY}T15:00` }));
  await whileFreezing(
    () => steps.act(organizer, update.id, 'submit'),
    () => steps.editEvent(organizer, event.id, OTHER_LINK),
  );
  const { revision } = await organizer.must(organizer.get<steps.EventView>(`/api/v1/events/${event.id}`));
  expect(revision.joinUrl).toBe(OTHER_LINK.joinUrl);
});

it('a mailing loses nobody who chooses another language while it is frozen', async () => {
  const { event } = await invited(2, 'chooses');
  const organizer = await house.as('organizer');
  await steps.editEvent(organizer, event.id, MOVED);
  const { id, recipients } = await whileFreezing(
    () => steps.submitNews(organizer, event.id, 'update'),
    () =>
      house.sql("UPDATE invitations SET reply_language = 'ms' WHERE event_id = ? AND address = ?", [
        event.id,
        address('chooses', 1),
      ]),
  );
  expect(recipients).toBe(2);
  expect(await steps.ledger(house, id)).toEqual({ planned: 2 });
});
