import { aCall, createCall, moveDeadline, openCall, type CallView } from '../support/a-call.js';
import { startHouse, type House } from '../support/house.js';
import { expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';
import { aPerson, handIn, untilMails, written } from '../support/submissions.js';

/** F15: what an office looks at while it writes a call and while people answer it. */
let house: House;

beforeAll(async () => {
  house = await startHouse({ name: 'calls-desk' });
});
afterAll(() => house?.stop());

const PAGES = ['call', 'you', 'expertise', 'proposal', 'check'];
const preview = async (content: object, page = 'call', language = 'en') =>
  (await house.as('organizer')).post<{ html: string }>('/api/v1/call-previews', { content, page, language });

it('shows the call and each step of its form before anything is saved, and saves nothing', async () => {
  const rows = async () =>
    house.sql('SELECT (SELECT COUNT(*) FROM calls) AS c, (SELECT COUNT(*) FROM submissions) AS s');
  const before = await rows();
  const body = '**Bold** <script>alert(1)</script>';
  const texts = { en: { title: 'Trams <b>', summary: '', body }, fa: { title: 'تراموا', summary: '', body: '' } };
  const shown = new Map<string, string>();
  for (const page of PAGES) {
    const { status, body: answer } = await preview(aCall({ texts }), page);
    expect([page, status]).toEqual([page, 200]);
    expect(answer.html).not.toMatch(/<script/);
    shown.set(page, answer.html);
  }
  expect(shown.get('call')).toContain('<strong>Bold</strong>');
  expect(shown.get('you')).toContain('name="address"');
  expect(shown.get('expertise')).toContain('name="answers.q1"');
  expect(shown.get('proposal')).toContain('Yes, fully');
  expect(shown.get('check')).toContain('A drawing');
  expect((await preview(aCall({ texts }), 'proposal', 'fa')).body.html).toContain('lang="fa"');
  expect(await rows()).toEqual(before);
});

it('says of what cannot be shown which field is wrong, and shows it to organizers alone', async () => {
  expectProblem(await preview(aCall({ categories: [] })), 400, 'call.categories', 'categories');
  const closes = { wall: '2020-01-01T00:00', zone: 'Asia/Tehran' };
  expectProblem(await preview(aCall({ closes })), 400, 'call.deadline_past', 'closes.wall');
  expect((await preview(aCall(), 'status')).status).toBe(400);
  const asked = { content: aCall(), page: 'call', language: 'en' };
  for (const person of ['approver', 'reviewer'] as const) {
    expect((await (await house.as(person)).post('/api/v1/call-previews', asked)).status).toBe(403);
  }
});

it('an approver sees the steps of a version too', async () => {
  const call = await createCall(await house.as('organizer'));
  const approver = await house.as('approver');
  const { latest } = await approver.must(approver.get<{ latest: { id: string } }>(`/api/v1/calls/${call.id}`));
  const path = `/api/v1/call-versions/${latest.id}/page?language=en&page=proposal`;
  expect((await approver.must(approver.get<{ html: string }>(path))).html).toContain('Passengers a day');
  expect((await approver.get(path.replace('proposal', 'status'))).status).toBe(400);
});

it('finds calls by words in any language, by state and phase', async () => {
  const organizer = await house.as('organizer');
  const texts = {
    en: { title: 'Rivers 100%', summary: '', body: '' },
    fa: { title: 'رودهاي شهر', summary: '', body: '' },
  };
  const { id } = await createCall(organizer, { texts });
  const find = async (query: string) => {
    const { items } = await organizer.must(organizer.get<{ items: CallView[] }>(`/api/v1/calls?${query}`));
    return items.map((call) => call.id);
  };
  expect(await find('q=RIVERS')).toEqual([id]);
  expect(await find(`q=${encodeURIComponent('رودهای')}`)).toEqual([id]);
  expect(await find(`q=${encodeURIComponent('100%')}&status=draft,open&phase=collecting`)).toEqual([id]);
  expect(await find('q=rivers&status=open')).toEqual([]);
  expect(await find('q=rivers&phase=review')).toEqual([]);
  // Words of a question or a hint are no title.
  expect(await find('q=mainLanguage')).toEqual([]);
  expect((await organizer.get('/api/v1/calls?status=gone')).status).toBe(400);
});

it('counts what came by day, track, language and city; the front page leads to the calls while one is open', async () => {
  const call = await openCall(house);
  const front = async () => (await house.guest().get('/fa')).text;
  expect(await front()).toContain('href="/fa/calls"');
  await handIn(house, await written(house, call.slug, 'one'));
  await handIn(house, await written(house, call.slug, 'two', { city: '' }));
  await written(house, call.slug, 'draft');
  const organizer = await house.as('organizer');
  const counted = await organizer.must(
    organizer.get<Record<string, { value: string | null; count: number }[]>>(`/api/v1/calls/${call.id}/statistics`),
  );
  const [city] = await house.sql<{ id: string }>("SELECT id FROM cities WHERE slug = 'xian'");
  const day = new Date(Date.now() + 210 * 60_000).toISOString().slice(0, 10);
  const { cities, ...others } = counted;
  expect(others).toEqual({
    days: [{ value: day, count: 2 }],
    tracks: [{ value: 't1', count: 2 }],
    languages: [{ value: 'en', count: 2 }],
  });
  expect(cities).toHaveLength(2);
  expect(cities).toContainEqual({ value: String(city!.id), count: 1 });
  expect(cities).toContainEqual({ value: null, count: 1 });
  expect((await (await house.as('stranger')).get(`/api/v1/calls/${call.id}/statistics`)).status).toBe(404);
  await house.sql('UPDATE call_versions SET closes_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND');
  expect(await front()).not.toContain('href="/fa/calls"');
});

it('a double click on the first step begins one draft; nobody is led to what somebody else began', async () => {
  const call = await openCall(house);
  const path = `/en/calls/${call.slug}/submit`;
  const keyOf = async () => /name="form" value="([^"]+)"/.exec((await house.guest().get(path)).text)![1]!;
  const form = await keyOf();
  const person = aPerson('double');
  const send = (fields: Record<string, string>) => house.guest().form(path, { ...person, ...fields });
  const answers = await Promise.all([send({ form }), send({ form })]);
  const places = answers.map(({ headers }) => headers.get('location'));
  expect(places[0]).toMatch(/^\/x\//);
  expect(places[1]).toBe(places[0]);
  const drafts = async () => {
    const [row] = await house.sql<{ n: string }>('SELECT COUNT(*) AS n FROM submissions WHERE call_id = ?', [call.id]);
    return Number(row!.n);
  };
  expect(await drafts()).toBe(1);
  // The same words from another showing of the form, or others from the same, are another draft.
  const others = [await send({ form: await keyOf() }), await send({ form, name: 'Somebody else' })];
  expect(others.map(({ headers }) => headers.get('location')).includes(places[0]!)).toBe(false);
  expect(await drafts()).toBe(3);
  // What was refused may be sent again with the same key.
  const again = await keyOf();
  expect((await house.guest().form(path, { ...aPerson('late'), city: 'nowhere', form: again })).status).not.toBe(303);
  expect((await house.guest().form(path, { ...aPerson('late'), form: again })).status).toBe(303);
  const kept = await house.sql<{ answer: string }>(
    "SELECT answer FROM idempotency_keys WHERE scope LIKE 'call-form:%'",
  );
  expect(kept.every(({ answer }) => /^"\d+"$/.test(answer))).toBe(true);
});

it('the letter of an acceptance offers a co-author nothing that only the author can do; a call has its letters', async () => {
  const call = await openCall(house);
  const at = await written(house, call.slug, 'author');
  await house.guest().form(`${at}/co-authors`, { coAuthorName: 'Second', coAuthorAddress: 'second@experts.example' });
  await handIn(house, at);
  await untilMails(house, 'second', 1);
  await moveDeadline(house, call.id, -1);
  const organizer = await house.as('organizer');
  const rows = await house.sql<{ id: string }>(
    "SELECT id FROM submissions WHERE call_id = ? AND status = 'submitted'",
    [call.id],
  );
  const submissionIds = rows.map(({ id }) => String(id));
  await organizer.must(organizer.post(`/api/v1/calls/${call.id}/decisions`, { submissionIds, decision: 'accepted' }));
  const request = { kind: 'acceptance', sendWhenApproved: true };
  const { id } = await organizer.must(organizer.post<{ id: string }>(`/api/v1/calls/${call.id}/mailings`, request));
  await steps.approve(await house.as('approver'), id);
  await steps.untilStatus(house, id, 'done');
  const [, letter] = await untilMails(house, 'second', 2);
  expect(letter!.text).toContain('Open the personal page');
  expect(letter!.text).not.toMatch(/confirm or decline/i);
  const list = await organizer.must(organizer.get<{ items: { id: string }[] }>(`/api/v1/mailings?call=${call.id}`));
  expect(list.items.map((mailing) => mailing.id)).toEqual([id]);
  const none = await organizer.must(organizer.get<{ items: object[] }>(`/api/v1/mailings?event=${call.id}`));
  expect(none.items.some((mailing) => (mailing as { id: string }).id === id)).toBe(false);
});
