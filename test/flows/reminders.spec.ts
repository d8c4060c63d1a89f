import { simpleParser, type ParsedMail } from 'mailparser';
import { anEvent, manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';

interface Rule {
  id: string;
  status: string;
  outcome: string | null;
  dueAt: string | null;
  mailingId: string | null;
  version: number;
}
const DAY = 86_400_000;

let house: House;

/** A rule that falls due by itself while the other tests run: nobody shifts its clock. */
let own: { event: steps.EventView; ruleId: string };

beforeAll(async () => {
  house = await startHouse({ name: 'reminders' });
  const event = await published('due', 4);
  await answer(event.id, 'accepted', 'due1@people.example');
  await answer(event.id, 'tentative', 'due2@people.example');
  await answer(event.id, 'declined', 'due3@people.example');
  const { id } = await approved(event.id, {
    ...{ kind: 'reminder', amount: minutesUntil(event.revision.startsAt), unit: 'minutes', audience: 'expected' },
    remarks: { fa: 'لطفاً ده دقیقه زودتر بیایید.', en: 'Please come ten minutes early.' },
  });
  own = { event, ruleId: id };
});
afterAll(() => house?.stop());

async function published(prefix: string, people: number, changes: object = {}) {
  const { event, mailing } = await steps.sendInvitations(house, manyPeople(people, prefix), prefix, changes);
  await steps.untilStatus(house, mailing.id, 'done');
  return event;
}
async function write(eventId: string, body: object): Promise<Rule> {
  const organizer = await house.as('organizer');
  return organizer.must(organizer.post<Rule>(`/api/v1/events/${eventId}/reminders`, body));
}
async function approved(eventId: string, body: object): Promise<Rule> {
  const { id } = await write(eventId, body);
  await decide(id);
  return rule(id);
}
async function decide(id: string): Promise<void> {
  const approver = await house.as('approver');
  const approval = await steps.approvalOf(approver, id, 'reminder_rule');
  await approver.must(approver.post(`/api/v1/approvals/${approval.id}/grant`, { contentHash: approval.contentHash }));
}
async function rule(id: string): Promise<Rule> {
  const organizer = await house.as('organizer');
  return organizer.must(organizer.get<Rule>(`/api/v1/reminders/${id}`));
}
const untilOutcome = (id: string, outcome: string, ms?: number) =>
  steps.until(
    `rule ${id} is ${outcome}`,
    () => rule(id),
    (found) => found.outcome === outcome,
    ms,
  );

interface Letter {
  to: string;
  parsed: ParsedMail;
}
async function mailsTo(prefix: string): Promise<Letter[]> {
  const kept = house.sink.messages.filter(({ envelope }) => envelope.to[0]!.startsWith(prefix));
  return Promise.all(kept.map(async ({ envelope, raw }) => ({ to: envelope.to[0]!, parsed: await simpleParser(raw) })));
}
const reminders = async (prefix: string) =>
  (await mailsTo(prefix)).filter(({ parsed }) => /Reminder|یادآوری/.test(parsed.subject ?? ''));
const answer = (eventId: string, partstat: string, address: string) =>
  house.sql('UPDATE invitations SET partstat = ? WHERE event_id = ? AND address = ?', [partstat, eventId, address]);
/** Whole minutes from ten seconds on until the event, so that the rule falls due at the next full minute after them. */
const minutesUntil = (startsAt: string) => Math.floor((Date.parse(startsAt) - Date.now() - 10_000) / 60_000);

it('the mail of a rule is seen before its event is out, and what it sent stands among the event’s messages', async () => {
  const organizer = await house.as('organizer');
  const draft = await steps.createEvent(organizer);
  const body = { kind: 'reminder', amount: 1, unit: 'days', audience: 'expected' };
  const remarks = { fa: 'قلم بیاورید.', en: 'Bring a pen.' };
  const { id } = await write(draft.id, { ...body, remarks });
  const mail = await organizer.must(
    organizer.post<{ subject: string; text: string; raw: string }>(`/api/v1/reminders/${id}/preview`, {
      language: 'en',
    }),
  );
  expect(mail.subject).toContain('Reminder');
  expect(mail.text).toContain('Bring a pen.');
  expect(mail.raw).not.toContain('VCALENDAR');
  const event = await published('shown', 1);
  const rule = await approved(event.id, { ...body, audience: 'not_declined' });
  await house.sql('UPDATE reminder_rules SET due_at = UTC_TIMESTAMP(3) WHERE id = ?', [rule.id]);
  const { mailingId } = await untilOutcome(rule.id, 'sent');
  const messages = await organizer.must(
    organizer.get<{ items: { id: string; kind: string }[] }>(`/api/v1/mailings?event=${event.id}`),
  );
  expect(messages.items.map(({ kind }) => kind)).toEqual(['reminder', 'invitation']);
  expect(messages.items[0]!.id).toBe(mailingId);
});

it('F05: nothing is sent before another person has approved the rule, and an edit voids that', async () => {
  const event = await published('word', 1);
  const body = { kind: 'reminder', amount: 1, unit: 'days', audience: 'not_declined' };
  const waiting = await write(event.id, body);
  expect(waiting).toMatchObject({ status: 'awaiting_approval', dueAt: null, outcome: null });
  await decide(waiting.id);
  const first = await rule(waiting.id);
  const due = new Date(Date.parse(event.revision.startsAt) - DAY).toISOString();
  expect(first).toMatchObject({ status: 'approved', dueAt: due, outcome: 'planned' });
  const organizer = await house.as('organizer');
  const edited = await organizer.put<Rule>(`/api/v1/reminders/${first.id}`, { ...body, amount: 2 }, first.version);
  expect(edited.body).toMatchObject({ status: 'awaiting_approval', dueAt: null, outcome: null });
  expect((await organizer.put(`/api/v1/reminders/${first.id}`, body, first.version)).status).toBe(412);
  await house.sql('UPDATE reminder_rules SET due_at = UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE WHERE id = ?', [first.id]);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(await reminders('word')).toEqual([]);
});

it('F10: switched on when its time is over, it is missed and never made up for', async () => {
  const event = await published('late', 1);
  const amount = Math.ceil((Date.parse(event.revision.startsAt) - Date.now()) / DAY) + 1;
  const late = await approved(event.id, { kind: 'reminder', amount, unit: 'days', audience: 'not_declined' });
  expect(late.outcome).toBe('missed');
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(await reminders('late')).toEqual([]);
});

it('F10: moving the event moves what was not sent, once; cancelling it leaves nothing', async () => {
  const event = await published('move', 2);
  const body = { kind: 'reminder', amount: 1, unit: 'days', audience: 'not_declined' };
  const before = await approved(event.id, body);
  const start = new Date(Date.parse(event.revision.startsAt) + 7 * DAY);
  const wall = `${start.toISOString().slice(0, 10)}T10:30`;
  await steps.editEvent(await house.as('organizer'), event.id, anEvent({ start: wall }));
  const update = await steps.sendNews(house, event.id, 'update');
  await steps.untilStatus(house, update.id, 'done');
  const after = await rule(before.id);
  expect(Date.parse(after.dueAt!) - Date.parse(before.dueAt!)).toBe(7 * DAY);
  expect(after.outcome).toBe('planned');
  const cancellation = await steps.sendNews(house, event.id, 'cancellation');
  expect(await rule(before.id)).toMatchObject({ dueAt: null, outcome: null });
  await steps.untilStatus(house, cancellation.id, 'done');
  await house.sql('UPDATE reminder_rules SET due_at = UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE WHERE id = ?', [before.id]);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(await reminders('move')).toEqual([]);
});

it('F06, F10: a cancellation ends reminders that are on their way', async () => {
  const event = await published('halt', 3);
  const { id } = await approved(event.id, { kind: 'reminder', amount: 1, unit: 'days', audience: 'not_declined' });
  await house.sql('INSERT INTO house_pauses (id, since, reason) VALUES (1, UTC_TIMESTAMP(3), ?)', ['test']);
  await house.sql('UPDATE reminder_rules SET due_at = UTC_TIMESTAMP(3) WHERE id = ?', [id]);
  const { mailingId } = await untilOutcome(id, 'sent');
  const cancellation = await steps.sendNews(house, event.id, 'cancellation');
  await house.sql('DELETE FROM house_pauses');
  await steps.untilStatus(house, cancellation.id, 'done');
  expect(await steps.ledger(house, mailingId!)).toEqual({ cancelled: 3 });
  expect(await reminders('halt')).toEqual([]);
});

it('standing mail in doubt is sent once more, and no third time', async () => {
  const event = await published('doubt', 1);
  const { id } = await approved(event.id, { kind: 'reminder', amount: 1, unit: 'days', audience: 'not_declined' });
  await house.sql('UPDATE reminder_rules SET due_at = UTC_TIMESTAMP(3) WHERE id = ?', [id]);
  const { mailingId } = await untilOutcome(id, 'sent');
  await steps.untilStatus(house, mailingId!, 'done');
  const doubt = async () => {
    await house.sql("UPDATE deliveries SET status = 'in_doubt' WHERE mailing_id = ?", [mailingId]);
    await house.sql(
      "INSERT INTO delivery_attempts (delivery_id, to_status, response) SELECT id, 'in_doubt', 'lost' FROM deliveries WHERE mailing_id = ?",
      [mailingId],
    );
  };
  await doubt();
  await steps.until(
    'the second mail',
    () => reminders('doubt'),
    (mails) => mails.length === 2,
  );
  const [one, two] = await reminders('doubt');
  expect(two!.parsed.messageId).toBe(one!.parsed.messageId);
  await steps.untilStatus(house, mailingId!, 'done');
  await doubt();
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(await reminders('doubt')).toHaveLength(2);
});

it('switched off, it sends nothing; bad input names its field', async () => {
  const event = await published('off', 1);
  const { id } = await approved(event.id, { kind: 'reminder', amount: 1, unit: 'days', audience: 'not_declined' });
  const organizer = await house.as('organizer');
  const off = await organizer.post<Rule>(`/api/v1/reminders/${id}/off`);
  expect(off.body).toMatchObject({ status: 'off', dueAt: null, outcome: null });
  expect((await organizer.post(`/api/v1/reminders/${id}/off`)).status).toBe(409);
  const path = `/api/v1/events/${event.id}/reminders`;
  const body = { kind: 'reminder', amount: 91, unit: 'days', audience: 'accepted' };
  expectProblem(await organizer.post(path, body), 400, 'reminder.amount', 'amount');
  const half = { ...body, amount: 1, remarks: { en: 'Only English' } };
  expectProblem(await organizer.post(path, half), 400, 'mailing.reason_missing', 'remarks.fa');
});

it('F10: fires by itself once its time has come, to those whom it is for, once, without a calendar part (rule 24)', async () => {
  const { event, ruleId } = own;
  const sent = await untilOutcome(ruleId, 'sent', 90_000);
  await steps.untilStatus(house, sent.mailingId!, 'done');
  const mails = await reminders('due');
  expect(mails.map(({ to }) => to).sort()).toEqual(['due1@people.example', 'due2@people.example']);
  const [first] = mails;
  const [invitation] = await mailsTo('due1@');
  expect(first!.parsed.attachments).toEqual([]);
  expect(first!.parsed.text).toMatch(/Please come ten minutes early|ده دقیقه زودتر/);
  expect(first!.parsed.text).toMatch(/\/r\/[a-z0-9]+\/event\.ics/);
  expect(first!.parsed.headerLines.map(({ key }) => key)).toContain('list-unsubscribe-post');
  const toFirst = mails.find(({ to }) => to === 'due1@people.example')!;
  expect(toFirst.parsed.inReplyTo).toBe(invitation!.parsed.messageId);
  expect(
    (await house.sql('SELECT id FROM mailings WHERE subject_type = ? AND subject_id = ?', ['reminder', event.id]))
      .length,
  ).toBe(1);
}, 120_000);
