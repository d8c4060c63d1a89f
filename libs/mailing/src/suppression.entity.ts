import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CreatedAt, OneOf } from '@hamshahr/platform';

export const SUPPRESSION_REASONS = ['hard_bounce', 'complaint', 'manual'] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

/** An address that no office may write to; only its keyed hash is kept. */
@Entity('suppressions')
export class Suppression {
  @PrimaryColumn({ type: 'binary', length: 32 }) addressHash!: Buffer;
  @OneOf(SUPPRESSION_REASONS) reason!: SuppressionReason;
  @CreatedAt() createdAt!: Date;
}

/** An address whose owner wants no more mail of one office; it counts for that office alone. */
@Entity('unsubscriptions')
export class Unsubscription {
  @PrimaryColumn({ type: 'binary', length: 32 }) addressHash!: Buffer;
  @ForeignKey('Office', { name: 'fk_unsubscriptions_office' })
  @Index('ix_unsubscriptions_office')
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  officeId!: string;
  @CreatedAt() createdAt!: Date;
}
