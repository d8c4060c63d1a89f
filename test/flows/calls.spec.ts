import { aCall, approveCall, createCall, moveDeadline, openCall, tehranIn, type CallView } from '../support/a-call.js';
import { startHouse, type House } from '../support/house.js';
import { expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';

/** F15: what the office writes. */
let house: House;

beforeAll(async () => {
  house = await startHouse({ name: 'calls', workers: 0 });
});
afterAll(() => house?.stop());

const put = async (call: CallView, fields: object, version = call.version) =>
  (await house.as('organizer')).put<CallView>(`/api/v1/calls/${call.id}`, aCall(fields), version);

const versions = async (id: string) =>
  house.sql<{ number: number; status: string }>(
    'SELECT number, status FROM call_versions WHERE call_id = ? ORDER BY number',
    [id],
  );

it('is a draft until another person has approved exactly what was written', async () => {
  const organizer = await house.as('organizer');
  const call = await createCall(organizer);
  expect(call).toMatchObject({ status: 'draft', phase: 'collecting', published: null, latest: { status: 'draft' } });
  const waiting = await organizer.must(organizer.post<CallView>(`/api/v1/calls/${call.id}/submit`));
  expect(waiting.latest.status).toBe('in_review');
  const approval = await steps.approvalOf(await house.as('approver'), await versionId(call.id), 'call');
  expect(approval).toMatchObject({ title: 'حمل‌ونقل پاک و همگانی' });

  // Whoever approves it sees the very page, which nobody else finds yet.
  const approver = await house.as('approver');
  const path = `/api/v1/call-versions/${await versionId(call.id)}/page?language=en`;
  const { html } = await approver.must(approver.get<{ html: string }>(path));
  expect(html).toContain('Clean and mass transport');
  expect(html).toContain('Electric buses');
  expect((await house.guest().get(`/en/calls/${call.slug}`)).status).toBe(404);
  expect((await (await house.as('stranger')).get(path)).status).toBe(404);
  expect((await (await house.as('reviewer')).get(path)).status).toBe(403);

  // An edit voids it.
  const edited = await organizer.must(put(waiting, { graceMinutes: 30 }));
  expect(edited.latest).toMatchObject({ number: 1, status: 'draft' });
  const late = await (
    await house.as('approver')
  ).post(`/api/v1/approvals/${approval.id}/grant`, {
    contentHash: approval.contentHash,
  });
  expect(late.status).toBe(409);

  await organizer.must(organizer.post(`/api/v1/calls/${call.id}/submit`));
  await approveCall(house, call.id);
  const open = await organizer.must(organizer.get<CallView>(`/api/v1/calls/${call.id}`));
  expect(open).toMatchObject({ status: 'open', published: { number: 1 }, approvalId: null });
  const page = await house.guest().get(`/en/calls/${call.slug}`);
  expect([page.status, page.text.includes('Clean and mass transport')]).toEqual([200, true]);
});

it('an edit of what everybody reads makes a next version; the first stays published until that is approved', async () => {
  const call = await openCall(house);
  const edited = await (await house.as('organizer')).must(put(call, { confirmDays: 20 }));
  expect(edited).toMatchObject({ published: { number: 1 }, latest: { number: 2, status: 'draft' } });
  expectProblem(await put(call, { confirmDays: 5 }), 412, 'call.stale', 'If-Match');
  const organizer = await house.as('organizer');
  await organizer.must(organizer.post(`/api/v1/calls/${call.id}/submit`));
  await approveCall(house, call.id);
  expect(await versions(call.id)).toEqual([
    { number: 1, status: 'published' },
    { number: 2, status: 'published' },
  ]);
  const after = await organizer.must(organizer.get<CallView>(`/api/v1/calls/${call.id}`));
  expect(after.published).toMatchObject({ number: 2 });
  expectProblem(await organizer.post(`/api/v1/calls/${call.id}/submit`), 409, 'call.nothing_new');
});

it.each<[string, object, string, string]>([
  [
    'a deadline in the past',
    { closes: { wall: '2020-01-01T12:00', zone: 'Asia/Tehran' } },
    'call.deadline_past',
    'closes.wall',
  ],
  ['a zone that is none', { closes: { wall: tehranIn(60), zone: 'Isfahan' } }, 'event.zone_unknown', 'closes.zone'],
  [
    'a day that is none',
    { closes: { wall: '2027-02-31T12:00', zone: 'Asia/Tehran' } },
    'call.deadline_clock',
    'closes.wall',
  ],
  ['no text in its main language', { mainLanguage: 'zh' }, 'call.main_language', 'mainLanguage'],
  ['nothing to judge', { categories: [] }, 'call.categories', 'categories'],
  [
    'a track that some cannot read',
    { tracks: [{ key: 't1', name: { en: 'Trams' } }] },
    'words.missing',
    'tracks.0.name.fa',
  ],
  ['no language', { languages: [] }, 'call.languages', 'languages'],
])('refuses %s and names the field', async (_name, fields, code, field) => {
  const answer = await (await house.as('organizer')).post('/api/v1/calls', aCall(fields));
  expectProblem(answer, 400, code, field);
});

it('keeps what people were promised or have used', async () => {
  const call = await openCall(house);
  await house.sql(
    `INSERT INTO submissions (call_id, office_id, version_id, language, abstract, answers, themes, spoken, track_key)
     SELECT ?, office_id, published_version_id, 'fa', '', '{}', '[]', '[]', 't1' FROM calls WHERE id = ?`,
    [call.id, call.id],
  );
  expectProblem(await put(call, { anonymity: 'named' }), 409, 'call.anonymity_kept', 'anonymity');
  expectProblem(await put(call, { tracks: [] }), 409, 'call.track_kept', 'tracks');
  const [first, ...rest] = aCall().questions;
  expectProblem(
    await put(call, { questions: [{ ...first, kind: 'number' }, ...rest] }),
    409,
    'call.question_kept',
    'questions.0.kind',
  );
});

it('codes are made, listed and taken away; nobody else’s call has them', async () => {
  const call = await openCall(house, { needsCode: true });
  const organizer = await house.as('organizer');
  const path = `/api/v1/calls/${call.id}/codes`;
  const code = await organizer.must(
    organizer.post<{ id: string; code: string }>(path, { note: 'Lanzhou', uses: 2, until: null }),
  );
  expect(code.code).toMatch(/^[A-HJKMNP-Z2-9]{10}$/);
  const none = await organizer.post(path, { note: '', uses: 0, until: null });
  expect([none.status, none.body.field]).toEqual([400, 'uses']);
  expect((await (await house.as('neighbour')).get(path)).status).toBe(404);
  expect((await (await house.as('viewer')).get(path)).status).toBe(403);
  expect((await organizer.ask('DELETE', `${path}/${code.id}`)).status).toBe(204);
  expect((await organizer.ask('DELETE', `${path}/${code.id}`)).status).toBe(404);
});

it('nothing is decided before the deadline, and every submission before the end', async () => {
  const call = await openCall(house);
  const organizer = await house.as('organizer');
  const phase = (to: string) =>
    organizer.ask<CallView>('PUT', `/api/v1/calls/${call.id}/phase`, { body: { phase: to } });
  expectProblem(await phase('review'), 409, 'decision.too_early');
  await moveDeadline(house, call.id, -1);
  expect((await phase('review')).body).toMatchObject({ phase: 'review' });
  await house.sql(
    `INSERT INTO submissions (call_id, office_id, version_id, status, language, abstract, answers, themes, spoken)
     SELECT ?, office_id, published_version_id, 'submitted', 'fa', '', '{}', '[]', '[]' FROM calls WHERE id = ?`,
    [call.id, call.id],
  );
  expectProblem(await phase('decided'), 409, 'decision.undecided');
});

async function versionId(callId: string): Promise<string> {
  const [row] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM call_versions WHERE call_id = ?', [callId]);
  return String(row!.id);
}
