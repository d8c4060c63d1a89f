import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { accountNames, type Actor } from '@hamshahr/people';
import { Database, DomainError, cleanLines, cleanText, found } from '@hamshahr/platform';
import { lockCall } from '../call/call-rows.js';
import type { CallContent } from '../call/call-content.js';
import { SubmissionQueries, type SubmissionDetail } from '../submission/submissions.queries.js';
import { foundConflicts } from './conflicts.js';
import { totalOf } from './ranking.js';
import {
  Review,
  ReviewAssignment,
  ReviewComment,
  ReviewConflict,
  type AssignmentStatus,
  type ConflictKind,
} from './review.entity.js';
import { contentNow, judgesOf } from './review-table.js';

/** A conflict of interest, standing or lifted. */
export interface ListedConflict {
  accountId: string;
  name: string;
  kind: ConflictKind;
  /** In the reviewer's words; empty for a found one. */
  reason: string;
  /** Null for a found one that nobody has looked at. */
  at: Date | null;
  liftedAt: Date | null;
  liftReason: string;
}

/** What the office reads about the judging of one submission. */
export interface SubmissionReviews {
  content: CallContent;
  reviews: {
    assignmentId: string;
    accountId: string;
    name: string;
    status: AssignmentStatus;
    review: Review | null;
    total: number | null;
  }[];
  conflicts: ListedConflict[];
  comments: { id: string; name: string; text: string; at: Date }[];
}

const COMMENT = 2000;
const MOST_COMMENTS = 500;
const REASON = 500;

/** The office's side of the judging of one submission: what was said of it, and who must not judge it. */
@Injectable()
export class ReviewDesk {
  constructor(
    private readonly database: Database,
    private readonly queries: SubmissionQueries,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError missing for another office's */
  async one(actor: Actor, submissionId: string): Promise<SubmissionReviews> {
    const detail = await this.queries.one(actor, submissionId);
    return this.assemble(this.database.reads, actor, detail);
  }

  /** Said among the office. @throws DomainError invalid naming the field */
  async comment(actor: Actor, submissionId: string, given: string): Promise<SubmissionReviews> {
    const text = cleanLines(given).trim();
    if (text === '') throw new DomainError('invalid', 'review.comment_missing', { field: 'text' });
    if (text.length > COMMENT)
      throw new DomainError('invalid', 'words.long', { field: 'text', params: { max: COMMENT } });
    return this.write(actor, submissionId, async (tx) => {
      if ((await tx.countBy(ReviewComment, { submissionId })) >= MOST_COMMENTS) {
        throw new DomainError('conflict', 'call.too_many', { field: 'text', params: { max: MOST_COMMENTS } });
      }
      await tx.insert(ReviewComment, { submissionId, accountId: actor.accountId, text });
      return 'submission.comment';
    });
  }

  /**
   * The office's word that something is no conflict: declared by mistake, or found without cause.
   * @throws DomainError missing where there is no such conflict, invalid without a reason
   */
  async lift(
    actor: Actor,
    submissionId: string,
    { accountId, kind, reason: given }: { accountId: string; kind: ConflictKind; reason: string },
  ): Promise<SubmissionReviews> {
    const reason = cleanText(given);
    if (reason === '') throw new DomainError('invalid', 'review.reason_missing', { field: 'reason' });
    if (reason.length > REASON) {
      throw new DomainError('invalid', 'words.long', { field: 'reason', params: { max: REASON } });
    }
    return this.write(actor, submissionId, async (tx, detail) => {
      const { conflicts } = await this.assemble(tx, actor, detail);
      const standing = conflicts.find(
        (one) => one.accountId === accountId && one.kind === kind && one.liftedAt === null,
      );
      found(standing, 'review.no_conflict');
      await tx.query(
        `INSERT INTO review_conflicts (submission_id, account_id, kind, lifted_by, lifted_at, lift_reason)
         VALUES (?, ?, ?, ?, UTC_TIMESTAMP(3), ?)
         ON DUPLICATE KEY UPDATE lifted_by = VALUES(lifted_by), lifted_at = VALUES(lifted_at),
           lift_reason = VALUES(lift_reason)`,
        [submissionId, accountId, kind, actor.accountId, reason],
      );
      return 'review.conflict_lift';
    });
  }

  private async write(
    actor: Actor,
    submissionId: string,
    work: (tx: EntityManager, detail: SubmissionDetail) => Promise<string>,
  ): Promise<SubmissionReviews> {
    const detail = await this.queries.one(actor, submissionId);
    return this.database.transaction(async (tx) => {
      const { officeId } = await lockCall(tx, actor, detail.submission.callId);
      const action = await work(tx, detail);
      await this.audit.note(tx, {
        ...{ officeId, actor: { type: 'account', id: actor.accountId }, action },
        object: { type: 'submission', id: submissionId },
      });
      return this.assemble(tx, actor, detail);
    });
  }

  private async assemble(
    reads: EntityManager,
    actor: Actor,
    { call, submission, people }: SubmissionDetail,
  ): Promise<SubmissionReviews> {
    const where = { submissionId: submission.id };
    const content = await contentNow(reads, call);
    const judges = await judgesOf(reads, actor, call, content);
    const assignments = await reads.find(ReviewAssignment, { where, order: { id: 'ASC' } });
    const reviews = await reads.findBy(Review, { assignmentId: In(assignments.map(({ id }) => id)) });
    const rows = await reads.find(ReviewConflict, { where, order: { id: 'ASC' } });
    const comments = await reads.find(ReviewComment, { where, order: { id: 'ASC' } });
    const names = await accountNames(reads, actor, [
      ...[...assignments, ...rows, ...comments].map(({ accountId }) => accountId),
      ...judges.map(({ reviewer }) => reviewer.accountId),
    ]);
    const nameOf = (id: string) => names.get(id) ?? '';
    const known = rows.map(({ accountId, kind, reason, at, liftedAt, liftReason }) => ({
      ...{ accountId, name: nameOf(accountId), kind, reason, at, liftedAt, liftReason },
    }));
    const foundNow = judges.flatMap(({ reviewer: { accountId }, person }) =>
      foundConflicts(person, people)
        .filter((kind) => !rows.some((row) => row.accountId === accountId && row.kind === kind))
        .map((kind) => ({
          ...{ accountId, name: nameOf(accountId), kind, reason: '', at: null, liftedAt: null, liftReason: '' },
        })),
    );
    return {
      content,
      reviews: assignments.map(({ id, accountId, status }) => {
        const review = reviews.find(({ assignmentId }) => assignmentId === id) ?? null;
        const total = review?.isDone ? totalOf(content.categories, review.scores) : null;
        return { assignmentId: id, accountId, name: nameOf(accountId), status, review, total };
      }),
      conflicts: [...known, ...foundNow],
      comments: comments.map(({ id, accountId, text, at }) => ({ id, name: nameOf(accountId), text, at })),
    };
  }
}
