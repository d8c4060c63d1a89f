import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Ascii, CreatedAt, Hash, Id, Instant, Json, OneOf, Ref, Text, Whole } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';

/** An account that judges submissions of a call. Who was taken off keeps the row: reviews that are done go on counting. */
@Entity('call_reviewers')
@Index('uq_call_reviewers_account', ['callId', 'accountId'], { unique: true })
export class CallReviewer {
  @Id() id!: string;
  @ForeignKey('Call', { name: 'fk_call_reviewers_call', onDelete: 'CASCADE' })
  @Ref()
  callId!: string;
  @ForeignKey('Account', { name: 'fk_call_reviewers_account' })
  @Ref()
  accountId!: string;
  /** Keys of the tracks they judge; empty: all. */
  @Json() tracks!: string[];
  /** Languages they read; empty: all. */
  @Json() languages!: Language[];
  /** Submissions they take at most. */
  @Whole() maxLoad!: number;
  /** Where they work, so that colleagues of an author are found. */
  @Text(200, { default: '' }) affiliation!: string;
  @CreatedAt() since!: Date;
  @Instant({ nullable: true }) removedAt!: Date | null;
}

/** `withdrawn`: taken off again, by hand or with the reviewer. */
export const ASSIGNMENT_STATES = ['assigned', 'withdrawn'] as const;
export type AssignmentStatus = (typeof ASSIGNMENT_STATES)[number];

/** That a reviewer is to judge a submission; a conflict of interest closes it again without ending it. */
@Entity('review_assignments')
@Index('uq_review_assignments_pair', ['submissionId', 'accountId'], { unique: true })
export class ReviewAssignment {
  @Id() id!: string;
  @ForeignKey('Submission', { name: 'fk_review_assignments_submission', onDelete: 'CASCADE' })
  @Ref()
  submissionId!: string;
  @ForeignKey('Account', { name: 'fk_review_assignments_account' })
  @Index('ix_review_assignments_account')
  @Ref()
  accountId!: string;
  @OneOf(ASSIGNMENT_STATES, { default: 'assigned' }) status!: AssignmentStatus;
  /** Chosen by a person instead of the plan. */
  @Column({ type: 'boolean', default: false }) isByHand!: boolean;
  @CreatedAt() createdAt!: Date;
}

export const CONFLICT_KINDS = ['declared', 'co_author', 'same_address', 'same_domain', 'same_office'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/**
 * A conflict of interest that its reviewer declared, or the office's word that one is none. Found ones are found anew
 * at every reading, so that a co-author who joins later counts too.
 */
@Entity('review_conflicts')
@Index('uq_review_conflicts_kind', ['submissionId', 'accountId', 'kind'], { unique: true })
export class ReviewConflict {
  @Id() id!: string;
  @ForeignKey('Submission', { name: 'fk_review_conflicts_submission', onDelete: 'CASCADE' })
  @Ref()
  submissionId!: string;
  @ForeignKey('Account', { name: 'fk_review_conflicts_account' })
  @Index('ix_review_conflicts_account')
  @Ref()
  accountId!: string;
  @OneOf(CONFLICT_KINDS) kind!: ConflictKind;
  /** In the reviewer's words. */
  @Text(500, { default: '' }) reason!: string;
  @CreatedAt() at!: Date;
  @ForeignKey('Account', { name: 'fk_review_conflicts_lifted_by' })
  @Ref({ nullable: true })
  liftedBy!: string | null;
  @Instant({ nullable: true }) liftedAt!: Date | null;
  /** Why the office says that it is none. */
  @Text(500, { default: '' }) liftReason!: string;
}

export const RECOMMENDATIONS = ['accept', 'reserve', 'decline'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

/** What a reviewer says of a submission: a draft until it is handed in. */
@Entity('reviews')
export class Review {
  @Id() id!: string;
  @ForeignKey('ReviewAssignment', { name: 'fk_reviews_assignment', onDelete: 'CASCADE' })
  @Index('uq_reviews_assignment', { unique: true })
  @Ref()
  assignmentId!: string;
  /** Points by the category's key, 0 to its maximum. */
  @Json() scores!: Record<string, number>;
  @OneOf(RECOMMENDATIONS, { nullable: true }) recommendation!: Recommendation | null;
  /** For the office; authors never see it. */
  @Text(4000, { default: '' }) comment!: string;
  @Column({ type: 'boolean', default: false }) isDone!: boolean;
  @Instant({ default: () => 'CURRENT_TIMESTAMP(3)' }) changedAt!: Date;
  @Whole({ default: 1 }) version!: number;
}

/** What people of the office say to one another about a submission; reviewers and authors never read it. */
@Entity('review_comments')
export class ReviewComment {
  @Id() id!: string;
  @ForeignKey('Submission', { name: 'fk_review_comments_submission', onDelete: 'CASCADE' })
  @Index('ix_review_comments_submission')
  @Ref()
  submissionId!: string;
  @ForeignKey('Account', { name: 'fk_review_comments_account' })
  @Ref()
  accountId!: string;
  @Text(2000) text!: string;
  @CreatedAt() at!: Date;
}

/** A stretch of a text; offsets in UTF-16 units, `end` exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/** What a blind reviewer does not read of a text. */
@Entity('submission_redactions')
@Index('uq_submission_redactions_field', ['submissionId', 'field'], { unique: true })
export class SubmissionRedaction {
  @Id() id!: string;
  @ForeignKey('Submission', { name: 'fk_submission_redactions_submission', onDelete: 'CASCADE' })
  @Ref()
  submissionId!: string;
  /** `title`, `abstract`, or the key of a question. */
  @Ascii(10) field!: string;
  /** In their order, none over another. */
  @Json() ranges!: TextRange[];
  /** Of the text and the people it was made for: a changed text, or a new co-author, asks for a new one. */
  @Hash() madeFor!: Buffer;
  @ForeignKey('Account', { name: 'fk_submission_redactions_account' })
  @Ref()
  accountId!: string;
  @CreatedAt() at!: Date;
}
