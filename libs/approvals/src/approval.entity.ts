import { Entity, Index } from 'typeorm';
import { Ascii, CreatedAt, Hash, Id, Instant, OneOf, Ref, Text } from '@hamshahr/platform';

export const APPROVAL_STATES = ['pending', 'granted', 'rejected', 'void'] as const;
export type ApprovalStatus = (typeof APPROVAL_STATES)[number];

/** A sign-off of exactly one content: its hash is pinned, an edit voids it. */
@Entity('approvals')
@Index('ix_approvals_office', ['officeId', 'status'])
@Index('ix_approvals_subject', ['subjectType', 'subjectId'])
export class Approval {
  @Id() id!: string;
  @Ref() officeId!: string;
  /** Unit whose content it is; null for the whole office. */
  @Ref({ nullable: true }) unitId!: string | null;
  /** Whose capability it is: `mailing`. */
  @Ascii(40) subjectType!: string;
  @Ref() subjectId!: string;
  @Hash() contentHash!: Buffer;
  @OneOf(APPROVAL_STATES) status!: ApprovalStatus;
  @Ref() requestedBy!: string;
  @Ref({ nullable: true }) decidedBy!: string | null;
  @Text(1000, { nullable: true }) reason!: string | null;
  @CreatedAt() createdAt!: Date;
  @Instant({ nullable: true }) decidedAt!: Date | null;
}
