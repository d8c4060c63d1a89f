import { anEvent } from '../support/factories.js';
import type { Client } from '../support/client.js';
import { startHouse, type House } from '../support/house.js';
import { plain, readCalendarText, readMail, replyPaths, type ReadMail } from '../support/mails.js';
import { countRows, expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';
import { withoutReader, type DryRun, type Preview, type TestSend } from '../support/trials.js';

const PEOPLE = [
  { name: 'لیلا صادقی', email: 'layla@trial.example', language: 'fa', city: 'اصفهان' },
  { name: '李娜', email: 'li.na@trial.example', language: 'zh', city: "Xi'an" },
  { name: 'Tan Kok', email: 'tan@trial.example', language: 'en', city: 'Kuala Lumpur' },
  { name: 'Nowhere', email: 'nowhere@trial.example', language: 'en' },
];
const SOON = [PEOPLE[2]!, { name: 'Gone', email: 'gone@trial.example', language: 'en', city: "Xi'an" }];

let house: House;
let organizer: Client;
let approver: Client;
let listId: string;
let otherListId: string;
let event: steps.EventView;
let mailing: steps.MailingView;

/** Everything that a trial must leave as it was. */
const rows = async () => {
  const tables = ['mailings', 'mailing_variants', 'deliveries', 'invitations', 'suppressions', 'approvals'];
  const counts = await Promise.all(tables.map((table) => countRows(house, table)));
  const events = await house.sql('SELECT id, status, version, sequence FROM events');
  return { counts, events, revisions: await house.sql('SELECT id, status FROM event_revisions') };
};

const dryRun = (body: object, client = organizer, id = event.id) =>
  client.post<DryRun>(`/api/v1/events/${id}/dry-run`, body);
const preview = (body: object, client = organizer) => client.post<Preview>(`/api/v1/events/${event.id}/preview`, body);

beforeAll(async () => {
  house = await startHouse({ name: 'trials' });
  [organizer, approver] = await Promise.all([house.as('organizer'), house.as('approver')]);
  listId = await steps.importPeople(organizer, PEOPLE, 'Partners');
  otherListId = await steps.importPeople(organizer, SOON, 'Others');
  event = await steps.createEvent(organizer);
});
afterAll(() => house?.stop());

describe('the dry run', () => {
  it('says whom a submission would reach, and writes nothing', async () => {
    await house.sql(
      "INSERT INTO suppressions (address_hash, reason) SELECT address_hash, 'complaint' FROM contacts WHERE address = 'gone@trial.example'",
    );
    const before = await rows();
    const run = await organizer.must(dryRun({ listIds: [listId, otherListId] }));
    expect(await rows()).toEqual(before);
    expect(run).toMatchObject({
      recipients: 4,
      suppressed: 1,
      alreadyInvited: 0,
      inSeveralLists: 1,
      withoutCity: 1,
      otherLanguage: 1,
    });
    expect(run.groups.map(({ language, recipients, textLanguage }) => [language, recipients, textLanguage])).toEqual([
      ['en', 1, 'en'],
      ['en', 1, 'en'],
      ['fa', 1, 'fa'],
      ['zh', 1, 'en'],
    ]);
    expect(run.groups.filter(({ cityId }) => cityId === null)).toHaveLength(1);
  });

  it('takes a segment, and counts nobody where a submission would be refused', async () => {
    const chinese = await organizer.must(dryRun({ segment: { languages: ['zh'] } }));
    expect(chinese).toMatchObject({ recipients: 1, inSeveralLists: 0 });
    const nobody = await organizer.must(dryRun({ segment: { languages: ['ru'] } }));
    expect(nobody).toEqual({
      recipients: 0,
      suppressed: 0,
      alreadyInvited: 0,
      inSeveralLists: 0,
      withoutCity: 0,
      otherLanguage: 0,
      groups: [],
    });
  });

  it('refuses what the submission refuses', async () => {
    for (const [body, status, code, field] of [
      [{}, 400, 'mailing.field_missing', 'listIds'],
      [{ listIds: ['999999'] }, 400, 'list.unknown', 'listIds'],
      [{ kind: 'update' }, 409, 'event.is_draft', undefined],
      [{ kind: 'withdrawal' }, 400, 'mailing.field_missing', 'invitationIds'],
      [{ kind: 'withdrawal', listIds: [listId] }, 400, 'mailing.field_unwanted', 'listIds'],
    ] as const) {
      expectProblem(await dryRun(body), status, code, field);
      expectProblem(await organizer.post(`/api/v1/events/${event.id}/mailings`, body), status, code, field);
    }
  });
});

describe('the preview of an event', () => {
  it('is the very mail that the submission freezes, to the one who asks, in any language and city', async () => {
    const before = await rows();
    const city = (await house.sql<{ id: string }>("SELECT id FROM cities WHERE slug = 'xian'"))[0]!.id;
    const seen = await organizer.must(preview({ language: 'zh', cityId: String(city) }, await house.as('both')));
    expect(await rows()).toEqual(before);
    expect(seen).toMatchObject({
      language: 'zh',
      recipientName: 'Reza Both',
      recipientAddress: 'both@isfahan.example',
    });
    mailing = await steps.submitMailing(organizer, event.id, [listId]);
    const { variants } = await organizer.must(
      organizer.get<{ variants: { id: string; language: string }[] }>(`/api/v1/mailings/${mailing.id}`),
    );
    const zh = variants.find(({ language }) => language === 'zh')!.id;
    const frozen = await organizer.must(organizer.get<Preview>(`/api/v1/mailings/${mailing.id}/previews/${zh}`));
    expect(seen.subject).toBe(frozen.subject);
    for (const part of ['html', 'text'] as const) {
      expect(withoutReader(seen[part], seen)).toBe(withoutReader(frozen[part], frozen));
    }
    expect(seen.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const link = /\/r\/[0-9a-z]+/.exec(seen.html)![0];
    expect((await house.guest().get(link)).text).toContain('This is a link from a test message');
  });

  it('shows the edit that nobody has submitted, and refuses what cannot be', async () => {
    const other = await steps.createEvent(organizer, {
      mainLanguage: 'en',
      texts: { en: { title: 'Another title', body: 'Text' } },
    });
    const draft = await organizer.must(
      approver.post<Preview>(`/api/v1/events/${other.id}/preview`, { language: 'en', cityId: null }),
    );
    expect([plain(draft.subject), draft.recipientName]).toEqual([
      expect.stringContaining('Another title'),
      'Mina Shams',
    ]);
    expectProblem(await preview({ language: 'en', cityId: '999999' }), 400, 'city.missing', 'cityId');
    expectProblem(await preview({ language: 'en', kind: 'cancellation' }), 409, 'event.is_draft');
  });
});

describe('test sends', () => {
  const accountOf = async (address: string) =>
    String((await house.sql<{ id: string }>('SELECT id FROM accounts WHERE email = ?', [address]))[0]!.id);
  const test = (body: object, key?: string, client = organizer) =>
    client.post<TestSend>(`/api/v1/mailings/${mailing.id}/test-sends`, body, { key });
  const figures = async () => ({
    detail: (await organizer.get(`/api/v1/mailings/${mailing.id}`)).body,
    list: (await organizer.get('/api/v1/mailings')).body,
    ledger: (await organizer.get('/api/v1/deliveries')).body,
    today: (await organizer.get('/api/v1/today')).body,
    own: await house.sql('SELECT id, status FROM deliveries WHERE mailing_id = ?', [mailing.id]),
    suppressions: await countRows(house, 'suppressions'),
    unsubscriptions: await countRows(house, 'unsubscriptions'),
    invitations: await house.sql('SELECT id, partstat, replied_at FROM invitations'),
  });
  let mails: ReadMail[];

  it('reach people of the office by the real path, each in their language, and move no figure', async () => {
    const before = await figures();
    const accountIds = [await accountOf('organizer@isfahan.example'), await accountOf('both@isfahan.example')];
    const mark = house.sink.messages.length;
    const made = await organizer.must(test({ accountIds }, 'a-test'));
    expect((await test({ accountIds }, 'a-test')).body).toEqual(made);
    expect(made).toMatchObject({ accepted: 2 });
    expect(made.recipients.map(({ address, language }) => [address, language])).toEqual([
      ['organizer@isfahan.example', 'fa'],
      ['both@isfahan.example', 'en'],
    ]);
    await house.sink.waitFor(mark + 2, 15_000);
    mails = await Promise.all(house.sink.messages.slice(mark).map(readMail));
    expect(mails.map(({ to }) => to).sort()).toEqual(['both@isfahan.example', 'organizer@isfahan.example']);
    for (const mail of mails) expect(mail.parsed.subject).toMatch(/^\[TEST\] \S/);
    await steps.until(
      'the test is over',
      () => house.sql<{ status: string }>('SELECT status FROM mailings WHERE id = ?', [made.id]),
      ([row]) => row?.status === 'done',
    );
    expect(await figures()).toEqual(before);
    expect((await organizer.get(`/api/v1/mailings/${made.id}`)).status).toBe(404);
    expect((await organizer.post(`/api/v1/mailings/${made.id}/pause`)).status).toBe(404);
  });

  it('carry an entry of their own, which cannot touch the real one', async () => {
    const uids = mails.map((mail) => String(mail.event.getFirstPropertyValue('uid')));
    expect(new Set(uids).size).toBe(2);
    for (const mail of mails) {
      expect(uids).not.toContain(event.uid);
      expect(mail.inline.body.toString('utf8')).not.toContain(event.uid);
      expect(readCalendarText(mail.file.body.toString('utf8')).toString()).toBe(mail.calendar.toString());
      expect(String(mail.event.getFirstPropertyValue('summary'))).toMatch(/^\[TEST\] /);
    }
  });

  it('have links that say what they are and take nothing', async () => {
    const before = await figures();
    const guest = house.guest();
    for (const mail of mails) {
      const [link] = replyPaths(mail, house.origin);
      const page = await guest.get(`${link!.split('?')[0]}?lang=en`);
      expect([page.status, page.text.includes('takes no reply')]).toEqual([404, true]);
      const answer = await guest.form(link!.split('?')[0]!, { answer: 'yes', companions: '0', note: '' });
      expect([answer.status, answer.text.includes('takes no reply')]).toEqual([404, true]);
      const leave = /<(https?:[^>]+)>/.exec(mail.root.headers.get('list-unsubscribe')![0]!)![1]!;
      const out = await guest.form(new URL(leave).pathname, { 'List-Unsubscribe': 'One-Click' });
      expect([out.status, out.text.includes('test message')]).toEqual([404, true]);
    }
    expect(await figures()).toEqual(before);
  });

  it('suppress nobody when they are refused', async () => {
    house.hooks.rcpt = () => ({ code: 550, message: '5.1.1 No such user' });
    const accountIds = [await accountOf('viewer@isfahan.example')];
    const before = await figures();
    const { id } = await organizer.must(test({ accountIds }));
    await steps.until(
      'the refusal is recorded',
      () => steps.ledger(house, id),
      ({ failed }) => failed === 1,
    );
    house.hooks.rcpt = undefined;
    expect(await figures()).toEqual(before);
  });

  it('go to nobody else, and not about a draft', async () => {
    const stranger = await accountOf('stranger@xian.example');
    const own = await accountOf('viewer@isfahan.example');
    expectProblem(await test({ accountIds: [own, stranger] }), 400, 'mailing.test_accounts', 'accountIds');
    expectProblem(await test({ accountIds: [own], variantId: '999999' }), 404, 'mailing.variant_missing');
    expect((await test({ accountIds: ['1', '2', '3', '4', '5', '6'] })).status).toBe(400);
    await steps.act(organizer, mailing.id, 'recall');
    expectProblem(await test({ accountIds: [own] }), 409, 'mailing.test_draft');
    await steps.act(organizer, mailing.id, 'submit');
  });
});

describe('the retry of what failed', () => {
  const retry = (body: object = { reason: 'Their server is up again' }, key?: string) =>
    organizer.post<{ retried: number }>(`/api/v1/mailings/${mailing.id}/retry`, body, { key });

  it('sends every failed message once more, but to nobody who is held back', async () => {
    expectProblem(await retry(), 409, 'mailing.wrong_state');
    await steps.approve(approver, mailing.id);
    const refused: Record<string, string> = {
      'li.na@trial.example': '5.1.1 No such user',
      'layla@trial.example': '5.3.0 Out of order',
      'tan@trial.example': '5.3.0 Out of order',
    };
    house.hooks.rcpt = (address) => (refused[address] ? { code: 550, message: refused[address] } : undefined);
    await steps.act(organizer, mailing.id, 'start');
    await steps.untilStatus(house, mailing.id, 'done');
    house.hooks.rcpt = undefined;
    expect(await steps.ledger(house, mailing.id)).toEqual({ failed: 3, sent: 1 });
    expectProblem(await retry({ reason: '\u202E' }), 400, 'delivery.reason_missing', 'reason');
    const mark = house.sink.messages.length;
    expect((await retry(undefined, 'retry-1')).body).toEqual({ retried: 2 });
    expect((await retry(undefined, 'retry-1')).body).toEqual({ retried: 2 });
    await steps.untilStatus(house, mailing.id, 'done');
    expect(
      house.sink.messages
        .slice(mark)
        .map(({ envelope }) => envelope.to[0])
        .sort(),
    ).toEqual(['layla@trial.example', 'tan@trial.example']);
    expect(
      await house.sql('SELECT DISTINCT status, copy, resend_reason FROM deliveries WHERE mailing_id = ? AND copy > 0', [
        mailing.id,
      ]),
    ).toEqual([{ status: 'sent', copy: 1, resend_reason: 'Their server is up again' }]);
    expect((await retry()).body).toEqual({ retried: 0 });
  });

  it('is counted by the dry run of the next mailing as those who are invited', async () => {
    const run = await organizer.must(dryRun({ listIds: [listId] }));
    expect(run).toMatchObject({ recipients: 0, suppressed: 1, alreadyInvited: 3 });
    expectProblem(await dryRun({ kind: 'update' }), 409, 'event.nothing_changed');
    await steps.editEvent(organizer, event.id, anEvent({ venue: 'Another hall' }));
    expect(await organizer.must(dryRun({ kind: 'update' }))).toMatchObject({ recipients: 3, suppressed: 1 });
    const [someone] = await house.sql<{ id: string }>(
      "SELECT id FROM invitations WHERE address = 'tan@trial.example' AND event_id = ?",
      [event.id],
    );
    const invitationIds = [String(someone!.id)];
    expect(await organizer.must(dryRun({ kind: 'withdrawal', invitationIds }))).toMatchObject({ recipients: 1 });
  });
});

it('a test of news reads as the news does, also to somebody who has heard nothing before', async () => {
  const [account] = await house.sql<{ id: string }>("SELECT id FROM accounts WHERE email = 'both@isfahan.example'");
  for (const [kind, method] of [
    ['update', 'REQUEST'],
    ['cancellation', 'CANCEL'],
  ] as const) {
    const news = await steps.submitNews(organizer, event.id, kind);
    const { variants } = await organizer.must(
      organizer.get<{ variants: { language: string; subject: string }[] }>(`/api/v1/mailings/${news.id}`),
    );
    const mark = house.sink.messages.length;
    const body = { accountIds: [String(account!.id)] };
    await approver.must(approver.post(`/api/v1/mailings/${news.id}/test-sends`, body));
    await house.sink.waitFor(mark + 1, 15_000);
    const mail = await readMail(house.sink.messages[mark]!);
    const subjects = variants.filter(({ language }) => language === 'en').map(({ subject }) => `[TEST] ${subject}`);
    expect(subjects).toContain(mail.parsed.subject);
    expect(mail.calendar.getFirstPropertyValue('method')).toBe(method);
    expect(mail.event.getFirstPropertyValue('uid')).not.toBe(event.uid);
    expect(mail.root.headers.get('in-reply-to')).toBeUndefined();
    await steps.act(organizer, news.id, 'recall');
  }
});
