import { Entity, Index } from 'typeorm';
import { Ascii, CreatedAt, Hash, Id, Ref } from '@hamshahr/platform';

/** Who did what to which object, and when. Append-only; no bodies, no tokens, no names. */
@Entity('audit_entries')
@Index('ix_audit_entries_object', ['objectType', 'objectId'])
@Index('ix_audit_entries_office', ['officeId', 'id'])
export class AuditEntry {
  @Id() id!: string;
  @CreatedAt() at!: Date;
  @Ref({ nullable: true }) officeId!: string | null;
  /** `account`, `invitee` or `system`. */
  @Ascii(20) actorType!: string;
  @Ref({ nullable: true }) actorId!: string | null;
  /** Verb of the trade: `mailing.start`, `event.edit`. */
  @Ascii(60) action!: string;
  @Ascii(40) objectType!: string;
  @Ref() objectId!: string;
  @Hash({ nullable: true }) beforeHash!: Buffer | null;
  @Hash({ nullable: true }) afterHash!: Buffer | null;
  @Ascii(64, { nullable: true }) requestId!: string | null;
  /** Gapless number, given by the sealer after the commit. */
  @Index('uq_audit_entries_number', { unique: true })
  @Ref({ nullable: true })
  number!: string | null;
  /** SHA-256 over the seal before and this entry's fields. */
  @Hash({ nullable: true }) seal!: Buffer | null;
}
