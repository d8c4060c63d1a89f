import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Account, AccountRole, nameFor, type Actor } from '@hamshahr/people';
import { Database, DomainError, cleanText, found } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { callOf, lockCall } from '../call/call-rows.js';
import type { Call } from '../call/call.entity.js';
import { holdRoles } from './blind-judges.js';
import { CallReviewer } from './review.entity.js';
import { ReviewPlans } from './review-plans.service.js';
import { contentNow, isCounted, readsNames, reviewTable, type Judge } from './review-table.js';

export interface ReviewerInput {
  /** Keys of tracks; empty: all. */
  tracks: string[];
  /** Empty: all. */
  languages: Language[];
  /** 1 to 500. */
  maxLoad: number;
  affiliation: string;
}

/** A reviewer with their work. */
export interface ListedReviewer extends Judge {
  assigned: number;
  done: number;
  /** Submissions that they cannot open. */
  conflicts: number;
}

export interface CallReviewers {
  reviewers: ListedReviewer[];
  /** Accounts of the office that may be named beside them. */
  candidates: { accountId: string; name: string }[];
}

/** Who judges the submissions of a call. */
@Injectable()
export class Reviewers {
  constructor(
    private readonly database: Database,
    private readonly plans: ReviewPlans,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, callId: string): Promise<CallReviewers> {
    const call = await callOf(this.database.reads, actor, callId);
    return listed(this.database.reads, actor, call);
  }

  /**
   * Names somebody, or changes what they take. Of a blind call they may be reviewers only: every other role of the
   * office reads the submissions with their names.
   * @throws DomainError missing, invalid naming the field, conflict for somebody who sees names
   */
  async put(actor: Actor, callId: string, accountId: string, input: ReviewerInput): Promise<CallReviewers> {
    return this.database.transaction(async (tx) => {
      await holdRoles(tx, actor);
      const call = await lockCall(tx, actor, callId);
      const account = found(await tx.findOneBy(Account, { id: accountId, officeId: actor.officeId }), 'review.account');
      const content = await contentNow(tx, call);
      const unknown = input.tracks.find((key) => !content.tracks.some((track) => track.key === key));
      if (unknown !== undefined) throw new DomainError('invalid', 'review.track', { field: 'tracks' });
      if (content.anonymity === 'blind') await assertOnlyReviewer(tx, accountId);
      const affiliation = cleanText(input.affiliation);
      if (affiliation.length > 200) {
        throw new DomainError('invalid', 'words.long', { field: 'affiliation', params: { max: 200 } });
      }
      const facts = { tracks: input.tracks, languages: input.languages, maxLoad: input.maxLoad, affiliation };
      const row = await tx.findOneBy(CallReviewer, { callId, accountId });
      if (row) await tx.update(CallReviewer, { id: row.id }, { ...facts, removedAt: null });
      else await tx.insert(CallReviewer, { ...facts, callId, accountId: account.id, removedAt: null });
      await this.note(tx, actor, call, 'call.reviewer_put');
      return listed(tx, actor, call);
    });
  }

  /** Takes somebody off: what they have not handed in goes to the others, as far as these can take it. */
  async remove(actor: Actor, callId: string, accountId: string): Promise<CallReviewers> {
    return this.database.transaction(async (tx) => {
      const call = await lockCall(tx, actor, callId);
      const row = found(await tx.findOneBy(CallReviewer, { callId, accountId }), 'review.account');
      if (row.removedAt !== null) return listed(tx, actor, call);
      await tx.query('UPDATE call_reviewers SET removed_at = UTC_TIMESTAMP(3) WHERE id = ?', [row.id]);
      const open = (await reviewTable(tx, actor, call)).assigned
        .filter(({ assignment, review }) => assignment.accountId === accountId && !review?.isDone)
        .map(({ assignment }) => assignment);
      if (open.length > 0) {
        await tx.query("UPDATE review_assignments SET status = 'withdrawn', is_by_hand = 0 WHERE id IN (?)", [
          open.map(({ id }) => id),
        ]);
        await this.plans.hand(
          tx,
          actor,
          call,
          open.map(({ submissionId }) => submissionId),
        );
      }
      await this.note(tx, actor, call, 'call.reviewer_remove');
      return listed(tx, actor, call);
    });
  }

  private async note(tx: EntityManager, actor: Actor, call: Call, action: string): Promise<void> {
    await this.audit.note(tx, {
      officeId: call.officeId,
      actor: { type: 'account', id: actor.accountId },
      action,
      object: { type: 'call', id: call.id },
    });
  }
}

async function listed(reads: EntityManager, actor: Actor, call: Call): Promise<CallReviewers> {
  const { judges, assigned, content } = await reviewTable(reads, actor, call);
  const reviewers = judges.map((judge) => {
    const own = assigned.filter(({ assignment }) => assignment.accountId === judge.reviewer.accountId);
    return {
      ...judge,
      assigned: own.filter(({ conflicts }) => conflicts.length === 0).length,
      done: own.filter(isCounted).length,
      conflicts: own.filter(({ conflicts }) => conflicts.length > 0).length,
    };
  });
  const named = new Set(judges.filter(({ isActive }) => isActive).map(({ reviewer }) => reviewer.accountId));
  const rows = await reads.query<{ id: string; name: string; latinName: string | null }[]>(
    `SELECT a.id, a.name, a.latin_name AS latinName FROM accounts a
     WHERE a.office_id = ? AND a.disabled_at IS NULL AND a.pending_at IS NULL
       AND (? = 0 OR NOT EXISTS (SELECT 1 FROM account_roles r WHERE r.account_id = a.id AND r.role <> 'reviewer'))
     ORDER BY a.id LIMIT 500`,
    [call.officeId, content.anonymity === 'blind' ? 1 : 0],
  );
  const candidates = rows
    .filter(({ id }) => !named.has(id))
    .map(({ id, ...names }) => ({ accountId: id, name: nameFor(names, actor.language) }));
  return { reviewers, candidates };
}

async function assertOnlyReviewer(tx: EntityManager, accountId: string): Promise<void> {
  const roles = await tx.findBy(AccountRole, { accountId });
  if (!readsNames(roles.map(({ role }) => role))) return;
  throw new DomainError('conflict', 'review.sees_names', { field: 'accountId' });
}
