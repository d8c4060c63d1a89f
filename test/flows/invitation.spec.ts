import type { Client } from '../support/client.js';
import { aCsv } from '../support/factories.js';
import { GUESTS, GUEST_ADDRESSES, LATE_DAY, LATE_START } from '../support/guests.js';
import { startHouse, type House } from '../support/house.js';
import { readMail, type ReadMail } from '../support/mails.js';
import * as steps from '../support/steps.js';

let house: House;
let organizer: Client;
let approver: Client;
let listId: string;
let event: steps.EventView;
let mailing: steps.MailingView;
let mails: ReadMail[];

beforeAll(async () => {
  house = await startHouse({ name: 'invitation', env: { UNDO_SECONDS: '2' } });
  [organizer, approver] = await Promise.all([house.as('organizer'), house.as('approver')]);
});
afterAll(() => house?.stop());

describe('the import', () => {
  const broken = [
    ['name,email,language,city,organisation'],
    ['No At,no.at.example,en,,'],
    [',nameless@plain.example,en,,'],
    ['Odd Language,odd@plain.example,klingon,,'],
    ['Nowhere,nowhere@plain.example,en,Atlantis,'],
    ['Too,few@plain.example'],
    ['"Twice A",twice@plain.example,en,,'],
    ['Twice B,TWICE@plain.example,en,,'],
  ];

  it('shows refused rows with line, field, reason and remedy, and merges repeated addresses', async () => {
    const csv = broken.join('\n');
    const plan = await organizer.must(
      organizer.post<steps.ImportView>('/api/v1/contact-imports?fileName=broken.csv', csv, { type: 'text/csv' }),
    );
    expect(plan).toMatchObject({ rows: 7, imported: 1, merged: 1, refused: 5, listId: null });
    const rows = async (outcome: string, language = 'en') =>
      (
        await organizer.must(
          organizer.get<{ items: { line: number; reason: string; field: string | null; message: string }[] }>(
            `/api/v1/contact-imports/${plan.id}/rows?outcome=${outcome}`,
            { headers: { 'accept-language': language } },
          ),
        )
      ).items;
    const refused = await rows('refused');
    expect(refused.map(({ line, reason, field }) => [line, reason, field])).toEqual([
      [2, 'import.row.address_broken', 'email'],
      [3, 'import.row.name_missing', 'name'],
      [4, 'import.row.language_unknown', 'language'],
      [5, 'import.row.city_unknown', 'city'],
      [6, 'import.row.cells', null],
    ]);
    for (const { message } of refused) expect(message).toMatch(/^[A-Z].+\.$/);
    for (const { message } of await rows('refused', 'fa')) expect(message).toMatch(/[\u0600-\u06FF]/);
    expect((await rows('merge')).map(({ line, reason }) => [line, reason])).toEqual([[8, 'import.row.repeated']]);
    expect(await house.sql('SELECT id FROM contacts')).toEqual([]);
  });

  it('brings the good rows in once, and refuses a second commit', async () => {
    const csv = aCsv(GUESTS);
    const plan = await organizer.must(
      organizer.post<steps.ImportView>('/api/v1/contact-imports', csv, { type: 'text/csv' }),
    );
    expect(plan).toMatchObject({ rows: 7, imported: 7, merged: 0, refused: 0 });
    const path = `/api/v1/contact-imports/${plan.id}/commit`;
    const done = await organizer.must(organizer.post<steps.ImportView>(path, { listName: 'Partners' }));
    listId = done.listId!;
    expect(await organizer.post(path, { listName: 'Partners' })).toMatchObject({
      status: 409,
      body: { code: 'import.committed' },
    });
    const rows = await house.sql<{ address: string; name: string }>('SELECT address, name FROM contacts ORDER BY id');
    expect(rows.map(({ address }) => address)).toEqual(GUEST_ADDRESSES);
    expect(rows.map(({ name }) => name)).toContain('Eve Bcc: everybody@evil.example');
    expect(rows.map(({ name }) => name)).toContain('gro.live Bidi');
  });
});

describe('the approval', () => {
  it('freezes the mailing and lets nothing leave on one person’s word', async () => {
    event = await steps.createEvent(organizer, { start: `${LATE_DAY}T22:30` });
    expect(event).toMatchObject({ status: 'draft', revision: { startsAt: LATE_START.toISOString() } });
    mailing = await steps.submitMailing(organizer, event.id, [listId]);
    expect(mailing).toMatchObject({ status: 'awaiting_approval', recipients: 7 });
    expect(await organizer.post(`/api/v1/mailings/${mailing.id}/start`)).toMatchObject({
      status: 409,
      body: { code: 'mailing.not_approved' },
    });
    const { id, contentHash } = await steps.approvalOf(approver, mailing.id);
    expect(contentHash).toBe(mailing.contentHash);
    expect(await organizer.post(`/api/v1/approvals/${id}/grant`, { contentHash })).toMatchObject({
      status: 403,
      body: { code: 'approval.needs_approver' },
    });
  });

  it('refuses the own request of a person with both roles', async () => {
    const both = await house.as('both');
    const own = await steps.createEvent(both, { start: `${LATE_DAY}T09:00` });
    const { id } = await steps.submitMailing(both, own.id, [listId]);
    const approval = await steps.approvalOf(both, id);
    for (const [verb, body] of [
      ['grant', { contentHash: approval.contentHash }],
      ['reject', { reason: 'my own' }],
    ] as const) {
      expect(await both.post(`/api/v1/approvals/${approval.id}/${verb}`, body)).toMatchObject({
        status: 403,
        body: { code: 'approval.own_request' },
      });
    }
    expect((await both.post(`/api/v1/mailings/${id}/start`)).status).toBe(409);
    expect(await house.sql('SELECT status FROM approvals WHERE id = ?', [approval.id])).toEqual([
      { status: 'pending' },
    ]);
  });

  it('refuses a hash of other content', async () => {
    const { id } = await steps.approvalOf(approver, mailing.id);
    const answer = await approver.post(`/api/v1/approvals/${id}/grant`, { contentHash: '0'.repeat(64) });
    expect(answer).toMatchObject({ status: 409, body: { code: 'approval.content_changed', field: 'contentHash' } });
  });

  it('is rejected with a reason, submitted again and granted', async () => {
    const first = await steps.approvalOf(approver, mailing.id);
    await approver.must(approver.post(`/api/v1/approvals/${first.id}/reject`, { reason: 'Name the moderator.' }));
    expect((await steps.approvalOf(organizer, mailing.id)).reason).toBe('Name the moderator.');
    expect((await organizer.post(`/api/v1/mailings/${mailing.id}/start`)).status).toBe(409);
    const again = await steps.act(organizer, mailing.id, 'submit');
    expect(again).toMatchObject({ status: 'awaiting_approval', recipients: 7 });
    const second = await steps.approve(approver, mailing.id);
    expect(second.id).not.toBe(first.id);
    const states = await house.sql<{ s: string }>(
      'SELECT to_status AS s FROM mailing_transitions WHERE mailing_id = ? ORDER BY id',
      [mailing.id],
    );
    expect(states.map(({ s }) => s)).toEqual([
      'awaiting_approval',
      'rejected',
      'draft',
      'awaiting_approval',
      'approved',
    ]);
  });

  it('can be taken back within the undo window; nothing has left', async () => {
    const started = await steps.act(organizer, mailing.id, 'start');
    expect(started.status).toBe('sending');
    expect(Date.parse(started.notBefore!)).toBeGreaterThan(Date.now());
    const undone = await steps.act(organizer, mailing.id, 'undo');
    expect(undone).toMatchObject({ status: 'approved', notBefore: null });
    expect(await steps.ledger(house, mailing.id)).toEqual({ planned: 7 });
    expect(await house.sql('SELECT id FROM invitations WHERE invited_at IS NOT NULL')).toEqual([]);
    const { body } = await organizer.get<steps.EventView>(`/api/v1/events/${event.id}`);
    expect(body).toMatchObject({ status: 'draft', revision: { status: 'approved' } });
    await new Promise((resolve) => setTimeout(resolve, 2300));
    expect(house.sink.count).toBe(0);
  });

  it('starts, waits for the end of the window, then writes to everybody once', async () => {
    const started = await steps.act(organizer, mailing.id, 'start');
    await steps.untilStatus(house, mailing.id, 'done');
    mails = await Promise.all(house.sink.messages.map(readMail));
    for (const { receivedAt } of house.sink.messages) {
      expect(receivedAt.getTime()).toBeGreaterThanOrEqual(Date.parse(started.notBefore!));
    }
    expect(mails.map(({ to }) => to).sort()).toEqual([...GUEST_ADDRESSES].sort());
    expect(await steps.ledger(house, mailing.id)).toEqual({ sent: 7 });
    expect(await organizer.post(`/api/v1/mailings/${mailing.id}/undo`)).toMatchObject({ status: 409 });
    const [row] = await house.sql('SELECT status, published_revision_id AS revision FROM events WHERE id = ?', [
      event.id,
    ]);
    expect(row).toEqual({
      status: 'published',
      revision: (await organizer.must(organizer.get<steps.EventView>(`/api/v1/events/${event.id}`))).revision.id,
    });
    const attempts = await house.sql('SELECT to_status AS s, response FROM delivery_attempts');
    expect(attempts).toHaveLength(7);
    for (const attempt of attempts)
      expect(attempt).toMatchObject({ s: 'sent', response: expect.stringMatching(/^250 /) as string });
  });
});

describe('later mailings of the same event', () => {
  it('go only to people who were not invited yet, with a later DTSTAMP and the same UID (rules 1–4)', async () => {
    const people = [GUESTS[0]!, { name: 'Late Guest', email: 'late@plain.example', language: 'en' }];
    const late = await steps.importPeople(organizer, people, 'Late');
    const second = await steps.submitMailing(organizer, event.id, [late, listId], true);
    expect(second.recipients).toBe(1);
    const before = house.sink.count;
    await steps.approve(approver, second.id);
    const started = await steps.untilStatus(house, second.id, 'done');
    expect(started.recipients).toBe(1);
    expect(house.sink.count).toBe(before + 1);
    const mail = await readMail(house.sink.messages.at(-1)!);
    expect(mail.to).toBe('late@plain.example');
    expect(mail.event.getFirstPropertyValue('uid')).toBe(event.uid);
    const stampOf = (one: ReadMail) => /\r\nDTSTAMP:(\S+)\r\n/.exec(one.inline.body.toString())![1]!;
    expect(stampOf(mail) > stampOf(mails[0]!)).toBe(true);
    const [row] = await house.sql('SELECT account_id FROM mailing_transitions WHERE mailing_id = ? AND to_status = ?', [
      second.id,
      'sending',
    ]);
    expect(row).toEqual({ account_id: (await organizer.get('/api/v1/session')).body.accountId });
  });

  it('are refused when nobody is left to invite', async () => {
    const answer = await organizer.post(`/api/v1/events/${event.id}/mailings`, { listIds: [listId] });
    expect(answer).toMatchObject({ status: 400, body: { code: 'mailing.nobody', field: 'listIds' } });
  });
});

it('F12: a person on three lists gets one mail', async () => {
  const person = { name: 'Thrice Listed', email: 'thrice@plain.example', language: 'en' };
  const lists: string[] = [];
  for (const name of ['One', 'Two', 'Three']) lists.push(await steps.importPeople(organizer, [person], name));
  expect(new Set(lists).size).toBe(3);
  const other = await steps.createEvent(organizer);
  const sent = await steps.submitMailing(organizer, other.id, lists, true);
  expect(sent.recipients).toBe(1);
  await steps.approve(approver, sent.id);
  await steps.untilStatus(house, sent.id, 'done');
  expect(house.sink.messages.filter(({ envelope }) => envelope.to[0] === person.email)).toHaveLength(1);
});

it('leaves at once when somebody who is sure cuts the undo time short, and only then', async () => {
  const organizer = await house.as('organizer');
  const listId = await steps.importPeople(organizer, [{ name: 'Sure', email: 'sure@people.example' }], 'Sure');
  const { id: eventId } = await steps.createEvent(organizer);
  const { id } = await steps.submitMailing(organizer, eventId, [listId]);
  const sendNow = () => organizer.post<steps.MailingView>(`/api/v1/mailings/${id}/send-now`);
  expect(await sendNow()).toMatchObject({ status: 409, body: { code: 'mailing.undo_over' } });
  await steps.approve(await house.as('approver'), id);
  const started = await steps.act(organizer, id, 'start');
  const { notBefore } = await organizer.must(sendNow());
  expect(Date.parse(notBefore!)).toBeLessThan(Date.parse(started.notBefore!));
  expect(await sendNow()).toMatchObject({ status: 409, body: { code: 'mailing.undo_over' } });
  expect(await organizer.post(`/api/v1/mailings/${id}/undo`)).toMatchObject({ status: 409 });
  await steps.untilStatus(house, id, 'done');
  expect(await steps.ledger(house, id)).toEqual({ sent: 1 });
  expect(
    await house.sql("SELECT action FROM audit_entries WHERE action = 'mailing.send_now' AND object_id = ?", [id]),
  ).toHaveLength(1);
});
