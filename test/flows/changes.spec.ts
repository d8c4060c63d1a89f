import { anEvent } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { CalendarStore } from '../support/launchers.js';
import { plain, readMail, replyToken, type ReadMail } from '../support/mails.js';
import { readForm } from '../support/pages.js';
import { expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';

const GUESTS = [
  { name: 'لیلا صادقی', email: 'layla@change.example', language: 'fa', city: 'اصفهان' },
  { name: '李娜', email: 'li.na@change.example', language: 'zh', city: "Xi'an" },
  { name: 'Tan Kok', email: 'tan@change.example', language: 'en', city: 'Kuala Lumpur' },
  { name: 'Bobur Aliyev', email: 'bobur@change.example', language: 'uz' },
];
const LAYLA = GUESTS[0]!.email;
const TAN = GUESTS[2]!.email;
const START = anEvent().start;
const MOVED = `${START.slice(0, 10)}T14:00`;

let house: House;
let event: steps.EventView;
let first: ReadMail[];
const calendars = new Map<string, CalendarStore>();

/** The mails that arrived since `mark`, each also put into its reader's calendar. */
async function arrivals(mark: number): Promise<ReadMail[]> {
  const mails = await Promise.all(house.sink.messages.slice(mark).map(readMail));
  for (const mail of mails) {
    const store = calendars.get(mail.to) ?? new CalendarStore();
    calendars.set(mail.to, store);
    store.apply(mail.inline.body.toString('utf8'));
  }
  return mails;
}

/** Sends news and waits until every mail of it has arrived. */
async function news(kind: string, fields: Record<string, unknown> = {}): Promise<ReadMail[]> {
  const mark = house.sink.messages.length;
  const { id } = await steps.sendNews(house, event.id, kind, fields);
  await steps.untilStatus(house, id, 'done');
  return arrivals(mark);
}

const value = (mail: ReadMail, name: string) => mail.event.getFirstPropertyValue(name);
const partstat = (mail: ReadMail) => mail.event.getFirstProperty('attendee')!.getParameter('partstat');
const mailTo = (mails: ReadMail[], address: string) => mails.find(({ to }) => to === address)!;
const eventNow = async () =>
  (await house.as('organizer')).must((await house.as('organizer')).get<steps.EventView>(`/api/v1/events/${event.id}`));
const invitation = async (address: string) =>
  (
    await house.sql<{ id: string; partstat: string; earlier_partstat: string | null }>(
      'SELECT id, partstat, earlier_partstat FROM invitations WHERE event_id = ? AND address = ?',
      [event.id, address],
    )
  )[0]!;

async function answerYes(mail: ReadMail): Promise<void> {
  const guest = house.guest();
  const page = await guest.get(`/r/${replyToken(mail, house.origin)}`);
  const { action, hidden } = readForm(page.text);
  expect((await guest.form(action, { ...hidden, answer: 'yes', companions: '1', note: '' })).status).toBe(303);
}

beforeAll(async () => {
  house = await startHouse({ name: 'changes' });
  const sent = await steps.sendInvitations(house, GUESTS, 'Partners');
  event = sent.event;
  await steps.untilStatus(house, sent.mailing.id, 'done');
  first = await arrivals(0);
  await answerYes(mailTo(first, LAYLA));
});
afterAll(() => house?.stop());

it('nothing has changed yet: an update is refused, and so is one about a draft that only looks different', async () => {
  const organizer = await house.as('organizer');
  const path = `/api/v1/events/${event.id}/mailings`;
  expectProblem(await organizer.post(path, { kind: 'update' }), 409, 'event.nothing_changed');
  expectProblem(
    await organizer.post(path, { kind: 'update', listIds: ['1'] }),
    400,
    'mailing.field_unwanted',
    'listIds',
  );
  expectProblem(await organizer.post(path, { kind: 'invitation' }), 400, 'mailing.field_missing', 'listIds');
  expectProblem(await organizer.post(path, { kind: 'withdrawal' }), 400, 'mailing.field_missing', 'invitationIds');
  expectProblem(
    await organizer.post(path, { kind: 'update', reason: { en: 'x' } }),
    400,
    'mailing.field_unwanted',
    'reason',
  );
});

describe('a moved event', () => {
  let mails: ReadMail[];

  beforeAll(async () => {
    await steps.editEvent(await house.as('organizer'), event.id, anEvent({ start: MOVED }));
  });

  it('stays as it was for everybody until the update starts', async () => {
    const { publishedRevisionId, revision, status } = await eventNow();
    expect(status).toBe('published');
    expect(revision).toMatchObject({ number: 2, status: 'draft', start: MOVED });
    expect(publishedRevisionId).not.toBe(revision.id);
    const page = await house.guest().get(`/r/${replyToken(mailTo(first, TAN), house.origin)}?lang=en`);
    expect(plain(page.text)).toContain('15:00');
    expect(plain(page.text)).not.toContain('18:30');
  });

  it('F05: the approver sees the difference and who reads another language', async () => {
    const organizer = await house.as('organizer');
    const { id } = await steps.submitNews(organizer, event.id, 'update');
    const approver = await house.as('approver');
    const { since, changes } = await approver.must(
      approver.get<{ since: number; changes: { field: string; before: string; after: string }[] }>(
        `/api/v1/mailings/${id}/changes`,
      ),
    );
    expect(since).toBe(1);
    expect(changes.map(({ field }) => field)).toEqual(['start', 'startsAt']);
    expect(changes[0]).toMatchObject({ before: START, after: MOVED });
    const detail = await approver.must(
      approver.get<{ recipients: number; otherLanguage: number }>(`/api/v1/mailings/${id}`),
    );
    expect(detail).toMatchObject({ recipients: 4, otherLanguage: 2 });
    const mark = house.sink.messages.length;
    await steps.approve(approver, id);
    await steps.act(organizer, id, 'start');
    await steps.untilStatus(house, id, 'done');
    mails = await arrivals(mark);
    expect(mails.map(({ to }) => to).sort()).toEqual(GUESTS.map(({ email }) => email).sort());
  });

  it('rules 1–3, 5: same UID, SEQUENCE 1, a later DTSTAMP, and the answer is asked for again', async () => {
    for (const mail of mails) {
      const before = mailTo(first, mail.to);
      expect(mail.calendar.getFirstPropertyValue('method')).toBe('REQUEST');
      expect(value(mail, 'uid')).toBe(event.uid);
      expect(value(mail, 'sequence')).toBe(1);
      expect(String(value(mail, 'dtstamp')) > String(value(before, 'dtstamp'))).toBe(true);
      expect(partstat(mail)).toBe('NEEDS-ACTION');
      expect(String(value(mail, 'organizer'))).toBe(String(value(before, 'organizer')));
    }
    expect(await invitation(LAYLA)).toMatchObject({ partstat: 'needs_action', earlier_partstat: 'accepted' });
    expect(await eventNow()).toMatchObject({ sequence: 1, counts: { askedAgain: 1 } });
  });

  it('rule 26: answers to the first invitation, under a Message-ID of its own', () => {
    for (const mail of mails) {
      const { messageId } = mailTo(first, mail.to).parsed;
      expect(mail.parsed.inReplyTo).toBe(messageId);
      expect(mail.parsed.references).toBe(messageId);
      expect(mail.parsed.messageId).not.toBe(messageId);
    }
  });

  it('rule 17: tells the old and the new time in the reader’s own', () => {
    const text = plain(mailTo(mails, TAN).text);
    expect(text).toMatch(/Before: .*15:00–16:30/);
    expect(text).toMatch(/Now: .*18:30–20:00/);
  });

  it('an answer from a page that was opened before the move is not taken for one to the new time', async () => {
    const guest = house.guest();
    const path = `/r/${replyToken(mailTo(first, TAN), house.origin)}?lang=en`;
    const { action, hidden } = readForm((await guest.get(path)).text);
    const [old] = await house.sql<{ id: string }>('SELECT id FROM event_revisions WHERE event_id = ? AND number = 1', [
      event.id,
    ]);
    expect(hidden.revision).not.toBe(String(old!.id));
    const answer = { ...hidden, answer: 'yes', companions: '0', note: 'On my way' };
    const late = await guest.form(action, { ...answer, revision: String(old!.id) });
    expect(late.status).toBe(422);
    expect(late.text).toContain('The event has changed since this page was opened');
    expect(late.text).toContain('On my way');
    expect(await invitation(TAN)).toMatchObject({ partstat: 'needs_action' });
    const again = readForm(late.text);
    expect((await guest.form(again.action, { ...again.hidden, answer: 'yes', companions: '0', note: '' })).status).toBe(
      303,
    );
    expect(await invitation(TAN)).toMatchObject({ partstat: 'accepted' });
  });

  it('F04: leaves one entry, moved', () => {
    for (const { email } of GUESTS) {
      const [entry, ...others] = [...calendars.get(email)!.entries.values()];
      expect(others).toEqual([]);
      expect(entry).toMatchObject({ sequence: 1, start: new Date(`${MOVED}:00+03:30`).toISOString() });
    }
  });
});

it('rule 5: a change of words alone goes to those who read them and keeps their answers', async () => {
  await answerYes(mailTo(first, LAYLA));
  const { texts } = anEvent();
  const fa = { ...texts.fa!, body: 'برنامهٔ تازهٔ نشست در پیوست است.' };
  await steps.editEvent(await house.as('organizer'), event.id, anEvent({ start: MOVED, texts: { ...texts, fa } }));
  const mails = await news('update');
  expect(mails.map(({ to }) => to)).toEqual([LAYLA]);
  expect(value(mails[0]!, 'sequence')).toBe(2);
  expect(partstat(mails[0]!)).toBe('ACCEPTED');
  expect(await invitation(LAYLA)).toMatchObject({ partstat: 'accepted', earlier_partstat: null });
});

it('a change that nobody reads is refused', async () => {
  const { texts } = anEvent();
  const fa = { ...texts.fa!, body: 'برنامهٔ تازهٔ نشست در پیوست است.' };
  const ru = { title: 'Чистый транспорт', body: '' };
  const organizer = await house.as('organizer');
  await steps.editEvent(organizer, event.id, anEvent({ start: MOVED, texts: { ...texts, fa, ru } }));
  const answer = await organizer.post(`/api/v1/events/${event.id}/mailings`, { kind: 'update' });
  expectProblem(answer, 409, 'event.nothing_changed');
});

it('rule 12: one person is taken off by a CANCEL to that person alone', async () => {
  const tan = await invitation(TAN);
  const organizer = await house.as('organizer');
  const path = `/api/v1/events/${event.id}/mailings`;
  const foreign = await organizer.post(path, { kind: 'withdrawal', invitationIds: ['999999'] });
  expectProblem(foreign, 400, 'invitation.missing', 'invitationIds');
  const mails = await news('withdrawal', { invitationIds: [tan.id] });
  expect(mails.map(({ to }) => to)).toEqual([TAN]);
  expect(mails[0]!.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect(value(mails[0]!, 'status')).toBe('CANCELLED');
  expect(value(mails[0]!, 'sequence')).toBe(3);
  expect(calendars.get(TAN)!.entries.size).toBe(0);
  const page = await house.guest().get(`/r/${replyToken(mailTo(first, TAN), house.origin)}?lang=en`);
  expect(page.status).toBe(410);
  expect(page.text).toContain('Your invitation has been withdrawn');
  expect((await eventNow()).status).toBe('published');
});

describe('a cancelled event', () => {
  let mails: ReadMail[];

  it('wants its reason in every language of the event', async () => {
    const organizer = await house.as('organizer');
    const answer = await organizer.post(`/api/v1/events/${event.id}/mailings`, {
      kind: 'cancellation',
      reason: { fa: 'سخنران بیمار است.' },
    });
    expectProblem(answer, 400, 'mailing.reason_missing', 'reason.en');
  });

  it('rule 10: goes as CANCEL with a higher SEQUENCE to everybody who is still invited', async () => {
    mails = await news('cancellation', { reason: { fa: 'سخنران بیمار است.', en: 'The speaker is ill.' } });
    expect(mails.map(({ to }) => to).sort()).toEqual(
      GUESTS.map(({ email }) => email)
        .filter((to) => to !== TAN)
        .sort(),
    );
    for (const mail of mails) {
      expect(mail.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
      expect(value(mail, 'status')).toBe('CANCELLED');
      expect(value(mail, 'sequence')).toBe(4);
      expect(value(mail, 'uid')).toBe(event.uid);
      expect(mail.inline.headers.get('content-type')?.[0]).toMatch(/method=CANCEL/);
      expect(plain(mail.text)).toContain(mail.to === LAYLA ? 'سخنران بیمار است.' : 'The speaker is ill.');
    }
  });

  it('F04: leaves no entry and cannot be answered or changed', async () => {
    for (const store of calendars.values()) expect(store.entries.size).toBe(0);
    expect((await eventNow()).status).toBe('cancelled');
    const token = replyToken(mailTo(first, LAYLA), house.origin);
    const page = await house.guest().get(`/r/${token}`);
    expect(page.text).not.toContain('<form method="post"');
    const organizer = await house.as('organizer');
    const { version } = await eventNow();
    const edit = await organizer.put(`/api/v1/events/${event.id}/draft`, anEvent(), version);
    expectProblem(edit, 409, 'event.is_cancelled');
    const again = await organizer.post(`/api/v1/events/${event.id}/mailings`, { kind: 'cancellation' });
    expectProblem(again, 409, 'event.is_cancelled');
  });
});
