import { Column, Entity, Index } from 'typeorm';
import { Ascii, CreatedAt, Hash, Id, Instant, OneOf, Whole } from './columns.js';

/** One use of an Idempotency-Key by one caller; kept 48 hours. */
@Entity('idempotency_keys')
@Index('uq_idempotency_keys_scope_key', ['scope', 'key'], { unique: true })
export class IdempotencyKey {
  @Id() id!: string;
  /** Who used the key: `account:7`, or the public form's token hash. */
  @Ascii(80) scope!: string;
  @Ascii(100) key!: string;
  @Hash() requestHash!: Buffer;
  /** Random name of the request that holds the key; a slower one that lost it can write nothing. */
  @Ascii(32, { nullable: true }) owner!: string | null;
  @OneOf(['in_progress', 'answered']) status!: 'in_progress' | 'answered';
  @Whole({ nullable: true }) answerStatus!: number | null;
  @Column({ type: 'longtext', nullable: true }) answer!: string | null;
  /** While in progress: when another request may take the key over. */
  @Instant() leaseUntil!: Date;
  @Index('ix_idempotency_keys_created_at')
  @CreatedAt()
  createdAt!: Date;
}
