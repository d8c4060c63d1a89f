import { rankSubmissions, reviewerStatistics, totalOf } from './ranking.js';

const categories = [
  { key: 'c1', name: { en: 'Novelty' }, weight: 2, max: 5 },
  { key: 'c2', name: { en: 'Use' }, weight: 3, max: 10 },
];
const review = (submissionId: string, accountId: string, c1: number, c2: number) => ({
  ...{ submissionId, accountId },
  scores: { c1, c2 },
});

it('weighs points as parts of their maximum', () => {
  expect(totalOf(categories, { c1: 5, c2: 0 })).toBe(40);
  expect(totalOf(categories, { c1: 0, c2: 10 })).toBe(60);
  expect(totalOf(categories, { c1: 2.5, c2: 5 })).toBe(50);
  expect(totalOf(categories, { c1: 5 })).toBe(100);
  expect(totalOf(categories, { c9: 5 })).toBeNull();
  // The maximum was lowered since.
  expect(totalOf(categories, { c1: 9, c2: 10 })).toBe(100);
});

it('ranks by the mean, with count, spread and what is missing; equal means share a place', () => {
  const rows = rankSubmissions(
    ['1', '2', '3', '4'],
    [review('2', 'a', 5, 10), review('2', 'b', 5, 0), review('3', 'a', 0, 10), review('4', 'a', 3, 6)],
    categories,
    2,
  );
  expect(
    rows.map(({ submissionId, rank, mean, spread, count, missing }) => [
      submissionId,
      rank,
      mean,
      spread,
      count,
      missing,
    ]),
  ).toEqual([
    ['2', 1, 70, 42.43, 2, 0],
    ['3', 2, 60, null, 1, 1],
    ['4', 2, 60, null, 1, 1],
    ['1', null, null, null, 0, 2],
  ]);
  expect(rows[0]!.categories).toEqual({ c1: 5, c2: 5 });
});

it('shows who judges far from the others', () => {
  const ids = ['1', '2', '3'];
  const reviews = ids.flatMap((id) => [review(id, 'a', 4, 8), review(id, 'b', 4, 8), review(id, 'c', 1, 2)]);
  const [a, , c] = reviewerStatistics(['a', 'b', 'c', 'd'], reviews, categories);
  expect(a).toEqual({ accountId: 'a', count: 3, mean: 80, lean: 30, isOutlier: true });
  expect(c).toEqual({ accountId: 'c', count: 3, mean: 20, lean: -60, isOutlier: true });
  expect(reviewerStatistics(['a', 'd'], reviews.slice(0, 3), categories)).toEqual([
    { accountId: 'a', count: 1, mean: 80, lean: 30, isOutlier: false },
    { accountId: 'd', count: 0, mean: null, lean: null, isOutlier: false },
  ]);
});
