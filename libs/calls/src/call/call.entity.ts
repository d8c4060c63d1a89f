import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Ascii, CreatedAt, Id, Instant, Json, OneOf, Ref, Text, Whole } from '@hamshahr/platform';
import type { CallContent } from './call-content.js';

/** draft → open → withdrawn; a call whose deadline is over is still `open`: its people still read it. */
export const CALL_STATES = ['draft', 'open', 'withdrawn'] as const;
export type CallStatus = (typeof CALL_STATES)[number];

/** What the office does now: takes submissions, lets them be judged, has decided. Reviews are possible in `review` alone. */
export const CALL_PHASES = ['collecting', 'review', 'decided'] as const;
export type CallPhase = (typeof CALL_PHASES)[number];

export const CALL_VERSION_STATES = ['draft', 'in_review', 'published', 'rejected'] as const;
export type CallVersionStatus = (typeof CALL_VERSION_STATES)[number];

/** A call for participation of one office. What it says stands in its versions. */
@Entity('calls')
@Index('ix_calls_office', ['officeId', 'id'])
export class Call {
  @Id() id!: string;
  @ForeignKey('Office', { name: 'fk_calls_office' })
  @Ref()
  officeId!: string;
  @ForeignKey('Unit', { name: 'fk_calls_unit' })
  @Ref({ nullable: true })
  unitId!: string | null;
  @Index('uq_calls_slug', { unique: true })
  @Ascii(80)
  slug!: string;
  @OneOf(CALL_STATES, { default: 'draft' }) status!: CallStatus;
  @OneOf(CALL_PHASES, { default: 'collecting' }) phase!: CallPhase;
  /** Day until which reviewers are to hand in, 'YYYY-MM-DD'; they are told, and nothing ends by it. */
  @Ascii(10, { nullable: true }) reviewUntil!: string | null;
  /** What everybody reads; null before the first approval. */
  @Ref({ nullable: true }) publishedVersionId!: string | null;
  @ForeignKey('Account', { name: 'fk_calls_created_by' })
  @Ref()
  createdBy!: string;
  @CreatedAt() createdAt!: Date;
  @Whole({ default: 1 }) version!: number;
}

/** What a call says and asks at one time; immutable once it was sent for approval. Answers keep the version they were given to. */
@Entity('call_versions')
@Index('uq_call_versions_number', ['callId', 'number'], { unique: true })
export class CallVersion {
  @Id() id!: string;
  @ForeignKey('Call', { name: 'fk_call_versions_call', onDelete: 'CASCADE' })
  @Ref()
  callId!: string;
  @Whole() number!: number;
  @OneOf(CALL_VERSION_STATES, { default: 'draft' }) status!: CallVersionStatus;
  @Json() content!: CallContent;
  /** The instant of `content.closes`, without the grace. */
  @Instant() closesAt!: Date;
  /** `content.isListed`, where a query finds it. */
  @Column({ type: 'boolean' }) isListed!: boolean;
  @ForeignKey('Account', { name: 'fk_call_versions_created_by' })
  @Ref()
  createdBy!: string;
  @CreatedAt() createdAt!: Date;
}

/** Lets somebody begin a submission where a code is needed, or after the deadline. */
@Entity('call_access_codes')
@Index('uq_call_access_codes_code', ['callId', 'code'], { unique: true })
export class CallAccessCode {
  @Id() id!: string;
  @ForeignKey('Call', { name: 'fk_call_access_codes_call', onDelete: 'CASCADE' })
  @Ref()
  callId!: string;
  @Ascii(20) code!: string;
  /** For whom, in the office's words. */
  @Text(200) note!: string;
  /** How many submissions it may begin. */
  @Whole() uses!: number;
  @Whole({ default: 0 }) used!: number;
  /** Until when a submission that began with it can be handed in; null: the call's own deadline. */
  @Instant({ nullable: true }) until!: Date | null;
  @ForeignKey('Account', { name: 'fk_call_access_codes_created_by' })
  @Ref()
  createdBy!: string;
  @CreatedAt() createdAt!: Date;
}
