import { moveDeadline, openCall, type CallView } from '../support/a-call.js';
import type { Client } from '../support/client.js';
import { startCountedApi } from '../support/counted-api.js';
import { aDocx, aPdf } from '../support/files.js';
import { startHouse, type House } from '../support/house.js';
import { aReviewerInput, applyPlan, beginReview, submitted } from '../support/reviews.js';
import * as steps from '../support/steps.js';
import { addressOf, handIn, upload, written } from '../support/submissions.js';

/** What Today says of calls: to whom, of which, and no more than that. */
interface CallsToday {
  closing: { id: string; title: string; zone: string; drafts: number; submitted: number }[];
  over: { id: string; count: number }[];
  unreviewed: { id: string; count: number; assigned: number; reviewUntil: string | null }[];
  undecided: { id: string; count: number }[];
  untold: { id: string; count: number }[];
  unconfirmed: { count: number; items: { id: string; callId: string; authorName: string; zone: string }[] };
  unclear: { count: number; items: { id: string; callId: string; files: number }[] };
  left: { count: number; items: { submissionId: string; eventId: string; title: string; cause: string }[] };
  ownReviews: { id: string; title: string; count: number }[];
}

const NOTHING: CallsToday = {
  ...{ closing: [], over: [], unreviewed: [], undecided: [], untold: [], ownReviews: [] },
  ...{ unconfirmed: { count: 0, items: [] }, unclear: { count: 0, items: [] }, left: { count: 0, items: [] } },
};
const DAY = 86_400;

let house: House;
let organizer: Client;

beforeAll(async () => {
  house = await startHouse({ name: 'calls-today' });
  organizer = await house.as('organizer');
});
afterAll(() => house?.stop());
// Each test has the calls of its own on the page.
afterEach(() => house.sql("UPDATE calls SET status = 'withdrawn'"));

const calls = async (client = organizer) =>
  (await client.must(client.get<{ calls: CallsToday }>('/api/v1/today'))).calls;
const handedIn = async ({ slug }: CallView, name: string) => (await submitted(house, slug, name)).id;
const setPhase = ({ id }: CallView, phase: string) =>
  organizer.must(organizer.put(`/api/v1/calls/${id}/phase`, { phase }, null));
const decide = ({ id }: CallView, submissionIds: string[], decision: string | null) =>
  organizer.must(organizer.post(`/api/v1/calls/${id}/decisions`, { submissionIds, decision }));

it('names calls that close within fourteen days with what came, to everybody of the office alone', async () => {
  const [near, far] = [await openCall(house), await openCall(house)];
  await moveDeadline(house, far.id, 15 * DAY);
  await handIn(house, await written(house, near.slug, 'near'));
  await written(house, near.slug, 'draft');
  const listed = { id: near.id, title: 'حمل‌ونقل پاک و همگانی', zone: 'Asia/Tehran', drafts: 1, submitted: 1 };
  expect(await calls()).toMatchObject({ ...NOTHING, closing: [listed] });
  const seen = await calls(await house.as('viewer'));
  expect(seen).toMatchObject({ ...NOTHING, closing: [{ ...listed, title: 'Clean and mass transport' }] });
  expect(await calls(await house.as('stranger'))).toEqual(NOTHING);
  await moveDeadline(house, far.id, 13 * DAY);
  expect((await calls()).closing.map(({ id }) => id)).toEqual([near.id, far.id]);
});

it('goes with a call from its deadline to the letters, and asks organizers alone', async () => {
  const call = await openCall(house, { anonymity: 'named' });
  const ids = [await handedIn(call, 'one'), await handedIn(call, 'two')];
  await moveDeadline(house, call.id, -60);
  expect(await calls()).toEqual({ ...NOTHING, over: [{ ...title(call), count: 2 }] });
  for (const other of ['viewer', 'approver', 'stranger'] as const) {
    expect([other, await calls(await house.as(other))]).toEqual([other, NOTHING]);
  }
  await setPhase(call, 'review');
  // Two reviews are wanted of each.
  expect(await calls()).toEqual({
    ...NOTHING,
    unreviewed: [{ ...title(call), count: 4, assigned: 0, reviewUntil: null }],
  });
  const judge = await aJudge('judge');
  await organizer.must(organizer.put(`/api/v1/calls/${call.id}/reviewers/${judge.id}`, aReviewerInput(), null));
  await applyPlan(organizer, call.id);
  await organizer.must(
    organizer.put(`/api/v1/calls/${call.id}/phase`, { phase: 'review', reviewUntil: '2031-05-06' }, null),
  );
  const reviewUntil = '2031-05-06';
  expect((await calls()).unreviewed).toEqual([{ ...title(call), count: 4, assigned: 2, reviewUntil }]);
  const own = async () => (await calls(judge.client)).ownReviews;
  expect(await own()).toEqual([{ id: call.id, title: 'Clean and mass transport', count: 2 }]);
  const { items } = await judge.client.must(judge.client.get<{ items: { id: string }[] }>('/api/v1/reviews'));
  const scores = ['c1', 'c2'].map((category) => ({ category, points: 3 }));
  const review = { scores, recommendation: 'accept', comment: '', isDone: true };
  await judge.client.must(judge.client.put(`/api/v1/reviews/${items[0]!.id}`, review, 0));
  const conflict = { reason: 'My sister wrote it' };
  await judge.client.must(judge.client.post(`/api/v1/reviews/${items[1]!.id}/conflict`, conflict));
  expect(await own()).toEqual([]);
  expect((await calls()).unreviewed).toEqual([{ ...title(call), count: 3, assigned: 0, reviewUntil }]);

  // With as many reviews as are wanted, decisions are next.
  await house.sql("UPDATE call_versions SET content = JSON_SET(content, '$.reviewsWanted', 0) WHERE call_id = ?", [
    call.id,
  ]);
  expect(await calls()).toEqual({ ...NOTHING, undecided: [{ ...title(call), count: 2 }] });
  await decide(call, [ids[0]!], 'accepted');
  await decide(call, [ids[1]!], 'declined');
  expect(await calls()).toEqual({ ...NOTHING, untold: [{ ...title(call), count: 2 }] });
  const request = { kind: 'acceptance', sendWhenApproved: true };
  const mailing = await organizer.must(organizer.post<{ id: string }>(`/api/v1/calls/${call.id}/mailings`, request));
  // What waits for the approver waits for the organizer no more.
  expect((await calls()).untold).toEqual([{ ...title(call), count: 1 }]);
  await steps.approve(await house.as('approver'), mailing.id);
  await steps.untilStatus(house, mailing.id, 'done');
  expect(await calls()).toEqual({ ...NOTHING, untold: [{ ...title(call), count: 1 }] });

  await house.sql('UPDATE submissions SET confirm_by = UTC_TIMESTAMP(3) + INTERVAL 4 DAY WHERE id = ?', [ids[0]]);
  expect((await calls()).unconfirmed).toMatchObject({
    count: 1,
    items: [{ id: ids[0], callId: call.id, authorName: 'Dr one', zone: 'Asia/Tehran' }],
  });
  await house.sql("UPDATE submissions SET confirmation = 'confirmed' WHERE id = ?", [ids[0]]);
  expect((await calls()).unconfirmed).toEqual(NOTHING.unconfirmed);
});

it('names proposals whose files reviewers do not get yet, until somebody has looked', async () => {
  const call = await openCall(house);
  const about = 'Electric buses for the old town';
  const files = {
    scan: { name: 'scan.pdf', bytes: aPdf() },
    told: { name: 'told.docx', bytes: aDocx({ text: [about, 'by Dr told himself'] }) },
    clean: { name: 'clean.docx', bytes: aDocx({ text: [about] }) },
  };
  const ids: Record<string, string> = {};
  for (const [name, file] of Object.entries(files)) {
    const path = await written(house, call.slug, name, { name: `Dr ${name}` });
    expect((await upload(house, path, { ...file, purpose: 'anonymous' })).status).toBe(303);
    await handIn(house, path);
    const [row] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM submissions');
    ids[name] = String(row!.id);
  }
  // Their authors may still put it right.
  expect((await calls()).unclear).toEqual(NOTHING.unclear);
  await beginReview(house, call);
  // Many texts are searched while the answer has gone already: it comes with a later one.
  const waiting = (count: number) =>
    steps.until(
      `${count} wait`,
      async () => (await calls()).unclear,
      (unclear) => unclear.count === count,
    );
  expect(await waiting(2)).toMatchObject({
    items: [
      { id: ids.scan, callId: call.id, files: 1 },
      { id: ids.told, callId: call.id, files: 1 },
    ],
  });
  for (const other of ['viewer', 'neighbour'] as const) {
    expect([other, (await calls(await house.as(other))).unclear]).toEqual([other, NOTHING.unclear]);
  }
  const submission = `/api/v1/submissions/${ids.scan}`;
  const { attachments } = await organizer.must(organizer.get<{ attachments: { id: string }[] }>(submission));
  await organizer.must(organizer.post(`${submission}/files/${attachments[0]!.id}/clear`));
  expect((await waiting(1)).items.map(({ id }) => id)).toEqual([ids.told]);
  // Somebody who is named later is looked for too, also where nothing was found before.
  await house.sql(
    `INSERT INTO submission_people (submission_id, role, state, name, address, address_hash, language)
     SELECT submission_id, 'co_author', 'invited', 'Electric Buses', ?, UNHEX(SHA2('x', 256)), language
     FROM submission_people WHERE submission_id = ?`,
    [addressOf('new'), ids.clean],
  );
  expect((await waiting(2)).items.map(({ id }) => id)).toEqual([ids.told, ids.clean]);
  await decide(call, [ids.told!], 'declined');
  expect((await waiting(1)).items.map(({ id }) => id)).toEqual([ids.clean]);
});

it('asks the database as often for many calls as for one', async () => {
  const one = async () => {
    const call = await openCall(house);
    const path = await written(house, call.slug, `many${call.id}`);
    await upload(house, path, { name: 'scan.pdf', bytes: aPdf(), purpose: 'anonymous' });
    await handIn(house, path);
    await beginReview(house, call);
  };
  await one();
  const api = await startCountedApi(house, 'calls-today');
  const asked = () => api.selectsOf('/api/v1/today', organizer);
  try {
    await asked();
    const little = await asked();
    await one();
    await one();
    expect((await calls()).unreviewed).toHaveLength(3);
    expect((await calls()).unclear.count).toBe(3);
    expect(await asked()).toBe(little);
  } finally {
    await api.stop();
  }
});

const title = ({ id }: CallView) => ({ id, title: 'حمل‌ونقل پاک و همگانی' });

/** Somebody who reads what the office has, and reviews. */
async function aJudge(name: string): Promise<{ id: string; client: Client }> {
  const admin = await house.as('admin');
  const email = `${name}@judges.example`;
  const account = {
    email,
    name,
    password: 'a-test-password',
    language: 'en',
    unitId: null,
    roles: ['viewer', 'reviewer'],
  };
  const { id } = await admin.must(admin.post<{ id: string }>('/api/v1/accounts', account));
  return { id, client: await house.guest().logIn(email, 'a-test-password') };
}
