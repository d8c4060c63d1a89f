import { planReviews, type PlannedReviewer, type PlannedSubmission } from './review-plan.js';

const submission = (id: number, fields: Partial<PlannedSubmission> = {}): PlannedSubmission => ({
  ...{ id: String(id), trackKey: 't1', language: 'en', has: [], not: [] },
  ...fields,
});
const reviewer = (id: number, fields: Partial<PlannedReviewer> = {}): PlannedReviewer => ({
  ...{ accountId: String(id), tracks: [], languages: [], maxLoad: 100, load: 0 },
  ...fields,
});
const told = (pairs: { submissionId: string; accountId: string }[]) =>
  pairs.map(({ submissionId, accountId }) => `${submissionId}:${accountId}`);
const loads = (pairs: { accountId: string }[]) =>
  Object.fromEntries([...Map.groupBy(pairs, (pair) => pair.accountId)].map(([id, own]) => [id, own.length]));

it('spreads the work evenly', () => {
  const { assignments, gaps } = planReviews(
    Array.from({ length: 30 }, (_, index) => submission(index + 1)),
    [reviewer(1), reviewer(2), reviewer(3)],
    2,
  );
  expect(gaps).toEqual([]);
  expect(loads(assignments)).toEqual({ 1: 20, 2: 20, 3: 20 });
  expect(new Set(told(assignments)).size).toBe(60);
});

it('keeps to tracks, languages, conflicts and what stands already', () => {
  const { assignments } = planReviews(
    [
      submission(1, { language: 'fa' }),
      submission(2, { trackKey: 't2' }),
      submission(3, { not: ['3'] }),
      submission(4, { has: ['2', '3'] }),
    ],
    [reviewer(1, { languages: ['en'] }), reviewer(2, { tracks: ['t1'] }), reviewer(3)],
    2,
  );
  expect(told(assignments)).toEqual(['1:2', '1:3', '2:1', '2:3', '3:1', '3:2']);
});

it('gives nobody more than they take and says what is left', () => {
  const { assignments, gaps } = planReviews(
    [submission(1), submission(2), submission(3)],
    [reviewer(1, { maxLoad: 2 }), reviewer(2, { maxLoad: 3, load: 2 })],
    2,
  );
  expect(loads(assignments)).toEqual({ 1: 2, 2: 1 });
  // Each has one before one has two.
  expect(gaps.map(({ lacks }) => lacks)).toEqual([1, 1, 1]);
});

it('moves what it gave where only that fills a place', () => {
  // By load alone, reviewer 1 would take submission 1, and nobody could judge the third one.
  const { assignments, gaps } = planReviews(
    [submission(1), submission(2), submission(3, { not: ['2'] }), submission(4, { not: ['2'] })],
    [reviewer(1, { maxLoad: 2 }), reviewer(2, { maxLoad: 2 })],
    1,
  );
  expect(gaps).toEqual([]);
  expect(told(assignments)).toEqual(['1:2', '2:2', '3:1', '4:1']);
});

it('fills as many places as can be filled, against every other way of filling them', () => {
  const chance = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  for (let seed = 1; seed <= 60; seed += 1) {
    const next = chance(seed * 7919);
    const reviewers = [1, 2, 3].map((id) => reviewer(id, { maxLoad: 1 + Math.floor(next() * 2) }));
    const submissions = [1, 2, 3, 4].map((id) => submission(id, { not: ['1', '2', '3'].filter(() => next() < 0.45) }));
    const { assignments } = planReviews(submissions, reviewers, 1);
    expect([seed, assignments.length]).toEqual([seed, most(submissions, reviewers)]);
  }
});

it('plans 500 submissions with 60 reviewers in less than a second, the same each time', () => {
  const submissions = Array.from({ length: 500 }, (_, index) =>
    submission(index + 1, { trackKey: `t${(index % 5) + 1}`, language: index % 3 ? 'en' : 'fa' }),
  );
  const reviewers = Array.from({ length: 60 }, (_, index) =>
    reviewer(index + 1, { maxLoad: 25, tracks: [`t${(index % 5) + 1}`], languages: index % 2 ? ['en', 'fa'] : ['en'] }),
  );
  const began = performance.now();
  const plan = planReviews(submissions, reviewers, 3);
  expect(performance.now() - began).toBeLessThan(1000);
  expect(plan).toEqual(planReviews(submissions, reviewers, 3));
  expect(plan.assignments.length + plan.gaps.reduce((sum, { lacks }) => sum + lacks, 0)).toBe(1500);
});

/** By trying everything. */
function most(submissions: PlannedSubmission[], reviewers: PlannedReviewer[], used: string[] = []): number {
  const [first, ...rest] = submissions;
  if (!first) return 0;
  const ways = reviewers
    .filter(
      ({ accountId, maxLoad }) =>
        !first.not.includes(accountId) && used.filter((id) => id === accountId).length < maxLoad,
    )
    .map(({ accountId }) => 1 + most(rest, reviewers, [...used, accountId]));
  return Math.max(most(rest, reviewers, used), ...ways);
}
