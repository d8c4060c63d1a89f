import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CreatedAt, Hash, Id, OneOf, Ref, Text } from '@hamshahr/platform';

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

/** Why an office writes again to an address that had unsubscribed. */
@Entity('lifted_unsubscriptions')
@Index('ix_lifted_unsubscriptions_address', ['officeId', 'addressHash'])
export class LiftedUnsubscription {
  @Id() id!: string;
  @ForeignKey('Office', { name: 'fk_lifted_unsubscriptions_office' })
  @Ref()
  officeId!: string;
  @Hash() addressHash!: Buffer;
  @Text(600) reason!: string;
  @Ref() liftedBy!: string;
  @CreatedAt() createdAt!: Date;
}
