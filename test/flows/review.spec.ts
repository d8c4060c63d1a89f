import type { CallView } from '../support/a-call.js';
import type { Client } from '../support/client.js';
import { startHouse, type House } from '../support/house.js';
import { expectProblem } from '../support/problems.js';
import {
  aReviewer,
  aReviewerInput,
  applyPlan,
  inReview,
  submitted,
  type Board,
  type Plan,
  type ReviewItem,
  type ReviewList,
} from '../support/reviews.js';

/** F16: judging, from the plan to the ranking. */
let house: House;
let organizer: Client;
let anna: { id: string; client: Client };
let bela: { id: string; client: Client };

beforeAll(async () => {
  house = await startHouse({ name: 'review', workers: 0 });
  organizer = await house.as('organizer');
  anna = await aReviewer(house, 'Anna');
  bela = await aReviewer(house, 'Bela');
});
afterAll(() => house?.stop());

const aReview = (c1: number, c2: number, fields: object = {}) => ({
  scores: [
    { category: 'c1', points: c1 },
    { category: 'c2', points: c2 },
  ],
  ...{ recommendation: 'accept', comment: 'Sound.', isDone: true },
  ...fields,
});
const listOf = async (client: Client, { id }: CallView) =>
  (await client.must(client.get<ReviewList>('/api/v1/reviews'))).items.filter(({ callId }) => callId === id);
const boardOf = async ({ id }: CallView) => organizer.must(organizer.get<Board>(`/api/v1/calls/${id}/review-board`));
const reviewOf = async (client: Client, call: CallView, submissionId: string) =>
  (await listOf(client, call)).find(({ number }) => number === submissionId)!;
const save = (client: Client, id: string, body: object, version = 0) =>
  client.put<ReviewItem>(`/api/v1/reviews/${id}`, body, version);

it('plans by track, language and load, shows the plan first, and carries out only what was looked at', async () => {
  const ids: string[] = [];
  const call = await inReview(house, [anna, bela], async ({ slug }) => {
    for (const [name, trackKey] of [
      ['one', 't1'],
      ['two', 't2'],
      ['three', 't1'],
    ] as const) {
      ids.push((await submitted(house, slug, name, { proposal: { trackKey } })).id);
    }
  });
  const path = `/api/v1/calls/${call.id}`;
  expect((await listOf(anna.client, call)).map(({ number, progress }) => [number, progress])).toEqual(
    ids.map((id) => [id, 'waiting']),
  );
  const done = await organizer.must(organizer.get<Plan>(`${path}/review-plan`));
  expect([done.assignments, done.gaps]).toEqual([[], []]);

  // Whoever is taken off is replaced as far as that can be.
  const carl = await aReviewer(house, 'Carl');
  const input = aReviewerInput({ tracks: ['t1'], maxLoad: 1 });
  await organizer.must(organizer.put(`${path}/reviewers/${carl.id}`, input, null));
  await organizer.must(organizer.ask('DELETE', `${path}/reviewers/${bela.id}`));
  expect(await listOf(bela.client, call)).toEqual([]);
  const own = await listOf(carl.client, call);
  expect(own).toHaveLength(1);
  expect([ids[0], ids[2]]).toContain(own[0]!.number);
  const plan = await organizer.must(organizer.get<Plan>(`${path}/review-plan`));
  expect([plan.assignments, plan.gaps.map(({ lacks }) => lacks)]).toEqual([[], [1, 1]]);

  // By hand also beyond the load; taken off by hand, the plan does not bring it back.
  const pair = { submissionId: ids[1], accountId: carl.id };
  await organizer.must(organizer.post(`${path}/review-assignments`, pair));
  const given = await reviewOf(carl.client, call, ids[1]!);
  await organizer.must(organizer.ask('DELETE', `${path}/review-assignments/${given.id}`));
  expectProblem(await carl.client.get(`/api/v1/reviews/${given.id}`), 404, 'review.missing');
  await organizer.must(organizer.put(`${path}/reviewers/${carl.id}`, aReviewerInput(), null));
  expect((await applyPlan(organizer, call.id)).assignments.map(({ submissionId }) => submissionId)).not.toContain(
    ids[1],
  );
  await organizer.must(organizer.put(`${path}/reviewers/${bela.id}`, aReviewerInput(), null));
  const stale = await organizer.post(`${path}/review-plan`, { hash: plan.hash });
  expectProblem(stale, 409, 'review.plan_stale');
});

it('tells reviewers until when they are to hand in', async () => {
  const call = await inReview(house, [anna], ({ slug }) => submitted(house, slug, 'dated'));
  const path = `/api/v1/calls/${call.id}/phase`;
  const put = (body: object) => organizer.put<CallView & { reviewUntil: string | null }>(path, body, null);
  const told = async () =>
    (await anna.client.must(anna.client.get<ReviewList>('/api/v1/reviews'))).calls.find(({ id }) => id === call.id);
  expect(await told()).toMatchObject({ reviewUntil: null, assigned: 1, done: 0 });
  for (const reviewUntil of ['2027-02-30', 'soon', '2027-02-28T10:00:00Z', '۲۰۲۷-۰۲-۲۸', 20270228]) {
    const refused = await put({ phase: 'review', reviewUntil });
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([400, expect.stringContaining('reviewUntil')]);
  }
  expect((await put({ phase: 'review', reviewUntil: '2027-02-28' })).body).toMatchObject({ reviewUntil: '2027-02-28' });
  expect((await put({ phase: 'review' })).body).toMatchObject({ reviewUntil: '2027-02-28' });
  expect(await told()).toMatchObject({ reviewUntil: '2027-02-28' });
  expect((await put({ phase: 'review', reviewUntil: null })).body).toMatchObject({ reviewUntil: null });
});

it('names nobody as a reviewer who reads names, nor a stranger', async () => {
  const call = await inReview(house, [], ({ slug }) => submitted(house, slug, 'named'));
  const path = `/api/v1/calls/${call.id}/reviewers`;
  const { items } = (
    await (await house.as('admin')).get<{ items: { id: string; email: string }[] }>('/api/v1/accounts')
  ).body;
  const viewer = items.find(({ email }) => email === 'viewer@isfahan.example')!;
  const put = (id: string, fields: object = {}) => organizer.put(`${path}/${id}`, aReviewerInput(fields), null);
  expectProblem(await put(viewer.id), 409, 'review.sees_names', 'accountId');
  const [stranger] = await house.sql<{ id: string }>("SELECT id FROM accounts WHERE email = 'stranger@xian.example'");
  expectProblem(await put(String(stranger!.id)), 404, 'review.account');
  expectProblem(await put(anna.id, { tracks: ['t9'] }), 400, 'review.track', 'tracks');
  const listed = await organizer.must(organizer.get<{ candidates: { name: string }[] }>(path));
  expect(listed.candidates.map(({ name }) => name)).toEqual(expect.arrayContaining(['Anna', 'Ramin Reviewer']));
  expect(listed.candidates.map(({ name }) => name)).not.toContain('Reza Both');
});

it('saves drafts, takes complete reviews, ranks them, and shows how far people disagree', async () => {
  const ids: string[] = [];
  const call = await inReview(house, [anna, bela], async ({ slug }) => {
    for (const name of ['first', 'second', '=third']) {
      const title = name === '=third' ? '=HYPERLINK("http://x.example")' : `Line of ${ids.length} stops`;
      ids.push((await submitted(house, slug, name.replace('=', ''), { proposal: { title } })).id);
    }
  });
  const [a1, a2] = [await reviewOf(anna.client, call, ids[0]!), await reviewOf(anna.client, call, ids[1]!)];
  const b1 = await reviewOf(bela.client, call, ids[0]!);

  const draft = { scores: [{ category: 'c1', points: 4 }], recommendation: null, comment: 'Later', isDone: false };
  expect(await anna.client.must(save(anna.client, a1.id, draft))).toMatchObject({ version: 1, progress: 'draft' });
  expectProblem(await save(anna.client, a1.id, draft), 412, 'review.stale', 'If-Match');
  const gap = await save(anna.client, a1.id, { ...draft, isDone: true }, 1);
  expectProblem(gap, 400, 'review.scores_missing', 'scores');
  const silent = await save(anna.client, a1.id, aReview(1, 1, { recommendation: null }), 1);
  expectProblem(silent, 400, 'review.recommendation_missing', 'recommendation');
  expectProblem(await save(anna.client, a1.id, aReview(1, 6), 1), 400, 'call.range', 'scores.1.points');
  const odd = { ...draft, scores: [{ category: 'c9', points: 1 }] };
  expectProblem(await save(anna.client, a1.id, odd, 1), 400, 'review.category', 'scores.0.category');
  expect((await boardOf(call)).rows.map(({ count }) => count)).toEqual([0, 0, 0]);

  await anna.client.must(save(anna.client, a1.id, aReview(5, 5), 1));
  await bela.client.must(save(bela.client, b1.id, aReview(0, 5)));
  await anna.client.must(save(anna.client, a2.id, aReview(5, 5)));
  const { rows, statistics } = await boardOf(call);
  expect(
    rows.map(({ submissionId, rank, mean, spread, missing }) => [submissionId, rank, mean, spread, missing]),
  ).toEqual([
    [ids[1], 1, 100, null, 1],
    [ids[0], 2, 80, 28.28, 0],
    [ids[2], null, null, null, 2],
  ]);
  expect(statistics.map(({ count, mean }) => [count, mean])).toEqual([
    [2, 100],
    [1, 60],
  ]);
  // Nobody else reads or writes it, whatever number they guess.
  expectProblem(await bela.client.get(`/api/v1/reviews/${a1.id}`), 404, 'review.missing');
  expectProblem(await save(bela.client, a1.id, aReview(0, 0), 2), 404, 'review.missing');

  const csv = (await organizer.get(`/api/v1/calls/${call.id}/review-board/export`)).text;
  expect(csv.split('\r\n')[0]).toBe(
    'rank,submission,title,track,language,mean,spread,reviews,missing,نوآوری,کاربردپذیری,Anna,Bela',
  );
  expect(csv).toContain(`2,${ids[0]},Line of 0 stops,مترو و تراموا,en,80,28.28,2,0,2.5,5,100,60\r\n`);
  expect(csv).toContain(`"'=HYPERLINK(""http://x.example"")"`);
  expect(csv).not.toContain('Dr ');

  // After the reviewing nothing can be changed any more; it can still be read.
  await organizer.must(organizer.put(`/api/v1/calls/${call.id}/phase`, { phase: 'collecting' }, null));
  expectProblem(await anna.client.get(`/api/v1/reviews/${a1.id}`), 404, 'review.missing');
  await organizer.must(organizer.put(`/api/v1/calls/${call.id}/phase`, { phase: 'review' }, null));
  await organizer.must(
    organizer.post(`/api/v1/calls/${call.id}/decisions`, { submissionIds: ids, decision: 'accepted' }),
  );
  await organizer.must(organizer.put(`/api/v1/calls/${call.id}/phase`, { phase: 'decided' }, null));
  expect((await anna.client.get(`/api/v1/reviews/${a1.id}`)).status).toBe(200);
  expectProblem(await save(anna.client, a1.id, aReview(1, 1), 2), 409, 'review.over');
  expectProblem(await anna.client.post(`/api/v1/reviews/${a1.id}/conflict`, { reason: '' }), 409, 'review.over');
});

it('closes what a conflict of interest touches: declared, with a way back, and found', async () => {
  const ids: string[] = [];
  const call = await inReview(house, [anna, bela], async ({ slug }) => {
    ids.push((await submitted(house, slug, 'free')).id);
    const address = 'colleague@lab.judges.example';
    ids.push((await submitted(house, slug, 'colleague', { person: { address } })).id);
  });
  // Everybody of the judges' own domain knows the second author.
  expect((await listOf(anna.client, call)).map(({ number }) => number)).toEqual([ids[0]]);
  const forced = await organizer.post(`/api/v1/calls/${call.id}/review-assignments`, {
    submissionId: ids[1],
    accountId: anna.id,
  });
  expectProblem(forced, 409, 'review.conflicted', 'accountId');

  const row = await reviewOf(anna.client, call, ids[0]!);
  const path = `/api/v1/reviews/${row.id}`;
  await anna.client.must(save(anna.client, row.id, aReview(5, 5)));
  const declared = await anna.client.must(
    anna.client.post<{ undoUntil: string }>(`${path}/conflict`, { reason: 'My student' }),
  );
  expect(Date.parse(declared.undoUntil) - Date.now()).toBeGreaterThan(9 * 60_000);
  for (const answer of [
    await anna.client.get(path),
    await anna.client.get(`${path}/files/1`),
    await save(anna.client, row.id, aReview(1, 1), 1),
    await anna.client.post(`${path}/conflict`, { reason: '' }),
  ]) {
    expectProblem(answer, 404, 'review.missing');
  }
  expect(await listOf(anna.client, call)).toEqual([]);
  expect((await boardOf(call)).rows.find(({ submissionId }) => submissionId === ids[0])).toMatchObject({ count: 0 });
  expect((await anna.client.ask('DELETE', `${path}/conflict`)).status).toBe(200);
  expect((await boardOf(call)).rows.find(({ submissionId }) => submissionId === ids[0])).toMatchObject({ count: 1 });

  await anna.client.must(anna.client.post(`${path}/conflict`, { reason: 'My student' }));
  await house.sql("UPDATE review_conflicts SET at = at - INTERVAL 11 MINUTE WHERE kind = 'declared'");
  expectProblem(await anna.client.ask('DELETE', `${path}/conflict`), 409, 'review.conflict_late');
  const desk = `/api/v1/submissions/${ids[0]}`;
  const { conflicts } = await organizer.must(organizer.get<{ conflicts: object[] }>(`${desk}/reviews`));
  expect(conflicts).toMatchObject([{ name: 'Anna', kind: 'declared', reason: 'My student', liftedAt: null }]);
  const lift = { accountId: anna.id, kind: 'declared', reason: ' ' };
  expectProblem(await organizer.post(`${desk}/conflicts/lift`, lift), 400, 'review.reason_missing', 'reason');
  await organizer.must(organizer.post(`${desk}/conflicts/lift`, { ...lift, reason: 'Another person' }));
  expectProblem(await organizer.post(`${desk}/conflicts/lift`, { ...lift, reason: 'x' }), 404, 'review.no_conflict');
  expect((await anna.client.get(path)).status).toBe(200);

  // A found one, lifted for one reviewer, stays for the other.
  const found = { accountId: anna.id, kind: 'same_domain', reason: 'A mail host of the whole city' };
  await organizer.must(organizer.post(`/api/v1/submissions/${ids[1]}/conflicts/lift`, found));
  await applyPlan(organizer, call.id);
  expect((await listOf(anna.client, call)).map(({ number }) => number).sort()).toEqual([...ids].sort());
  expect((await listOf(bela.client, call)).map(({ number }) => number)).toEqual([ids[0]]);
});

it('what the office says of a submission stays in the office', async () => {
  let id = '';
  const call = await inReview(house, [anna], async ({ slug }) => {
    id = (await submitted(house, slug, 'talk')).id;
  });
  const path = `/api/v1/submissions/${id}`;
  expectProblem(await organizer.post(`${path}/review-comments`, { text: ' ' }), 400, 'review.comment_missing', 'text');
  await organizer.must(organizer.post(`${path}/review-comments`, { text: 'Ask for a map.' }));
  const { comments } = await organizer.must(organizer.get<{ comments: object[] }>(`${path}/reviews`));
  expect(comments).toMatchObject([{ text: 'Ask for a map.' }]);
  const own = await reviewOf(anna.client, call, id);
  expect((await anna.client.get(`/api/v1/reviews/${own.id}`)).text).not.toContain('Ask for a map');
  expect((await anna.client.get(`${path}/reviews`)).status).toBe(403);
});
