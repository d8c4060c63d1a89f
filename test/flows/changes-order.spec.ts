import { anEvent, manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { CalendarStore } from '../support/launchers.js';
import { readMail, replyToken, type ReadMail } from '../support/mails.js';
import { readForm } from '../support/pages.js';
import { expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';

let house: House;

const MOVED = anEvent({ start: `${anEvent().start.slice(0, 10)}T14:00` });
const mailsSince = (mark: number): Promise<ReadMail[]> => Promise.all(house.sink.messages.slice(mark).map(readMail));
const eventRow = async (id: string) =>
  (
    await house.sql<{ status: string; published: string | null; sequence: number }>(
      'SELECT status, published_revision_id AS published, sequence FROM events WHERE id = ?',
      [id],
    )
  )[0]!;
const answers = (eventId: string) =>
  house.sql<{ partstat: string; earlier: string | null }>(
    'SELECT partstat, earlier_partstat AS earlier FROM invitations WHERE event_id = ? ORDER BY id',
    [eventId],
  );

/** An event to which `count` people were invited, all mails arrived. */
async function invited(count: number, prefix: string) {
  const mark = house.sink.messages.length;
  const sent = await steps.sendInvitations(house, manyPeople(count, prefix), prefix);
  await steps.untilStatus(house, sent.mailing.id, 'done');
  return { ...sent, mails: await mailsSince(mark) };
}

/** Approved news, not started yet. */
async function approvedNews(eventId: string, kind: string, fields: Record<string, unknown> = {}): Promise<string> {
  const { id } = await steps.submitNews(await house.as('organizer'), eventId, kind, fields);
  await steps.approve(await house.as('approver'), id);
  return id;
}

beforeAll(async () => {
  house = await startHouse({ name: 'changes-order', env: { UNDO_SECONDS: '2', SWEEP_SECONDS: '1' } });
});
afterAll(() => house?.stop());

describe('an update that is taken back', () => {
  it('leaves event, answers and people as they were, and SEQUENCE goes on from there', async () => {
    const { event, mails } = await invited(2, 'undone');
    const organizer = await house.as('organizer');
    const guest = house.guest();
    const { action, hidden } = readForm((await guest.get(`/r/${replyToken(mails[0]!, house.origin)}`)).text);
    await guest.form(action, { ...hidden, answer: 'yes', companions: '0', note: '' });
    const before = { event: await eventRow(event.id), answers: await answers(event.id) };

    await steps.editEvent(organizer, event.id, MOVED);
    const id = await approvedNews(event.id, 'update');
    const mark = house.sink.messages.length;
    await steps.act(organizer, id, 'start');
    expect((await answers(event.id)).map(({ partstat }) => partstat)).toEqual(['needs_action', 'needs_action']);
    await steps.act(organizer, id, 'undo');
    expect(await answers(event.id)).toEqual(before.answers);
    expect(await eventRow(event.id)).toEqual({ ...before.event, sequence: 1 });

    await steps.act(organizer, id, 'start');
    await steps.untilStatus(house, id, 'done');
    const updates = await mailsSince(mark);
    expect(updates).toHaveLength(2);
    for (const mail of updates) expect(mail.event.getFirstPropertyValue('sequence')).toBe(2);
  });

  it('a cancellation too: nobody hears of it and the event goes on', async () => {
    const { event } = await invited(1, 'kept');
    const organizer = await house.as('organizer');
    const before = await eventRow(event.id);
    const id = await approvedNews(event.id, 'cancellation');
    const mark = house.sink.messages.length;
    await steps.act(organizer, id, 'start');
    expect((await eventRow(event.id)).status).toBe('cancelled');
    await steps.act(organizer, id, 'abort');
    expect(await eventRow(event.id)).toEqual({ ...before, sequence: 1 });
    expect(await steps.ledger(house, id)).toEqual({ cancelled: 1 });
    expect(house.sink.messages.length).toBe(mark);
  });
});

describe('rule 38: people whom the invitation has not reached yet', () => {
  /** An invitation mailing of which nothing has left. */
  async function paused(prefix: string) {
    const organizer = await house.as('organizer');
    const sent = await steps.sendInvitations(house, manyPeople(3, prefix), prefix);
    await steps.act(organizer, sent.mailing.id, 'pause');
    return { ...sent, organizer, mark: house.sink.messages.length };
  }

  it('get the update as their first invitation; the old one is dropped', async () => {
    const { event, mailing, organizer, mark } = await paused('taken-over');
    await steps.editEvent(organizer, event.id, MOVED);
    const update = await steps.sendNews(house, event.id, 'update');
    await steps.act(organizer, mailing.id, 'resume');
    await steps.untilStatus(house, update.id, 'done');
    await steps.untilStatus(house, mailing.id, 'done');
    expect(await steps.ledger(house, mailing.id)).toEqual({ superseded: 3 });
    const mails = await mailsSince(mark);
    expect(mails).toHaveLength(3);
    for (const mail of mails) {
      expect(mail.parsed.subject).toMatch(/^Invitation/);
      expect(mail.text).not.toContain('Before:');
      expect(mail.parsed.inReplyTo).toBeUndefined();
      expect(mail.event.getFirstPropertyValue('sequence')).toBe(1);
      expect(String(mail.event.getFirstPropertyValue('dtstart'))).toContain('T10:30');
    }
  });

  it('hear nothing of a cancellation, and the invitation never leaves', async () => {
    const { event, mailing, organizer, mark } = await paused('never');
    const cancellation = await steps.sendNews(house, event.id, 'cancellation');
    await steps.act(organizer, mailing.id, 'resume');
    await steps.untilStatus(house, cancellation.id, 'done');
    await steps.untilStatus(house, mailing.id, 'done');
    expect(await steps.ledger(house, mailing.id)).toEqual({ superseded: 3 });
    expect(await steps.ledger(house, cancellation.id)).toEqual({ cancelled: 3 });
    expect(house.sink.messages.length).toBe(mark);
    expect((await eventRow(event.id)).status).toBe('cancelled');
  });

  it('get the old invitation after all when the update is taken back', async () => {
    const { event, mailing, organizer, mark } = await paused('back-again');
    await steps.editEvent(organizer, event.id, MOVED);
    const update = await steps.sendNews(house, event.id, 'update');
    await steps.act(organizer, mailing.id, 'resume');
    await steps.act(organizer, update.id, 'undo');
    await steps.untilStatus(house, mailing.id, 'done');
    expect(await steps.ledger(house, mailing.id)).toEqual({ sent: 3 });
    for (const mail of await mailsSince(mark)) expect(mail.event.getFirstPropertyValue('sequence')).toBe(0);
  });
});

it('an event that was changed after the approval of an invitation goes out as it is now, or not at all', async () => {
  const { event } = await invited(1, 'early');
  const organizer = await house.as('organizer');
  const listId = await steps.importPeople(organizer, manyPeople(1, 'late'), 'late');
  const late = await steps.submitMailing(organizer, event.id, [listId]);
  await steps.approve(await house.as('approver'), late.id);
  await steps.editEvent(organizer, event.id, MOVED);
  expectProblem(await organizer.post(`/api/v1/mailings/${late.id}/start`), 409, 'mailing.not_approved');
  // Submitted again it shows what everybody else knows: the draft is nobody's business yet.
  await steps.act(organizer, late.id, 'submit');
  await steps.approve(await house.as('approver'), late.id);
  const mark = house.sink.messages.length;
  await steps.act(organizer, late.id, 'start');
  await steps.untilStatus(house, late.id, 'done');
  const [mail] = await mailsSince(mark);
  expect(String(mail!.event.getFirstPropertyValue('dtstart'))).toContain('T07:00');
});

it('postponed: CANCEL now, and the new date is a REQUEST that everybody gets', async () => {
  const { event, mails } = await invited(2, 'postponed');
  const calendar = new CalendarStore();
  const read = (mail: ReadMail) => calendar.apply(mail.inline.body.toString('utf8'));
  read(mails[0]!);
  expect(calendar.entries.size).toBe(1);
  let mark = house.sink.messages.length;
  const postponement = await steps.sendNews(house, event.id, 'postponement');
  await steps.untilStatus(house, postponement.id, 'done');
  for (const mail of await mailsSince(mark)) if (mail.to === mails[0]!.to) read(mail);
  expect(calendar.entries.size).toBe(0);
  expect((await eventRow(event.id)).status).toBe('postponed');

  await steps.editEvent(await house.as('organizer'), event.id, MOVED);
  mark = house.sink.messages.length;
  const update = await steps.sendNews(house, event.id, 'update');
  await steps.untilStatus(house, update.id, 'done');
  for (const mail of await mailsSince(mark)) if (mail.to === mails[0]!.to) read(mail);
  expect([...calendar.entries.values()]).toMatchObject([{ sequence: 2 }]);
  expect((await eventRow(event.id)).status).toBe('published');
});

it('F01: an event that has ended becomes held, and nothing about it can be sent', async () => {
  const { event } = await invited(1, 'ended');
  const past = 'starts_at = UTC_TIMESTAMP(3) - INTERVAL 2 HOUR, ends_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND';
  await house.sql(`UPDATE event_revisions SET ${past} WHERE event_id = ?`, [event.id]);
  await steps.until(
    'the event is held',
    () => eventRow(event.id),
    ({ status }) => status === 'held',
  );
  const organizer = await house.as('organizer');
  const path = `/api/v1/events/${event.id}`;
  const { version } = (await organizer.get<steps.EventView>(path)).body;
  expectProblem(await organizer.put(`${path}/draft`, MOVED, version), 409, 'event.is_held');
  expectProblem(await organizer.post(`${path}/mailings`, { kind: 'cancellation' }), 409, 'event.begun');
});

it('a mistaken submission is taken back by its author, approved or not, and can be submitted again', async () => {
  const { event } = await invited(1, 'recalled');
  const organizer = await house.as('organizer');
  const { id } = await steps.submitNews(organizer, event.id, 'cancellation');
  const approval = await steps.approvalOf(await house.as('approver'), id);
  expect((await steps.act(organizer, id, 'recall')).status).toBe('draft');
  const grant = `/api/v1/approvals/${approval.id}/grant`;
  const late = await (await house.as('approver')).post(grant, { contentHash: approval.contentHash });
  expect(late.status).toBe(409);
  expect((await steps.act(organizer, id, 'submit')).status).toBe('awaiting_approval');
  await steps.approve(await house.as('approver'), id);
  expect((await steps.act(organizer, id, 'recall')).status).toBe('draft');
  expectProblem(await organizer.post(`/api/v1/mailings/${id}/start`), 409, 'mailing.not_approved');
  expectProblem(await organizer.post(`/api/v1/mailings/${id}/recall`), 409, 'mailing.wrong_state');
  expect((await eventRow(event.id)).status).toBe('published');
});
