import type { ScoreCategory } from '../call/call-content.js';

/** A review that is handed in. */
export interface CountedReview {
  submissionId: string;
  accountId: string;
  scores: Readonly<Record<string, number>>;
}

/** What the reviews of one submission come to; totals from 0 to 100. */
export interface RankedSubmission {
  submissionId: string;
  /** From 1; equal means share a place, unjudged ones have none. */
  rank: number | null;
  /** Mean of the reviewers' totals; null without a review. */
  mean: number | null;
  /** Standard deviation of the totals (divided by n - 1): how far they disagree; null below two reviews. */
  spread: number | null;
  count: number;
  /** Reviews that are still wanted. */
  missing: number;
  /** Mean points by the category's key. */
  categories: Record<string, number>;
}

/** How one reviewer judges beside the others. */
export interface ReviewerStatistics {
  accountId: string;
  count: number;
  mean: number | null;
  /** Mean distance from what the others gave to the same submissions: above 0 milder, below stricter; null where nobody else has judged them. */
  lean: number | null;
  /** Far from the others, in enough reviews to say so. */
  isOutlier: boolean;
}

/** Points of 100 from which a reviewer counts as far from the others, and reviews that it takes to say so. */
const FAR = 15;
const ENOUGH = 3;

/**
 * One review in one number from 0 to 100: the mean of its points by the weights, each as a part of its category's
 * maximum. Categories without points do not count.
 * @returns null where none has points
 */
export function totalOf(categories: readonly ScoreCategory[], scores: Readonly<Record<string, number>>): number | null {
  const scored = categories.filter(({ key }) => scores[key] !== undefined);
  const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return null;
  const points = scored.reduce((sum, { key, weight, max }) => sum + (weight * Math.min(scores[key]!, max)) / max, 0);
  return (100 * points) / weights;
}

/** The best first, then those that nobody has judged; in the order of `submissionIds` where they are equal. */
export function rankSubmissions(
  submissionIds: readonly string[],
  reviews: readonly CountedReview[],
  categories: readonly ScoreCategory[],
  wanted: number,
): RankedSubmission[] {
  const bySubmission = Map.groupBy(reviews, ({ submissionId }) => submissionId);
  const rows = submissionIds.map((submissionId) => {
    const own = bySubmission.get(submissionId) ?? [];
    const totals = own.flatMap(({ scores }) => totalOf(categories, scores) ?? []);
    const means = categories.flatMap(({ key }): [string, number][] => {
      const points = own.flatMap(({ scores }) => scores[key] ?? []);
      return points.length === 0 ? [] : [[key, round(meanOf(points))]];
    });
    return {
      ...{ submissionId, rank: null, count: own.length, missing: Math.max(wanted - own.length, 0) },
      mean: totals.length === 0 ? null : round(meanOf(totals)),
      spread: totals.length < 2 ? null : round(deviationOf(totals)),
      categories: Object.fromEntries(means),
    };
  });
  const sorted: RankedSubmission[] = rows.sort((a, b) => (b.mean ?? -1) - (a.mean ?? -1));
  sorted.forEach((row, at) => {
    const before = sorted[at - 1];
    if (row.mean !== null) row.rank = before && before.mean === row.mean ? before.rank : at + 1;
  });
  return sorted;
}

/** In the order of `accountIds`. */
export function reviewerStatistics(
  accountIds: readonly string[],
  reviews: readonly CountedReview[],
  categories: readonly ScoreCategory[],
): ReviewerStatistics[] {
  const totals = reviews.flatMap(({ submissionId, accountId, scores }) => {
    const total = totalOf(categories, scores);
    return total === null ? [] : [{ submissionId, accountId, total }];
  });
  const bySubmission = Map.groupBy(totals, ({ submissionId }) => submissionId);
  return accountIds.map((accountId) => {
    const own = totals.filter((one) => one.accountId === accountId);
    const distances = own.flatMap(({ submissionId, total }) => {
      const others = bySubmission.get(submissionId)!.filter((one) => one.accountId !== accountId);
      return others.length === 0 ? [] : [total - meanOf(others.map((one) => one.total))];
    });
    const lean = distances.length === 0 ? null : round(meanOf(distances));
    return {
      ...{ accountId, count: own.length, lean },
      mean: own.length === 0 ? null : round(meanOf(own.map(({ total }) => total))),
      isOutlier: lean !== null && distances.length >= ENOUGH && Math.abs(lean) >= FAR,
    };
  });
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

const round = (value: number) => Math.round(value * 100) / 100;
