import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError, canonicalJson, found, sha256 } from '@hamshahr/platform';
import { callOf, lockCall } from '../call/call-rows.js';
import type { Call } from '../call/call.entity.js';
import { Review, ReviewAssignment } from './review.entity.js';
import { planReviews, type Pair, type ReviewPlan } from './review-plan.js';
import { isCounted, reviewTable, type ReviewTable } from './review-table.js';

/** A plan as it is looked at before it is carried out. */
export interface PreviewedPlan extends ReviewPlan {
  /** Names this very plan; it is carried out by it. */
  hash: string;
  titles: Map<string, string>;
  names: Map<string, string>;
  /** By account: what they have, and what they would have. */
  loads: { accountId: string; before: number; after: number; maxLoad: number }[];
}

/** Which reviewer judges which submission. */
@Injectable()
export class ReviewPlans {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** What `apply` would do. Changes nothing. */
  async preview(actor: Actor, callId: string): Promise<PreviewedPlan> {
    const call = await callOf(this.database.reads, actor, callId);
    return previewed(await reviewTable(this.database.reads, actor, call));
  }

  /** @param hash of the plan that was looked at. @throws DomainError conflict when it would be another by now */
  async apply(actor: Actor, callId: string, hash: string): Promise<PreviewedPlan> {
    return this.database.transaction(async (tx) => {
      const call = await lockUndecided(tx, actor, callId);
      const plan = previewed(await reviewTable(tx, actor, call));
      if (plan.hash !== hash) throw new DomainError('conflict', 'review.plan_stale');
      await insertPairs(tx, plan.assignments, false);
      await this.note(tx, actor, call, 'call.review_plan', plan.assignments);
      return previewed(await reviewTable(tx, actor, call));
    });
  }

  /** Gives these submissions, and no others, the reviewers that they lack. The caller holds the call's lock. */
  async hand(tx: EntityManager, actor: Actor, call: Call, submissionIds: readonly string[]): Promise<void> {
    const { assignments } = planOf(await reviewTable(tx, actor, call));
    const own = assignments.filter(({ submissionId }) => submissionIds.includes(submissionId));
    await insertPairs(tx, own, false);
    if (own.length > 0) await this.note(tx, actor, call, 'call.review_plan', own);
  }

  /** By hand: also beyond what somebody takes, but never against a conflict. @throws DomainError */
  async assign(actor: Actor, callId: string, pair: Pair): Promise<void> {
    await this.database.transaction(async (tx) => {
      const call = await lockUndecided(tx, actor, callId);
      const table = await reviewTable(tx, actor, call);
      const isHere = table.submissions.some(({ id }) => id === pair.submissionId);
      if (!isHere) throw new DomainError('invalid', 'decision.unknown', { field: 'submissionId' });
      const judge = table.judges.find(({ reviewer }) => reviewer.accountId === pair.accountId);
      if (!judge?.isActive) throw new DomainError('invalid', 'review.no_reviewer', { field: 'accountId' });
      if (table.conflictsOf(pair.submissionId, pair.accountId).length > 0) {
        throw new DomainError('conflict', 'review.conflicted', { field: 'accountId' });
      }
      await insertPairs(tx, [pair], true);
      await this.note(tx, actor, call, 'call.review_assign', [pair]);
    });
  }

  /** Takes somebody off one submission; the plan does not give it to them again. @throws DomainError conflict for a review that is handed in */
  async withdraw(actor: Actor, callId: string, assignmentId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const call = await lockUndecided(tx, actor, callId);
      const [row] = await tx.query<{ id: string }[]>(
        'SELECT a.id FROM review_assignments a JOIN submissions s ON s.id = a.submission_id WHERE a.id = ? AND s.call_id = ? FOR UPDATE',
        [assignmentId, callId],
      );
      const { id } = found(row, 'review.assignment');
      if (await tx.existsBy(Review, { assignmentId: id, isDone: true })) {
        throw new DomainError('conflict', 'review.handed_in');
      }
      await tx.update(ReviewAssignment, { id }, { status: 'withdrawn', isByHand: true });
      await this.note(tx, actor, call, 'call.review_unassign', [id]);
    });
  }

  private async note(tx: EntityManager, actor: Actor, call: Call, action: string, content: unknown): Promise<void> {
    await this.audit.note(tx, {
      officeId: call.officeId,
      actor: { type: 'account', id: actor.accountId },
      action,
      object: { type: 'call', id: call.id },
      afterHash: sha256(canonicalJson(content)),
    });
  }
}

/** @throws DomainError conflict once everything is decided */
async function lockUndecided(tx: EntityManager, actor: Actor, callId: string): Promise<Call> {
  const call = await lockCall(tx, actor, callId);
  if (call.phase === 'decided') throw new DomainError('conflict', 'review.over');
  return call;
}

function planOf({ content, submissions, judges, assigned, apart, conflictsOf }: ReviewTable): ReviewPlan {
  const active = judges.filter(({ isActive }) => isActive).map(({ reviewer }) => reviewer);
  const isWorking = (accountId: string) => active.some((reviewer) => reviewer.accountId === accountId);
  // A conflict, or somebody who was taken off, leaves a place that is to be filled.
  const standing = assigned.filter(
    (one) => one.conflicts.length === 0 && (isCounted(one) || isWorking(one.assignment.accountId)),
  );
  const bySubmission = Map.groupBy(standing, ({ assignment }) => assignment.submissionId);
  return planReviews(
    submissions.map(({ id, trackKey, language }) => ({
      ...{ id, trackKey, language },
      has: (bySubmission.get(id) ?? []).map(({ assignment }) => assignment.accountId),
      not: active
        .map(({ accountId }) => accountId)
        .filter(
          (accountId) =>
            conflictsOf(id, accountId).length > 0 ||
            apart.some((pair) => pair.submissionId === id && pair.accountId === accountId),
        ),
    })),
    active.map(({ accountId, tracks, languages, maxLoad }) => ({
      ...{ accountId, tracks, languages, maxLoad },
      load: standing.filter(({ assignment }) => assignment.accountId === accountId).length,
    })),
    content.reviewsWanted,
  );
}

function previewed(table: ReviewTable): PreviewedPlan {
  const plan = planOf(table);
  const active = table.judges.filter(({ isActive }) => isActive);
  return {
    ...plan,
    hash: sha256(canonicalJson(plan)).toString('hex'),
    titles: new Map(table.submissions.map(({ id, title }) => [id, title])),
    names: new Map(active.map(({ reviewer, name }) => [reviewer.accountId, name])),
    loads: active.map(({ reviewer: { accountId, maxLoad } }) => {
      const before = table.assigned.filter(
        ({ assignment, conflicts }) => assignment.accountId === accountId && conflicts.length === 0,
      ).length;
      const more = plan.assignments.filter((pair) => pair.accountId === accountId).length;
      return { accountId, maxLoad, before, after: before + more };
    }),
  };
}

async function insertPairs(tx: EntityManager, pairs: readonly Pair[], isByHand: boolean): Promise<void> {
  if (pairs.length === 0) return;
  const rows = pairs.map(({ submissionId, accountId }) => [submissionId, accountId, isByHand]);
  await tx.query(
    `INSERT INTO review_assignments (submission_id, account_id, is_by_hand) VALUES ?
     ON DUPLICATE KEY UPDATE status = 'assigned', is_by_hand = VALUES(is_by_hand)`,
    [rows],
  );
}
