import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError, cleanLines, cleanText, found } from '@hamshahr/platform';
import { SubmissionFiles, type OutgoingFile } from '../submission/submission-files.service.js';
import type { CallContent } from '../call/call-content.js';
import { databaseNow } from '../submission/opened.js';
import { Review, ReviewConflict, type Recommendation } from './review.entity.js';
import { ReviewReading, type OpenedReview } from './review-reading.queries.js';

export interface ReviewInput {
  scores: { category: string; points: number }[];
  recommendation: Recommendation | null;
  comment: string;
  /** Handed in; a draft may have gaps. */
  isDone: boolean;
}

/** How long whoever declared a conflict by mistake takes it back alone; after that the office lifts it. */
const UNDO_MINUTES = 10;
const COMMENT = 4000;
const REASON = 500;

/** What a reviewer does with a submission that is theirs to judge. */
@Injectable()
export class Reviewing {
  constructor(
    private readonly database: Database,
    private readonly reading: ReviewReading,
    private readonly files: SubmissionFiles,
    private readonly audit: Audit,
  ) {}

  /**
   * Saves a draft, or hands it in; what is handed in can be changed while the reviewing lasts.
   * @param version of the review that was edited; 0 for the first
   * @throws DomainError invalid naming the field, conflict outside the phase, stale with the present version
   */
  async save(actor: Actor, id: string, version: number, input: ReviewInput): Promise<OpenedReview> {
    return this.database.transaction(async (tx) => {
      const { review, content, submission } = await this.lock(tx, actor, id);
      if ((review?.version ?? 0) !== version) {
        const current = { version: review?.version ?? 0 };
        throw new DomainError('stale', 'review.stale', { field: 'If-Match', current });
      }
      const facts = { ...readReview(content, input), changedAt: await databaseNow(tx) };
      if (review) await tx.update(Review, { id: review.id }, { ...facts, version: review.version + 1 });
      else await tx.insert(Review, { ...facts, assignmentId: id, version: 1 });
      if (facts.isDone !== (review?.isDone ?? false)) {
        await this.note(tx, actor, submission.id, facts.isDone ? 'review.hand_in' : 'review.take_back');
      }
      return this.reading.open(actor, id, tx);
    });
  }

  /** "I know this": the submission is closed to them from now on. @returns until when they can take it back */
  async declare(actor: Actor, id: string, reason: string): Promise<Date> {
    const text = cleanText(reason);
    if (text.length > REASON)
      throw new DomainError('invalid', 'words.long', { field: 'reason', params: { max: REASON } });
    return this.database.transaction(async (tx) => {
      const { submission } = await this.lock(tx, actor, id);
      await tx.query(
        `INSERT INTO review_conflicts (submission_id, account_id, kind, reason) VALUES (?, ?, 'declared', ?)
         ON DUPLICATE KEY UPDATE reason = VALUES(reason), at = UTC_TIMESTAMP(3), lifted_by = NULL, lifted_at = NULL,
           lift_reason = ''`,
        [submission.id, actor.accountId, text],
      );
      await this.note(tx, actor, submission.id, 'review.conflict_declare');
      return new Date((await databaseNow(tx)).getTime() + UNDO_MINUTES * 60_000);
    });
  }

  /** @throws DomainError conflict when it is too late for that */
  async takeBack(actor: Actor, id: string): Promise<OpenedReview> {
    return this.database.transaction(async (tx) => {
      const { submissionId, accountId } = await this.reading.assignment(actor, id, tx);
      const row = found(
        await tx.findOneBy(ReviewConflict, { submissionId, accountId, kind: 'declared' }),
        'review.missing',
      );
      const isLate = (await databaseNow(tx)).getTime() > row.at.getTime() + UNDO_MINUTES * 60_000;
      if (isLate || row.liftedAt !== null) throw new DomainError('conflict', 'review.conflict_late');
      await tx.delete(ReviewConflict, { id: row.id });
      await this.note(tx, actor, submissionId, 'review.conflict_take_back');
      return this.reading.open(actor, id, tx);
    });
  }

  /** @throws DomainError missing for every file that they may not read */
  async file(actor: Actor, id: string, fileId: string): Promise<OutgoingFile> {
    const { files } = await this.reading.open(actor, id);
    const file = files.find((one) => one.id === fileId);
    return this.files.outgoing(found(file, 'submission.file_missing'));
  }

  /** @throws DomainError missing, conflict outside the phase of reviewing */
  private async lock(tx: EntityManager, actor: Actor, id: string): Promise<OpenedReview> {
    const { submissionId } = await this.reading.assignment(actor, id, tx);
    await tx.query('SELECT id FROM review_assignments WHERE id = ? FOR UPDATE', [id]);
    // The phase must not change between this and the end.
    await tx.query(
      'SELECT c.id FROM calls c JOIN submissions s ON s.call_id = c.id WHERE s.id = ? LOCK IN SHARE MODE',
      [submissionId],
    );
    const opened = await this.reading.open(actor, id, tx);
    if (opened.call.phase !== 'review') throw new DomainError('conflict', 'review.over');
    return opened;
  }

  private async note(tx: EntityManager, actor: Actor, submissionId: string, action: string): Promise<void> {
    await this.audit.note(tx, {
      officeId: actor.officeId,
      actor: { type: 'account', id: actor.accountId },
      action,
      object: { type: 'submission', id: submissionId },
    });
  }
}

function readReview(
  { categories }: CallContent,
  { scores, recommendation, comment, isDone }: ReviewInput,
): Pick<Review, 'scores' | 'recommendation' | 'comment' | 'isDone'> {
  const read: Record<string, number> = {};
  scores.forEach(({ category: key, points }, at) => {
    const category = categories.find((one) => one.key === key);
    if (!category || key in read) {
      throw new DomainError('invalid', 'review.category', { field: `scores.${at}.category` });
    }
    if (!Number.isInteger(points) || points < 0 || points > category.max) {
      const params = { min: 0, max: category.max };
      throw new DomainError('invalid', 'call.range', { field: `scores.${at}.points`, params });
    }
    read[key] = points;
  });
  const text = cleanLines(comment).trim();
  if (text.length > COMMENT) {
    throw new DomainError('invalid', 'words.long', { field: 'comment', params: { max: COMMENT } });
  }
  if (isDone && categories.some(({ key }) => read[key] === undefined)) {
    throw new DomainError('invalid', 'review.scores_missing', { field: 'scores' });
  }
  if (isDone && recommendation === null) {
    throw new DomainError('invalid', 'review.recommendation_missing', { field: 'recommendation' });
  }
  return { scores: read, recommendation, comment: text, isDone };
}
