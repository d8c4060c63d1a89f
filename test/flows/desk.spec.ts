import type { Client } from '../support/client.js';
import type { EventInput } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { readMail, replyPaths } from '../support/mails.js';
import { startCountedApi } from '../support/counted-api.js';
import { everyPage } from '../support/pages-of.js';
import * as steps from '../support/steps.js';

interface ListedEvent extends steps.EventView {
  createdAt: string;
  counts: Record<string, number>;
}

interface Today {
  approvals: { count: number; items: Record<string, unknown>[] };
  mailings: Record<'failed' | 'inDoubt' | 'paused' | 'toStart', Record<string, unknown>[]>;
  replies: { count: number; items: (Record<string, unknown> & { invitationId: string })[] };
  next: { id: string; title: string; startsAt: string; status: string; revisionStatus: string }[];
  rejected: Record<string, unknown>[];
  hasContacts: boolean;
}

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const titled = (fa: string, en: string): EventInput['texts'] => ({
  fa: { title: fa, body: 'متن' },
  en: { title: en, body: 'Text about trams' },
});
const people = (prefix: string) =>
  ['Anna Berg', 'Bo Chen', 'Cyrus 100% Dad'].map((name, index) => ({
    name,
    email: `${prefix}${index}@desk.example`,
    language: 'en',
    city: "Xi'an",
  }));

let house: House;
let organizer: Client;
let approver: Client;
let sent: { event: steps.EventView; mailing: steps.MailingView; listId: string };
let meeting: steps.EventView;
let workshop: steps.EventView;

beforeAll(async () => {
  house = await startHouse({ name: 'desk' });
  [organizer, approver] = await Promise.all([house.as('organizer'), house.as('approver')]);
  sent = await steps.sendInvitations(house, people('guest'), 'Guests', {
    start: `${day(30)}T10:30`,
    texts: titled('نشست شهري پاك', 'A "clean" city\\town'),
  });
  meeting = await steps.createEvent(organizer, { kind: 'meeting', start: `${day(10)}T09:00` });
  workshop = await steps.createEvent(organizer, {
    kind: 'workshop',
    venue: 'Hall',
    start: `${day(20)}T09:00`,
    texts: titled('کارگاه میراث', 'Workshop on heritage_x'),
  });
  await steps.untilStatus(house, sent.mailing.id, 'done');
});
afterAll(() => house?.stop());

const events = async (query: string, client = organizer) =>
  client.must(client.get<{ items: ListedEvent[]; next: string | null }>(`/api/v1/events?${query}`));
const today = async (client = organizer) => client.must(client.get<Today>('/api/v1/today'));

/** Answers as the guest of this address, with a note. */
async function answer(address: string, choice: string, note: string): Promise<void> {
  const message = house.sink.messages.find(({ envelope }) => envelope.to[0] === address)!;
  const path = replyPaths(await readMail(message), house.origin)[0]!.split('?')[0]!;
  const { status } = await house.guest().form(path, { answer: choice, companions: '0', note });
  expect(status).toBe(303);
}

describe('the list of events', () => {
  it.each([
    ['', ['workshop', 'meeting', 'sent']],
    ['status=draft', ['workshop', 'meeting']],
    ['status=published,draft', ['workshop', 'meeting', 'sent']],
    ['status=held,cancelled', []],
    ['kind=workshop', ['workshop']],
    ['q=heritage', ['workshop']],
    ['q=HERITAGE_X', ['workshop']],
    ['q=e_i', []],
    ['q=%25%25', []],
    ['q=trams', []],
    [`q=${encodeURIComponent('شهری پاک')}`, ['sent']],
    [`q=${encodeURIComponent('شهري')}`, ['sent']],
    [`q=${encodeURIComponent('"clean" city\\town')}`, ['sent']],
    [`q=${encodeURIComponent('", "')}`, []],
    ['q=title', []],
    [`from=${day(15)}`, ['workshop', 'sent']],
    [`from=${day(15)}&to=${day(25)}T00:00:00Z`, ['workshop']],
    ['order=start', ['meeting', 'workshop', 'sent']],
    ['order=start&status=draft&kind=meeting', ['meeting']],
  ])('%j finds %j', async (query, names) => {
    const byName: Record<string, string> = { sent: sent.event.id, meeting: meeting.id, workshop: workshop.id };
    expect((await events(query)).items.map(({ id }) => id)).toEqual(names.map((name) => byName[name]));
  });

  it('is paged by start without a gap, also where two begin at once', async () => {
    const twins = await Promise.all([1, 2].map(() => steps.createEvent(organizer, { start: `${day(20)}T09:00` })));
    const seen = await everyPage(async (after) => {
      const { items, next } = await events(`order=start&limit=1${after}`);
      return { rows: items.map(({ id }) => id), next };
    });
    const tied = [workshop, ...twins].map(({ id }) => id).sort((a, b) => Number(a) - Number(b));
    expect(seen).toEqual([meeting.id, ...tied, sent.event.id]);
    await house.sql('DELETE FROM events WHERE id IN (?)', [twins.map(({ id }) => id)]);
  });

  it('counts who is invited and what they answered, in the list and in the event', async () => {
    await answer('guest0@desk.example', 'yes', '');
    await answer('guest1@desk.example', 'no', '');
    const counts = { invited: 3, accepted: 1, tentative: 0, declined: 1, needsAction: 1, askedAgain: 0 };
    const listed = (await events('')).items.find(({ id }) => id === sent.event.id)!;
    expect(listed.counts).toEqual(counts);
    expect(Date.parse(listed.createdAt)).toBeLessThanOrEqual(Date.now());
    expect((await organizer.get(`/api/v1/events/${sent.event.id}`)).body).toMatchObject({ counts });
    expect(meeting).toMatchObject({ counts: { invited: 0, needsAction: 0 } });
    const { replied } = await organizer.must(organizer.get<{ replied: number }>(`/api/v1/mailings/${sent.mailing.id}`));
    expect(replied).toBe(2);
  });
});

describe('the list of invitees', () => {
  const invited = async (query: string) => {
    const path = `/api/v1/events/${sent.event.id}/invitations?${query}`;
    const { items, next } = await organizer.must(
      organizer.get<{ items: { id: string; name: string }[]; next: string | null }>(path),
    );
    return { names: items.map(({ name }) => name.split(' ')[0]), next };
  };

  it('is searched by name and address, and ordered', async () => {
    expect((await invited('q=bo%20c')).names).toEqual(['Bo']);
    expect((await invited('q=guest2@')).names).toEqual(['Cyrus']);
    expect((await invited('q=0%25')).names).toEqual(['Cyrus']);
    expect((await invited('q=desk&answer=accepted')).names).toEqual(['Anna']);
    expect((await invited('')).names).toEqual(['Cyrus', 'Bo', 'Anna']);
    expect((await invited('order=name')).names).toEqual(['Anna', 'Bo', 'Cyrus']);
    expect((await invited('order=replied')).names).toEqual(['Bo', 'Anna', 'Cyrus']);
    expect((await organizer.get(`/api/v1/events/${sent.event.id}/invitations?q=a`)).status).toBe(400);
  });

  it.each(['newest', 'name', 'replied'])('is paged by %s without a gap', async (order) => {
    const whole = (await invited(`order=${order}`)).names;
    const seen = await everyPage(async (after) => {
      const { names, next } = await invited(`order=${order}&limit=1${after}`);
      return { rows: names, next };
    });
    expect(seen).toEqual(whole);
  });
});

describe('mailings and approvals in words', () => {
  it('name who asked, who decided, and what it is about', async () => {
    const { items } = await approver.must(approver.get<{ items: Record<string, unknown>[] }>('/api/v1/approvals'));
    const approval = items.find(({ subjectId }) => subjectId === sent.mailing.id)!;
    expect(approval).toMatchObject({
      title: 'نشست شهري پاك',
      recipients: 3,
      requestedByName: 'سارا کریمی',
      decidedByName: 'Mina Shams',
      status: 'granted',
    });
    expect(Date.parse(approval.decidedAt as string)).toBeGreaterThan(Date.parse(approval.requestedAt as string));
    expect((await approver.get(`/api/v1/approvals/${approval.id as string}`)).body).toEqual(approval);
    const detail = await organizer.must(
      organizer.get<{ startedAt: string; createdAt: string }>(`/api/v1/mailings/${sent.mailing.id}`),
    );
    expect(detail).toMatchObject({
      createdByName: 'سارا کریمی',
      approvalId: approval.id,
      rate: null,
      secondsLeft: null,
    });
    expect(Date.parse(detail.startedAt)).toBeGreaterThan(Date.parse(detail.createdAt));
  });

  it.each([
    ['status=done', 1],
    ['status=draft,sending', 0],
    [`q=${encodeURIComponent('شهری پاک')}`, 1],
    ['q=nothing', 0],
    ['status=done&event=999999', 0],
  ])('the list of mailings with %j has %d', async (query, count) => {
    const { items } = await organizer.must(
      organizer.get<{ items: Record<string, unknown>[] }>(`/api/v1/mailings?${query}`),
    );
    expect(items).toHaveLength(count);
    for (const item of items) expect(item).toMatchObject({ createdByName: 'سارا کریمی' });
  });

  it('refuse states that do not exist', async () => {
    for (const path of ['mailings?status=done,', 'mailings?status=gone', 'events?status=draft,gone', 'events?order=x'])
      expect([path, (await organizer.get(`/api/v1/${path}`)).status]).toEqual([path, 400]);
  });
});

describe('today', () => {
  it('shows an unread note until it is marked, and again when that is taken back', async () => {
    await answer('guest2@desk.example', 'tentative', 'Is there an interpreter?');
    const { replies } = await today();
    const [note] = replies.items;
    expect(replies).toMatchObject({
      count: 1,
      items: [
        { eventId: sent.event.id, name: 'Cyrus 100% Dad', answer: 'tentative', note: 'Is there an interpreter?' },
      ],
    });
    expect((await today(await house.as('neighbour'))).replies).toEqual({ count: 0, items: [] });
    const mark = (verb: string, ids = [note!.invitationId]) =>
      organizer.must(organizer.post(`/api/v1/events/${sent.event.id}/notes/${verb}`, { invitationIds: ids }));
    const others = await house.sql<{ id: string }>("SELECT id FROM invitations WHERE note = ''");
    expect(await mark('seen', [note!.invitationId, ...others.map(({ id }) => String(id))])).toEqual({ changed: 1 });
    expect((await today()).replies).toEqual({ count: 0, items: [] });
    expect(await mark('seen')).toEqual({ changed: 0 });
    expect(
      await mark(
        'unseen',
        others.map(({ id }) => String(id)),
      ),
    ).toEqual({ changed: 0 });
    expect(await mark('unseen')).toEqual({ changed: 1 });
    expect((await today()).replies).toEqual(replies);
    await mark('seen');
    await answer('guest2@desk.example', 'yes', 'Is there an interpreter?');
    expect((await today()).replies.count).toBe(0);
    await answer('guest2@desk.example', 'yes', 'And parking?');
    expect((await today()).replies).toMatchObject({ count: 1, items: [{ note: 'And parking?' }] });
  });

  it('names what comes next in the reader’s language, the earliest first', async () => {
    const { next, hasContacts } = await today();
    expect([hasContacts, ...next.map(({ id, status }) => [id, status])]).toEqual([
      true,
      [meeting.id, 'draft'],
      [workshop.id, 'draft'],
      [sent.event.id, 'published'],
    ]);
    expect(next.map(({ title }) => title)).toContain('کارگاه میراث');
    expect((await today(await house.as('viewer'))).next.map(({ title }) => title)).toContain('Workshop on heritage_x');
  });

  it('asks whoever may decide, then whoever may start, send anew or change', async () => {
    const both = await house.as('both');
    const mine = await steps.submitMailing(both, meeting.id, [sent.listId]);
    const waits = {
      subjectType: 'mailing',
      subjectId: mine.id,
      requestedByName: 'Reza Both',
      recipients: 3,
      kind: 'invitation',
    };
    expect((await today(approver)).approvals).toMatchObject({ count: 1, items: [waits] });
    const ofMeeting = async () => (await today()).next.find((event) => event.id === meeting.id);
    expect(await ofMeeting()).toMatchObject({ status: 'draft', revisionStatus: 'in_review' });
    for (const other of [both, organizer, await house.as('admin'), await house.as('viewer')]) {
      expect((await today(other)).approvals).toEqual({ count: 0, items: [] });
    }
    const { id } = await steps.approvalOf(approver, mine.id);
    await approver.must(approver.post(`/api/v1/approvals/${id}/reject`, { reason: 'Name the interpreter' }));
    expect((await today()).rejected).toMatchObject([
      { mailingId: mine.id, eventId: meeting.id, reason: 'Name the interpreter' },
    ]);
    expect((await today(approver)).rejected).toEqual([]);
    expect(await ofMeeting()).toMatchObject({ revisionStatus: 'rejected' });
    await steps.act(both, mine.id, 'submit');
    await steps.approve(approver, mine.id);
    expect(await ofMeeting()).toMatchObject({ status: 'draft', revisionStatus: 'approved' });
    expect(await today()).toMatchObject({ rejected: [], mailings: { toStart: [{ id: mine.id, recipients: 3 }] } });
    house.hooks.rcpt = (address) =>
      address === 'guest1@desk.example' ? { code: 550, message: '5.3.0 Out of order' } : undefined;
    await steps.act(organizer, mine.id, 'start');
    await steps.untilStatus(house, mine.id, 'done');
    house.hooks.rcpt = undefined;
    expect((await today()).mailings).toMatchObject({ toStart: [], failed: [{ id: mine.id, failed: 1 }], inDoubt: [] });
    await house.sql("UPDATE deliveries SET status = 'in_doubt' WHERE mailing_id = ? AND status = 'failed'", [mine.id]);
    await house.sql("UPDATE mailings SET status = 'paused', pause_reason = '535 No' WHERE id = ?", [mine.id]);
    expect((await today(approver)).mailings).toMatchObject({
      failed: [],
      inDoubt: [{ id: mine.id, inDoubt: 1 }],
      paused: [{ id: mine.id, reason: '535 No' }],
    });
    expect((await today(await house.as('viewer'))).mailings.paused).toEqual([]);
    expect((await today(await house.as('stranger'))).mailings.paused).toEqual([]);
  });

  it('asks the database as often for much as for little', async () => {
    const api = await startCountedApi(house, 'desk');
    const asked = () => api.selectsOf('/api/v1/today', organizer);
    try {
      await asked();
      const little = await asked();
      await house.sql(
        "UPDATE invitations SET note = 'x', replied_at = invited_at, unread_since = invited_at WHERE invited_at IS NOT NULL",
      );
      for (let more = 0; more < 3; more += 1) await steps.createEvent(organizer, { start: `${day(40 + more)}T09:00` });
      expect((await today()).replies).toMatchObject({ count: 6 });
      expect((await today()).next).toHaveLength(5);
      expect(await asked()).toBe(little);
    } finally {
      await api.stop();
    }
  });
});
