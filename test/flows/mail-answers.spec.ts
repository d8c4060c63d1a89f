import { anEvent } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { anAnswer, type AnswerMail } from '../support/inbound-mails.js';
import { ingest, ingestOne } from '../support/ingest.js';
import { readMail, replyToken, type ReadMail } from '../support/mails.js';
import { readForm } from '../support/pages.js';
import * as steps from '../support/steps.js';

let house: House;
let lists = 0;

beforeAll(async () => {
  house = await startHouse({ name: 'mail-answers', env: { MAIL_AUTH_SERVER: 'mx.hamshahr.example' } });
});
afterAll(() => house?.stop());

const address = (name: string) => `${name}@guests.example`;

/** People who are invited and have got their mail. */
async function invited(...names: string[]) {
  const people = names.map((name) => ({ name, email: address(name), language: 'en', city: "Xi'an" }));
  const sent = await steps.sendInvitations(house, people, `List ${(lists += 1)}`);
  await steps.untilStatus(house, sent.mailing.id, 'done');
  return sent;
}

async function newest(name: string): Promise<ReadMail> {
  const kept = house.sink.messages.filter(({ envelope }) => envelope.to[0] === address(name)).at(-1);
  return readMail(kept!);
}

/** The answer of somebody's calendar to the newest mail they got. */
async function answerOf(name: string, changes: Partial<AnswerMail> = {}): Promise<Buffer> {
  const { event } = await newest(name);
  return anAnswer({
    to: String(event.getFirstPropertyValue('organizer')).replace(/^mailto:/i, ''),
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    attendee: address(name),
    ...changes,
  });
}

async function invitation(name: string) {
  const [row] = await house.sql<{ partstat: string; earlier: string | null; note: string; companions: number }>(
    `SELECT partstat, earlier_partstat AS earlier, note, companions FROM invitations WHERE address = ? ORDER BY id DESC LIMIT 1`,
    [address(name)],
  );
  return row!;
}

const replies = (name: string) =>
  house.sql<{ source: string; partstat: string; isApplied: number }>(
    `SELECT r.source, r.partstat, r.is_applied AS isApplied FROM replies r JOIN invitations i ON i.id = r.invitation_id
     WHERE i.address = ? ORDER BY r.id`,
    [address(name)],
  );

async function answerOnPage(name: string, answer: string): Promise<void> {
  const path = `/r/${replyToken(await newest(name), house.origin)}`;
  const { action, hidden } = readForm((await house.guest().get(path)).text);
  await house.guest().form(action, { ...hidden, answer, companions: '0', note: '' });
}

const later = (seconds: number) => new Date(Date.now() + seconds * 1000);

it('rules 33, 35: a REPLY to the address of the invitation is the answer, and its comment the note', async () => {
  await invited('anna');
  const taken = await ingestOne(house, await answerOf('anna', { comment: "With pleasure\\, from Xi'an" }));
  expect(taken).toMatchObject({
    kind: 'itip',
    method: 'REPLY',
    partstat: 'ACCEPTED',
    outcome: 'applied',
    reason: null,
  });
  expect(await invitation('anna')).toMatchObject({ partstat: 'accepted', note: "With pleasure, from Xi'an" });
  const audited = await house.sql(
    "SELECT action FROM audit_entries WHERE action = 'reply.accepted' AND actor_type = 'invitee'",
  );
  expect(audited).toHaveLength(1);
});

it('the same mail twice, and twice at once, is taken once', async () => {
  await invited('twice');
  const raw = await answerOf('twice');
  const unix = Buffer.from(raw.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  const taken = [
    ...(await Promise.all([ingestOne(house, raw), ingestOne(house, raw)])),
    ...(await ingest(house, [raw, unix])),
  ];
  expect(taken.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'duplicate', 'duplicate', 'duplicate']);
  expect(await replies('twice')).toHaveLength(1);
  const [{ n }] = (await house.sql<{ n: string }>('SELECT COUNT(*) AS n FROM inbound_mails WHERE recipient = ?', [
    address('twice'),
  ])) as [{ n: string }];
  expect(Number(n)).toBe(1);
});

it('a dry run tells what would happen and changes nothing', async () => {
  await invited('dry');
  const raw = await answerOf('dry');
  expect(await ingestOne(house, raw, ['--dry-run'])).toMatchObject({ outcome: 'applied' });
  expect(await replies('dry')).toHaveLength(0);
  expect(await ingestOne(house, raw)).toMatchObject({ outcome: 'applied' });
});

it('rule 36: the page and the calendar go to one reducer, and the newest wins', async () => {
  await invited('both');
  await ingestOne(house, await answerOf('both', { partstat: 'DECLINED', stamp: later(-60) }));
  await answerOnPage('both', 'yes');
  expect((await invitation('both')).partstat).toBe('accepted');
  const old = await ingestOne(house, await answerOf('both', { partstat: 'TENTATIVE', stamp: later(-30) }));
  expect(old).toMatchObject({ outcome: 'outdated', reason: 'not_newer' });
  expect((await invitation('both')).partstat).toBe('accepted');
  expect(await ingestOne(house, await answerOf('both', { partstat: 'TENTATIVE' }))).toMatchObject({
    outcome: 'applied',
  });
  expect((await invitation('both')).partstat).toBe('tentative');
  expect(await replies('both')).toMatchObject([
    { source: 'mail', isApplied: 1 },
    { source: 'web', isApplied: 1 },
    { source: 'mail', isApplied: 0 },
    { source: 'mail', isApplied: 1 },
  ]);
});

it('rules 4, 34: of two mails the later DTSTAMP counts, in whatever order they arrive', async () => {
  await invited('order');
  const first = await answerOf('order', { partstat: 'ACCEPTED', stamp: later(-20) });
  const second = await answerOf('order', { partstat: 'DECLINED', stamp: later(-10) });
  const taken = await ingest(house, [second, first]);
  expect(taken.map(({ outcome }) => outcome)).toEqual(['applied', 'outdated']);
  expect((await invitation('order')).partstat).toBe('declined');
});

it('a clock that runs ahead does not lock the answer', async () => {
  await invited('ahead');
  await ingestOne(house, await answerOf('ahead', { partstat: 'ACCEPTED', stamp: later(86_400) }));
  await answerOnPage('ahead', 'no');
  expect((await invitation('ahead')).partstat).toBe('declined');
});

describe('rule 34: what an update asked anew', () => {
  it('an answer to the time before is kept, and shown beside the question', async () => {
    const { event } = await invited('moved');
    const early = await answerOf('moved');
    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await steps.editEvent(await house.as('organizer'), event.id, anEvent({ start: `${day}T11:30` }));
    const { id } = await steps.sendNews(house, event.id, 'update');
    await steps.untilStatus(house, id, 'done');
    expect(await ingestOne(house, early)).toMatchObject({ outcome: 'outdated', reason: 'earlier_version' });
    expect(await invitation('moved')).toMatchObject({ partstat: 'needs_action', earlier: 'accepted' });
    const now = await answerOf('moved', { partstat: 'DECLINED' });
    expect(await ingestOne(house, now)).toMatchObject({ outcome: 'applied', sequence: 1 });
    expect(await invitation('moved')).toMatchObject({ partstat: 'declined', earlier: null });
  });

  it('a good Yes may cross a minor update', async () => {
    const { event } = await invited('minor');
    const early = await answerOf('minor');
    const input = anEvent();
    input.texts.en!.body = 'The programme has another page.';
    await steps.editEvent(await house.as('organizer'), event.id, input);
    const { id } = await steps.sendNews(house, event.id, 'update');
    await steps.untilStatus(house, id, 'done');
    expect(await ingestOne(house, early)).toMatchObject({ outcome: 'applied', sequence: 0 });
    expect((await invitation('minor')).partstat).toBe('accepted');
  });
});

describe('rule 35: who may answer', () => {
  it('a token with another ATTENDEE is a forwarded invitation and waits', async () => {
    await invited('owner');
    const taken = await ingestOne(house, await answerOf('owner', { attendee: 'friend@elsewhere.example' }));
    expect(taken).toMatchObject({ outcome: 'needs_person', reason: 'forwarded' });
    expect((await invitation('owner')).partstat).toBe('needs_action');
  });

  it('without a token only a sender for whom our own server vouches', async () => {
    await invited('proven');
    const to = 'reply@hamshahr.example';
    const verdict = (text: string) => [`Authentication-Results: ${text}`];
    const cases = [
      [await answerOf('proven', { to }), 'needs_person'],
      [
        await answerOf('proven', { to, headers: verdict('mx.evil.example; dkim=pass header.d=guests.example') }),
        'needs_person',
      ],
      [
        await answerOf('proven', {
          to,
          from: 'other@guests.example',
          headers: verdict('mx.hamshahr.example; dkim=pass header.d=guests.example'),
        }),
        'needs_person',
      ],
      [
        await answerOf('proven', { to, headers: verdict('mx.hamshahr.example; dkim=pass header.d=guests.example') }),
        'applied',
      ],
    ] as const;
    const taken = await ingest(
      house,
      cases.map(([raw]) => raw),
    );
    expect(taken.map(({ outcome }) => outcome)).toEqual(cases.map(([, outcome]) => outcome));
    expect(taken[0]!.reason).toBe('unproven');
  });

  it('a token of one event is none for another, and a changed one is none at all', async () => {
    await invited('one');
    const to = String((await newest('one')).event.getFirstPropertyValue('organizer')).slice('mailto:'.length);
    await invited('two');
    const taken = await ingest(house, [
      await answerOf('two', { to, attendee: address('one') }),
      await answerOf('two', { to: to.replace(/.@/, (end) => (end === 'a@' ? 'b@' : 'a@')) }),
      await answerOf('two', { uid: 'nobody-knows@hamshahr.example' }),
      await answerOf('two', { partstat: 'DELEGATED' }),
      await answerOf('two', { more: ['RECURRENCE-ID:20261201T080000Z'] }),
      await answerOf('two', { method: 'REQUEST' }),
    ]);
    expect(taken.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['needs_person', 'other_event'],
      ['needs_person', 'unproven'],
      ['needs_person', 'unknown_event'],
      ['needs_person', 'no_answer'],
      ['needs_person', 'recurring'],
      ['needs_person', 'not_an_answer'],
    ]);
    expect((await invitation('two')).partstat).toBe('needs_action');
  });
});

it('rule 35: COUNTER waits for a person with the time that is proposed', async () => {
  await invited('counter');
  const raw = await answerOf('counter', {
    method: 'COUNTER',
    partstat: 'TENTATIVE',
    start: '20271201T080000Z',
    end: '20271201T090000Z',
  });
  expect(await ingestOne(house, raw)).toMatchObject({ method: 'COUNTER', outcome: 'needs_person', reason: 'counter' });
  const [row] = await house.sql<{ start: Date }>(
    "SELECT proposed_start AS start FROM inbound_mails WHERE method = 'COUNTER'",
  );
  expect(new Date(row!.start).toISOString()).toBe('2027-12-01T08:00:00.000Z');
  expect((await invitation('counter')).partstat).toBe('needs_action');
});

it('rule 35: REFRESH gets the current request once more, with its UID and SEQUENCE', async () => {
  await invited('refresh');
  const before = await newest('refresh');
  const mark = house.sink.messages.length;
  const raw = await answerOf('refresh', { method: 'REFRESH', partstat: '' });
  expect(await ingestOne(house, raw)).toMatchObject({ method: 'REFRESH', outcome: 'applied', reason: 'resent' });
  await house.sink.waitFor(mark + 1, 20_000);
  const after = await newest('refresh');
  for (const name of ['uid', 'sequence', 'organizer']) {
    expect(String(after.event.getFirstPropertyValue(name))).toBe(String(before.event.getFirstPropertyValue(name)));
  }
  expect(after.parsed.messageId).not.toBe(before.parsed.messageId);
  const again = await answerOf('refresh', { method: 'REFRESH', partstat: '', comment: 'again' });
  expect(await ingestOne(house, again)).toMatchObject({ outcome: 'ignored', reason: 'resent_lately' });
});

it('rule 29: a REFRESH of a machine or a list is answered by nothing', async () => {
  await invited('machine');
  const mark = house.sink.messages.length;
  const raw = await answerOf('machine', {
    method: 'REFRESH',
    partstat: '',
    headers: ['Auto-Submitted: auto-generated'],
  });
  expect(await ingestOne(house, raw)).toMatchObject({ outcome: 'ignored', reason: 'autoreply' });
  expect(house.sink.messages).toHaveLength(mark);
  expect(await house.sql('SELECT id FROM deliveries WHERE address = ? AND copy > 0', [address('machine')])).toEqual([]);
});

it('rule 2: a SEQUENCE that only we may raise does not outrank later answers', async () => {
  await invited('raised');
  const raised = await answerOf('raised', { sequence: 4_294_967_296, stamp: later(-20) });
  expect(await ingestOne(house, raised)).toMatchObject({ outcome: 'applied' });
  expect(await ingestOne(house, await answerOf('raised', { partstat: 'DECLINED' }))).toMatchObject({
    outcome: 'applied',
  });
  expect((await invitation('raised')).partstat).toBe('declined');
});

it('an answer to an event that is long over waits for a person', async () => {
  const { event } = await invited('over');
  const raw = await answerOf('over');
  await house.sql(
    'UPDATE event_revisions SET starts_at = starts_at - INTERVAL 60 DAY, ends_at = ends_at - INTERVAL 60 DAY WHERE event_id = ?',
    [event.id],
  );
  expect(await ingestOne(house, raw)).toMatchObject({ outcome: 'needs_person', reason: 'event_begun' });
});

it('after a cancellation nobody answers any more, and the mail waits for a person', async () => {
  const { event } = await invited('gone');
  const raw = await answerOf('gone');
  const { id } = await steps.sendNews(house, event.id, 'cancellation');
  await steps.untilStatus(house, id, 'done');
  expect(await ingestOne(house, raw)).toMatchObject({ outcome: 'needs_person', reason: 'event_cancelled' });
});
