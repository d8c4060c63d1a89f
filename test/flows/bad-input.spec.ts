import type { Client } from '../support/client.js';
import { anEvent, type EventInput } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { readMail } from '../support/mails.js';
import { countRows, expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';

let house: House;
let organizer: Client;
let approver: Client;
let listId: string;

beforeAll(async () => {
  house = await startHouse({ name: 'bad-input', workers: 1 });
  [organizer, approver] = await Promise.all([house.as('organizer'), house.as('approver')]);
  listId = await steps.importPeople(organizer, [{ name: 'Guest', email: 'guest@bad-input.example' }], 'Guests');
});
afterAll(() => house?.stop());

describe('an event', () => {
  const year = new Date().getUTCFullYear() + 1;
  const lastSunday = (month: number) => {
    const end = new Date(Date.UTC(year, month, 0));
    return new Date(end.getTime() - end.getUTCDay() * 86_400_000).toISOString().slice(0, 10);
  };
  const gap = `${lastSunday(3)}T02:30`;
  const repeated = `${lastSunday(10)}T02:30`;

  const cases: [string, Partial<EventInput>, string, string][] = [
    ['in an unknown zone', { zone: 'Asia/Isfahan' }, 'event.zone_unknown', 'zone'],
    ['in a fixed offset', { zone: '+03:30' }, 'event.zone_unknown', 'zone'],
    ['in an empty zone', { zone: '' }, 'event.zone_unknown', 'zone'],
    ['at a time that the clocks skip', { zone: 'Europe/Berlin', start: gap }, 'event.start_skipped', 'start'],
    ['at a time that happens twice', { zone: 'Europe/Berlin', start: repeated }, 'event.start_repeated', 'start'],
    ['at a skipped time of its host city', { hostCity: 'freiburg', start: gap }, 'event.start_skipped', 'start'],
    ['in the past', { start: '2024-03-01T10:00' }, 'event.start_past', 'start'],
    ['on a day that is none', { start: `${year}-02-30T10:00` }, 'event.start_unparsable', 'start'],
    ['at an hour that is none', { start: `${year}-03-01T24:30` }, 'event.start_unparsable', 'start'],
    ['at an instant instead of a wall clock', { start: `${year}-03-01T1Z` }, 'event.start_unparsable', 'start'],
    ['in an unknown city', { hostCity: 'atlantis' }, 'city.unknown', 'hostCity'],
    ['without a text', { texts: {} }, 'event.texts_missing', 'texts'],
    [
      'with an empty title',
      { texts: { fa: { title: ' \u200e\u0000 ', body: '' } } },
      'event.title_missing',
      'texts.fa.title',
    ],
    ['with a long title', { texts: { fa: { title: 'x'.repeat(201), body: '' } } }, 'event.text_long', 'texts.fa.title'],
    ['with a main language without text', { mainLanguage: 'zh' }, 'event.main_language', 'mainLanguage'],
    ['with a script for a link', { joinUrl: 'javascript:alert(1)' }, 'event.join_url', 'joinUrl'],
    ['with a log-in in its link', { joinUrl: 'https://a:b@evil.example' }, 'event.join_url', 'joinUrl'],
  ];

  it.each(cases)('%s is refused by the field’s name, and no row is written', async (_what, change, code, field) => {
    const before = await countRows(house, 'events');
    expectProblem(await organizer.post('/api/v1/events', anEvent(change)), 400, code, field);
    const persian = await organizer.post('/api/v1/events', anEvent(change), {
      headers: { 'accept-language': 'fa-IR,fa;q=0.9,en;q=0.5' },
    });
    expectProblem(persian, 400, code, field);
    expect(persian.body.detail).toMatch(/[\u0600-\u06FF]{3}/);
    expect(persian.body.title).toMatch(/[\u0600-\u06FF]{3}/);
    expect(await countRows(house, 'events')).toBe(before);
  });

  it.each([
    ['the hour before the gap', { start: gap.replace('02:30', '01:59') }, 'T00:59:00.000Z'],
    ['the hour after the gap', { start: gap.replace('02:30', '03:00') }, 'T01:00:00.000Z'],
  ])('in %s is accepted at the right instant', async (_what, change, instant) => {
    const event = await steps.createEvent(organizer, { zone: 'Europe/Berlin', ...change });
    expect(event.revision.startsAt).toBe(gap.slice(0, 10) + instant);
  });
});

describe('an edit', () => {
  let event: steps.EventView;
  let mailing: steps.MailingView;
  const edit = (change: Partial<EventInput>, version: number | null) =>
    organizer.put<steps.EventView>(`/api/v1/events/${event.id}/draft`, anEvent(change), version);

  it('needs the version that was seen, and tells the newer one', async () => {
    event = await steps.createEvent(organizer);
    expectProblem(await edit({}, null), 428, 'request.if_match_missing', 'If-Match');
    const broken = await organizer.ask('PUT', `/api/v1/events/${event.id}/draft`, {
      body: anEvent(),
      headers: { 'if-match': '*' },
    });
    expectProblem(broken, 400, 'request.if_match_broken', 'If-Match');
    const changed = await organizer.must(edit({ minutes: 60 }, event.version));
    expect(changed).toMatchObject({ version: event.version + 1, revision: { minutes: 60 } });
    const stale = await edit({ minutes: 30 }, event.version);
    expectProblem(stale, 412, 'event.stale', 'If-Match');
    expect((stale.body as unknown as Record<string, unknown>).current).toEqual({ version: event.version + 1 });
    event = changed;
  });

  it('F16: of two tabs that save at once, one wins and one is told', async () => {
    const answers = await Promise.all([edit({ minutes: 45 }, event.version), edit({ minutes: 50 }, event.version)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const winner = answers.find(({ status }) => status === 200)!.body;
    const { body } = await organizer.get<steps.EventView>(`/api/v1/events/${event.id}`);
    expect(body).toEqual(winner);
    event = body;
  });

  it('A18: after the approval makes the mailing a draft again; it cannot start until it is approved anew', async () => {
    mailing = await steps.submitMailing(organizer, event.id, [listId]);
    const old = await steps.approve(approver, mailing.id);
    event = await organizer.must(
      edit(
        { venue: 'Another hall' },
        (await organizer.get<steps.EventView>(`/api/v1/events/${event.id}`)).body.version,
      ),
    );
    expect((await organizer.get(`/api/v1/mailings/${mailing.id}`)).body.status).toBe('draft');
    expect(await house.sql('SELECT status FROM approvals WHERE id = ?', [old.id])).toEqual([{ status: 'void' }]);
    for (const client of [organizer, approver]) {
      expectProblem(await client.post(`/api/v1/mailings/${mailing.id}/start`), 409, 'mailing.not_approved');
    }
    const replayed = await approver.post(`/api/v1/approvals/${old.id}/grant`, { contentHash: old.contentHash });
    expectProblem(replayed, 409, 'approval.decided');
    const again = await steps.act(organizer, mailing.id, 'submit');
    expect(again.contentHash).not.toBe(mailing.contentHash);
    const { id } = await steps.approvalOf(approver, mailing.id);
    const oldHash = await approver.post(`/api/v1/approvals/${id}/grant`, { contentHash: old.contentHash });
    expectProblem(oldHash, 409, 'approval.content_changed', 'contentHash');
    await steps.approve(approver, mailing.id);
    expect(house.sink.count).toBe(0);
    await steps.act(organizer, mailing.id, 'start');
    await steps.untilStatus(house, mailing.id, 'done');
    expect(house.sink.count).toBe(1);
    const mail = await readMail(house.sink.messages[0]!);
    expect(mail.event.getFirstPropertyValue('location')).toBe('Another hall');
  });

  it('makes a new revision once invitations are on their way: what people were told stays', async () => {
    const before = (await organizer.get<steps.EventView>(`/api/v1/events/${event.id}`)).body;
    expect((await edit({}, before.version)).status).toBe(200);
    const after = (await organizer.get<steps.EventView>(`/api/v1/events/${event.id}`)).body;
    expect(after.revision).toMatchObject({ number: 3, status: 'draft' });
    expect(after.publishedRevisionId).toBe(before.revision.id);
  });

  it('A18: rows changed behind the approval’s back stop the start', async () => {
    const other = await steps.createEvent(organizer);
    const sent = await steps.submitMailing(organizer, other.id, [listId]);
    await steps.approve(approver, sent.id);
    await house.sql("UPDATE deliveries SET address = 'evil@evil.example' WHERE mailing_id = ?", [sent.id]);
    expectProblem(await organizer.post(`/api/v1/mailings/${sent.id}/start`), 409, 'mailing.not_approved');
  });

  it('cannot reach an event that has begun', async () => {
    const begun = await steps.createEvent(organizer);
    const late = await steps.submitMailing(organizer, begun.id, [listId]);
    await steps.approve(approver, late.id);
    await house.sql('UPDATE event_revisions SET starts_at = UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE WHERE event_id = ?', [
      begun.id,
    ]);
    expectProblem(await organizer.post(`/api/v1/mailings/${late.id}/start`), 409, 'event.begun');
    expectProblem(
      await organizer.post(`/api/v1/events/${begun.id}/mailings`, { listIds: [listId] }),
      409,
      'event.begun',
    );
  });
});
