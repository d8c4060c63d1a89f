import { Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Hash, Id, Instant, Ref, Text } from '@hamshahr/platform';

/** A log-in of a browser; the cookie's secret is stored as SHA-256 only. */
@Entity('sessions')
export class Session {
  @Id() id!: string;
  @ForeignKey('Account', { name: 'fk_sessions_account', onDelete: 'CASCADE' })
  @Ref()
  accountId!: string;
  @Index('uq_sessions_secret_hash', { unique: true })
  @Hash()
  secretHash!: Buffer;
  @CreatedAt() createdAt!: Date;
  @Index('ix_sessions_expires_at')
  @Instant()
  expiresAt!: Date;
}

/** A token with which a program acts as an account; shown once, stored as SHA-256. */
@Entity('api_tokens')
export class ApiToken {
  @Id() id!: string;
  @ForeignKey('Account', { name: 'fk_api_tokens_account', onDelete: 'CASCADE' })
  @Ref()
  accountId!: string;
  @Text(100) name!: string;
  @Index('uq_api_tokens_secret_hash', { unique: true })
  @Hash()
  secretHash!: Buffer;
  @CreatedAt() createdAt!: Date;
  @Instant({ nullable: true }) revokedAt!: Date | null;
}
