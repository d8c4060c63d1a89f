import { Entity, PrimaryColumn } from 'typeorm';
import { CreatedAt, OneOf } from '@hamshahr/platform';

export const SUPPRESSION_REASONS = ['hard_bounce', 'complaint', 'unsubscribe', 'manual'] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

/** An address that must not be written to; only its keyed hash is kept. */
@Entity('suppressions')
export class Suppression {
  @PrimaryColumn({ type: 'binary', length: 32 }) addressHash!: Buffer;
  @OneOf(SUPPRESSION_REASONS) reason!: SuppressionReason;
  @CreatedAt() createdAt!: Date;
}
