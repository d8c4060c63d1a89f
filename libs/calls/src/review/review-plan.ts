/** A submission that is to be judged. */
export interface PlannedSubmission {
  id: string;
  trackKey: string | null;
  language: string;
  /** Accounts that judge it already. */
  has: readonly string[];
  /** Accounts that must not: a conflict, or taken off it by hand. */
  not: readonly string[];
}

/** Somebody who judges; `tracks` and `languages` empty: all. */
export interface PlannedReviewer {
  accountId: string;
  tracks: readonly string[];
  languages: readonly string[];
  maxLoad: number;
  /** Submissions they have already. */
  load: number;
}

export interface Pair {
  submissionId: string;
  accountId: string;
}

export interface ReviewPlan {
  /** New assignments, by submission and account. */
  assignments: Pair[];
  /** Submissions for which nobody is left, with how many reviewers they lack. */
  gaps: { submissionId: string; lacks: number }[];
}

/**
 * Who judges what: each submission gets `wanted` reviewers of its track and language without a conflict, nobody gets
 * more than they take, and the work is spread evenly. The same question has the same answer. As many places are filled
 * as can be: a full reviewer gives a new assignment to somebody else where that helps (augmenting paths in a bipartite
 * graph, Berge 1957).
 */
export function planReviews(
  submissions: readonly PlannedSubmission[],
  reviewers: readonly PlannedReviewer[],
  wanted: number,
): ReviewPlan {
  const work = new Work(submissions, reviewers);
  // One round after the other, so that with too few reviewers each submission has one before some have two.
  for (let round = 1; round <= wanted; round += 1) {
    const order = [...submissions].sort((a, b) => work.choice(a) - work.choice(b) || byId(a.id, b.id));
    for (const submission of order) if (work.countOf(submission) < round) work.fill(submission);
  }
  const gaps = submissions
    .map((submission) => ({ submissionId: submission.id, lacks: wanted - work.countOf(submission) }))
    .filter(({ lacks }) => lacks > 0);
  return { assignments: work.pairs(), gaps };
}

const byId = (a: string, b: string) => Number(BigInt(a) - BigInt(b));

class Work {
  private readonly given = new Map<string, Set<string>>();
  private readonly load = new Map<string, number>();
  private readonly able = new Map<string, PlannedReviewer[]>();
  private readonly byId: Map<string, PlannedSubmission>;

  constructor(submissions: readonly PlannedSubmission[], reviewers: readonly PlannedReviewer[]) {
    this.byId = new Map(submissions.map((submission) => [submission.id, submission]));
    for (const { accountId, load } of reviewers) this.load.set(accountId, load);
    for (const submission of submissions) {
      this.given.set(submission.id, new Set());
      this.able.set(
        submission.id,
        reviewers.filter((reviewer) => isAble(submission, reviewer)),
      );
    }
  }

  /** How many could judge it. */
  choice({ id }: PlannedSubmission): number {
    return this.able.get(id)!.length;
  }

  countOf({ id, has }: PlannedSubmission): number {
    return has.length + this.given.get(id)!.size;
  }

  /** Gives it one more reviewer, if need be by moving others. */
  fill(submission: PlannedSubmission): void {
    /** How a submission came into the search: who is taken from it. */
    const from = new Map<string, { submissionId: string; accountId: string } | null>([[submission.id, null]]);
    const seen = new Set<string>();
    const queue = [submission.id];
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const candidates = this.able
        .get(id)!
        .filter(({ accountId }) => !this.given.get(id)!.has(accountId) && !seen.has(accountId))
        .sort((a, b) => this.share(a) - this.share(b) || byId(a.accountId, b.accountId));
      const free = candidates.find(({ accountId, maxLoad }) => this.load.get(accountId)! < maxLoad);
      if (free) return this.move(id, free.accountId, from);
      for (const { accountId } of candidates) {
        seen.add(accountId);
        for (const [other, given] of this.given) {
          if (!given.has(accountId) || from.has(other)) continue;
          from.set(other, { submissionId: id, accountId });
          queue.push(other);
        }
      }
    }
  }

  pairs(): Pair[] {
    return [...this.byId.keys()]
      .sort(byId)
      .flatMap((submissionId) =>
        [...this.given.get(submissionId)!].sort(byId).map((accountId) => ({ submissionId, accountId })),
      );
  }

  /** The submission at the path's end takes a free reviewer, and each one before it the one that is set free. */
  private move(last: string, accountId: string, from: ReadonlyMap<string, Pair | null>): void {
    this.load.set(accountId, this.load.get(accountId)! + 1);
    let [id, taken] = [last, accountId];
    for (;;) {
      this.given.get(id)!.add(taken);
      const before = from.get(id);
      if (!before) return;
      this.given.get(id)!.delete(before.accountId);
      [id, taken] = [before.submissionId, before.accountId];
    }
  }

  private share({ accountId, maxLoad }: PlannedReviewer): number {
    return this.load.get(accountId)! / Math.max(maxLoad, 1);
  }
}

function isAble({ trackKey, language, has, not }: PlannedSubmission, reviewer: PlannedReviewer): boolean {
  const { accountId, tracks, languages } = reviewer;
  if (has.includes(accountId) || not.includes(accountId)) return false;
  const isOfTrack = tracks.length === 0 || (trackKey !== null && tracks.includes(trackKey));
  return isOfTrack && (languages.length === 0 || languages.includes(language));
}
