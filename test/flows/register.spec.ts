import ICAL from 'ical.js';
import type { ParsedMail } from 'mailparser';
import { anEvent } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { anAnswer } from '../support/inbound-mails.js';
import { ingestOne } from '../support/ingest.js';
import { readMail, replyToken } from '../support/mails.js';
import { dump } from '../support/pages.js';
import { expectProblem } from '../support/problems.js';
import {
  confirmed,
  mailsTo,
  openEvent,
  openForm,
  pagePath,
  register,
  saveForm,
  settingsOf,
  untilMails,
} from '../support/registrations.js';
import * as steps from '../support/steps.js';

/** F11: registration as people meet it, from the form to the calendar. */
let house: House;

beforeAll(async () => {
  house = await startHouse({ name: 'register' });
});
afterAll(() => house?.stop());

const page = async (path: string) => (await house.guest().get(path)).text;
const stateOf = async (address: string) => {
  const [row] = await house.sql<{ status: string }>('SELECT status FROM registrations WHERE address = ?', [
    `${address}@register.example`,
  ]);
  return row?.status;
};
const untilState = (address: string, status: string) =>
  steps.until(
    `${address} is ${status}`,
    () => stateOf(address),
    (state) => state === status,
  );

function entryOf(mail: ParsedMail): { method: string; partstat: string; sequence: number; attendee: string } {
  const part = mail.attachments.find(({ contentType }) => contentType === 'text/calendar')!;
  const calendar = new ICAL.Component(ICAL.parse(part.content.toString('utf8')) as unknown[]);
  const event = calendar.getFirstSubcomponent('vevent')!;
  const attendee = event.getFirstProperty('attendee')!;
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    partstat: String(attendee.getParameter('partstat')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    attendee: String(attendee.getFirstValue()),
  };
}

it('F05: nobody can register before another person has approved the form, and an edit voids that', async () => {
  const organizer = await house.as('organizer');
  const { event, mailing } = await steps.sendInvitations(house, [{ name: 'A', email: 'a@people.example' }], 'gate', {
    listed: true,
  });
  await steps.untilStatus(house, mailing.id, 'done');
  expect((await settingsOf(house, event.id)).form).toBeNull();
  const saved = await saveForm(house, event.id, openForm, 0);
  expect(saved.body.form).toMatchObject({ status: 'awaiting_approval', version: 1 });
  expect(await page(`/en/e/${event.slug}/register`)).toContain('Registration is not open');
  expect(await page(`/en/e/${event.slug}`)).not.toContain('/register');
  expect((await register(house, event.slug, 'early')).status).toBe(409);
  const { id, contentHash } = await steps.approvalOf(await house.as('approver'), event.id, 'registration_form');
  expect((await organizer.post(`/api/v1/approvals/${id}/grant`, { contentHash })).status).toBe(403);
  const approver = await house.as('approver');
  await approver.must(approver.post(`/api/v1/approvals/${id}/grant`, { contentHash }));
  expect(await page(`/en/e/${event.slug}`)).toContain(`/en/e/${event.slug}/register`);
  expect(await page(`/fa/e/${event.slug}/register`)).toContain('dir="rtl"');
  const { form } = await settingsOf(house, event.id);
  expect((await saveForm(house, event.id, openForm, 1)).status).toBe(412);
  await saveForm(house, event.id, { ...openForm, offerHours: 5 }, form!.version);
  expect(await page(`/en/e/${event.slug}/register`)).toContain('Registration is not open');
  expect(await stateOf('early')).toBeUndefined();
});

it('F11: from the form to the calendar, the waitlist, an offer and its taking, each by mail', async () => {
  const { id, slug } = await openEvent(house, 'walk', 1);
  const sent = await register(house, slug, 'first');
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `/en/e/${slug}/register?sent=1`]);
  const [ask] = await untilMails(house, 'first', 1);
  expect(ask!.subject).toMatch(/^Please confirm your registration: /);
  expect(ask!.attachments).toEqual([]);
  expect(ask!.headers.has('list-unsubscribe')).toBe(false);
  expect(ask!.text).not.toContain('https://meet.isfahan.example');
  const link = pagePath(ask!);
  // The mail is here before the worker has written that it is.
  await steps.until(
    'no mailing is under way',
    () => house.sql("SELECT id FROM mailings WHERE status = 'sending'"),
    (rows) => rows.length === 0,
  );
  // Rule 30: a scanner that follows the link changes nothing.
  const before = await dump(house);
  for (const method of ['GET', 'HEAD'] as const) await house.guest().ask(method, link);
  expect(await dump(house)).toEqual(before);
  expect(await page(link)).toContain('Please confirm your registration');

  await house.guest().form(link, { step: 'confirm' });
  expect(await stateOf('first')).toBe('placed');
  const [, place] = await untilMails(house, 'first', 2);
  expect(place!.subject).toMatch(/^Your place: /);
  expect(entryOf(place!)).toEqual({
    ...{ method: 'REQUEST', partstat: 'ACCEPTED', sequence: 0 },
    attendee: 'mailto:first@register.example',
  });
  expect(place!.text).toContain('https://meet.isfahan.example');

  const second = await confirmed(house, slug, 'second', { companions: '0', language: 'fa' });
  expect(await stateOf('second')).toBe('waiting');
  const [, waiting] = await untilMails(house, 'second', 2);
  expect(waiting!.subject).toContain('فهرست انتظار');
  expect(await page(`/en/e/${slug}/register`)).toContain('All places are taken');

  await house.guest().form(link, { step: 'cancel' });
  expect(await stateOf('first')).toBe('cancelled');
  expect(await page(link)).toContain('Your registration is cancelled');
  const [, , offer] = await untilMails(house, 'second', 3);
  expect(offer!.subject).toContain('برای شما جا باز شده است');
  expect(await stateOf('second')).toBe('offered');
  await house.guest().form(second, { step: 'accept' });
  const taken = await untilMails(house, 'second', 4);
  expect(entryOf(taken[3]!)).toMatchObject({ method: 'REQUEST', partstat: 'ACCEPTED' });
  expect((await settingsOf(house, id)).counts).toEqual({
    byStatus: { cancelled: 1, placed: 1 },
    capacity: 1,
    taken: 1,
  });

  // News about the event reach whoever has a place, and nobody else.
  await steps.editEvent(await house.as('organizer'), id, {
    ...anEvent({ capacity: 1, listed: true }),
    start: `${anEvent().start.slice(0, 10)}T14:00`,
  });
  const update = await steps.sendNews(house, id, 'update');
  await steps.untilStatus(house, update.id, 'done');
  expect(entryOf((await untilMails(house, 'second', 5))[4]!)).toMatchObject({ method: 'REQUEST', sequence: 1 });
  const end = await steps.sendNews(house, id, 'cancellation');
  await steps.untilStatus(house, end.id, 'done');
  expect(entryOf((await untilMails(house, 'second', 6))[5]!)).toMatchObject({ method: 'CANCEL', sequence: 2 });
  // Whoever stepped back may still hold the entry, so they hear what becomes of it.
  expect((await mailsTo(house, 'first')).length).toBe(4);
});

it('somebody who registers again gets the link again, not sooner than after some minutes', async () => {
  const { slug } = await openEvent(house, 'again', null);
  await register(house, slug, 'twice');
  await untilMails(house, 'twice', 1);
  for (let times = 0; times < 3; times += 1) expect((await register(house, slug, 'twice')).status).toBe(303);
  const [row] = await house.sql("SELECT notice FROM registrations WHERE address LIKE 'twice@%'");
  expect(row).toEqual({ notice: null });
  await house.sql(
    "UPDATE registrations SET noticed_at = UTC_TIMESTAMP(3) - INTERVAL 11 MINUTE WHERE address LIKE 'twice@%'",
  );
  await register(house, slug, 'twice');
  expect((await untilMails(house, 'twice', 2)).length).toBe(2);
});

it('bad input stands again in the form with a sentence at its field, and script is text', async () => {
  const question = { id: 'q1', kind: 'text', isRequired: true, label: { fa: 'چرا؟', en: 'Why <b>?' } };
  const choice = {
    ...{ id: 'q2', kind: 'choice', isRequired: false, label: { fa: 'کدام؟', en: 'Which?' } },
    choices: [
      { fa: 'یک', en: 'One' },
      { fa: 'دو', en: 'Two' },
    ],
  };
  const { slug } = await openEvent(house, 'bad', null, { ...openForm, questions: [question, choice] });
  const script = '"><script>alert(1)</script>';
  const wrong: [Record<string, string>, string][] = [
    [{ name: ' ' }, 'Please write your name'],
    [{ name: 'x'.repeat(300) }, 'Please write your name'],
    [{ address: 'no address' }, 'This e-mail address is not complete'],
    [{ address: script }, 'This e-mail address is not complete'],
    [{ city: 'atlantis' }, 'Please choose a city'],
    [{ companions: '11' }, 'Please choose how many people'],
    [{ companions: '-1' }, 'Please choose how many people'],
    [{ 'answers.q1': '' }, 'Please answer this question'],
    [{ 'answers.q1': 'x'.repeat(1001) }, 'Please answer this question'],
    [{ 'answers.q2': '2' }, 'Please answer this question'],
  ];
  for (const [fields, sentence] of wrong) {
    const answer = await register(house, slug, 'bad', { 'answers.q1': script, ...fields });
    expect([fields, answer.status]).toEqual([fields, 422]);
    expect(answer.text).toContain(sentence);
    expect(answer.text).not.toContain('<script>alert');
    expect(answer.text).toContain('Why &lt;b');
  }
  const all = await register(house, slug, 'bad', { name: ' ', address: 'none', 'answers.q1': '', 'answers.q2': '7' });
  const links = [...all.text.matchAll(/<li[^>]*><a href="#([^"]+)"/g)].map(([, field]) => field);
  expect([all.status, links]).toEqual([422, ['name', 'address', 'answers-q1', 'answers-q2']]);
  expect(await stateOf('bad')).toBeUndefined();
  const right = await register(house, slug, 'bad', { name: script, 'answers.q1': script, 'answers.q2': '1' });
  expect(right.status).toBe(303);
  const [row] = await house.sql<{ answers: unknown }>("SELECT answers FROM registrations WHERE address LIKE 'bad@%'");
  expect(typeof row!.answers === 'string' ? JSON.parse(row!.answers) : row!.answers).toEqual({ q1: script, q2: '1' });
  const [mail] = await untilMails(house, 'bad', 1);
  expect(mail!.html).not.toContain('<script>alert');
});

it('approved by the organizers: a decision for several at once, mails to each, and a file for spreadsheets', async () => {
  const { id } = await openEvent(house, 'desk', 1, { ...openForm, mode: 'approved' });
  const [row] = await house.sql<{ slug: string }>('SELECT slug FROM events WHERE id = ?', [id]);
  for (const who of ['desk-a', 'desk-b', 'desk-c']) {
    await confirmed(house, row!.slug, who, who === 'desk-a' ? { name: '=HYPERLINK("x")' } : {});
  }
  const organizer = await house.as('organizer');
  const { items } = await organizer.must(
    organizer.get<{ items: { id: string; address: string; status: string }[] }>(
      `/api/v1/events/${id}/registrations?status=awaiting_approval`,
    ),
  );
  expect(items.map(({ address }) => address.split('@')[0])).toEqual(['desk-c', 'desk-b', 'desk-a']);
  const [c, b, a] = items.map((item) => item.id);
  const decide = (ids: (string | undefined)[], as: string) =>
    organizer.post(`/api/v1/events/${id}/registrations/decide`, { ids, as });
  expect((await decide([a, b], 'place')).status).toBe(200);
  expect((await decide([c], 'decline')).status).toBe(200);
  expectProblem(await decide([c, '999999'], 'decline'), 400, 'registration.unknown', 'ids');
  expectProblem(await decide([a], 'place'), 409, 'registration.decided', 'ids');
  await untilState('desk-a', 'placed');
  await untilState('desk-b', 'waiting');
  const told = await Promise.all(['desk-a', 'desk-b', 'desk-c'].map((who) => untilMails(house, who, 2)));
  expect(told.map(([, mail]) => mail!.subject!.split(':')[0])).toEqual([
    'Your place',
    'Waiting list',
    'Your registration',
  ]);
  const [given] = await house.sql<{ actor: string }>(
    "SELECT actor_type AS actor FROM audit_entries WHERE action = 'registration.placed' AND object_id = ? ORDER BY id",
    [a],
  );
  expect(given).toEqual({ actor: 'account' });
  const csv = await organizer.get(`/api/v1/events/${id}/registrations/export`);
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(csv.text).toContain(`"'=HYPERLINK(""x"")",desk-a@register.example,en,,0,placed,`);
  expect((await (await house.as('viewer')).get(`/api/v1/events/${id}/registrations/export`)).status).toBe(403);
  const trail = await house.sql("SELECT id FROM audit_entries WHERE action = 'registration.export' AND object_id = ?", [
    id,
  ]);
  expect(trail.length).toBe(1);
});

it('whoever waits hears when the event is called off; what nobody confirmed is forgotten', async () => {
  const { id, slug } = await openEvent(house, 'off', 0 + 1);
  await confirmed(house, slug, 'off-a');
  await confirmed(house, slug, 'off-b');
  await register(house, slug, 'off-c');
  await untilMails(house, 'off-c', 1);
  await untilMails(house, 'off-b', 2);
  const end = await steps.sendNews(house, id, 'cancellation');
  await steps.untilStatus(house, end.id, 'done');
  await untilState('off-b', 'declined');
  expect((await untilMails(house, 'off-b', 3))[2]!.subject).toMatch(/^Your registration: /);
  await house.sql("UPDATE registrations SET created_at = created_at - INTERVAL 49 HOUR WHERE address LIKE 'off-c@%'");
  await steps.until(
    'forgotten',
    () => stateOf('off-c'),
    (state) => state === undefined,
  );
});

it('an invitee’s yes needs a place too, on the page and by calendar mail; who has one keeps it', async () => {
  const { id, slug } = await openEvent(house, 'room', 2);
  const invitation = await readMail(
    house.sink.messages.find(({ envelope }) => envelope.to.includes('room1@people.example'))!,
  );
  const path = `/r/${replyToken(invitation, house.origin)}`;
  const say = (fields: Record<string, string>) => house.guest().form(path, { note: '', companions: '0', ...fields });
  await confirmed(house, slug, 'room-a');
  const tooMany = await say({ answer: 'yes', companions: '1' });
  expect([tooMany.status, tooMany.text.includes('All places are taken')]).toEqual([409, true]);
  expect((await say({ answer: 'yes' })).status).toBe(303);
  expect((await say({ answer: 'yes', note: 'With pleasure' })).status).toBe(303);
  await confirmed(house, slug, 'room-b');
  expect(await stateOf('room-b')).toBe('waiting');
  expect((await say({ answer: 'no' })).status).toBe(303);
  await untilState('room-b', 'offered');
  expect((await say({ answer: 'yes' })).status).toBe(409);
  const uid = String(invitation.event.getFirstPropertyValue('uid'));
  const to = String(invitation.event.getFirstPropertyValue('organizer')).replace('mailto:', '');
  const mail = anAnswer({ to, uid, attendee: 'room1@people.example', stamp: new Date(Date.now() + 1000) });
  expect(await ingestOne(house, mail)).toMatchObject({ outcome: 'needs_person', reason: 'event_full' });
  expect((await settingsOf(house, id)).counts).toMatchObject({ capacity: 2, taken: 2 });
});

it('links that are tampered with open nothing and say what to do', async () => {
  const { slug } = await openEvent(house, 'tamper', null);
  const path = await confirmed(house, slug, 'tamper');
  for (const wrong of [
    path.slice(0, -1),
    `${path}a`,
    path.replace(/.$/, (end) => (end === 'a' ? 'b' : 'a')),
    '/reg/1',
  ]) {
    const answer = await house.guest().get(wrong);
    expect([wrong, answer.status]).toEqual([wrong, 404]);
    expect(answer.text).not.toContain('Clean transport');
    expect((await house.guest().form(wrong, { step: 'cancel' })).status).toBe(404);
  }
  expect(await stateOf('tamper')).toBe('placed');
});
