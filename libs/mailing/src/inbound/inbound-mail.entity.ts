import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Ascii, CreatedAt, Hash, Id, Instant, OneOf, Ref, Text, Whole } from '@hamshahr/platform';
import { INBOUND_KINDS, type InboundKind } from './reading/inbound-reading.js';

export const INBOUND_OUTCOMES = ['applied', 'needs_person', 'outdated', 'ignored'] as const;
export type InboundOutcome = (typeof INBOUND_OUTCOMES)[number];

/** What a person made of a mail that waited. */
export const RESOLVING_ACTIONS = ['accept', 'ignore', 'suppress'] as const;
export type ResolvingAction = (typeof RESOLVING_ACTIONS)[number];

/** One mail that came in: its bytes, what it is, and what became of it. The same bytes are taken once. */
@Entity('inbound_mails')
@Index('ix_inbound_mails_waiting', ['officeId', 'waits', 'id'])
export class InboundMail {
  @Id() id!: string;
  /** SHA-256 of the bytes with every line end made LF. */
  @Index('uq_inbound_mails_content', { unique: true })
  @Hash()
  contentHash!: Buffer;
  @OneOf(['mailbox', 'file']) source!: 'mailbox' | 'file';
  /** Whose it is; what belongs to nobody goes to the oldest office. Null where there is none yet. */
  @ForeignKey('Office', { name: 'fk_inbound_mails_office' })
  @Ref({ nullable: true })
  officeId!: string | null;
  @Ref({ nullable: true }) unitId!: string | null;
  @OneOf(INBOUND_KINDS) kind!: InboundKind;
  @Text(20, { nullable: true }) method!: string | null;
  @Text(255, { nullable: true }) uid!: string | null;
  @Whole({ nullable: true }) sequence!: number | null;
  @Text(20, { nullable: true }) partstat!: string | null;
  /** Whom it is about: the attendee, or the address that bounced or complained. */
  @Text(254, { nullable: true }) recipient!: string | null;
  /** RFC 3463 */
  @Ascii(11, { nullable: true }) status!: string | null;
  @Column({ type: 'boolean', nullable: true }) permanent!: boolean | null;
  @OneOf(INBOUND_OUTCOMES) outcome!: InboundOutcome;
  @Ascii(40, { nullable: true }) reason!: string | null;
  /** Somebody has to look at it. */
  @Column({ type: 'boolean', default: false }) waits!: boolean;
  @Index('ix_inbound_mails_delivery')
  @Ref({ nullable: true })
  deliveryId!: string | null;
  @Ref({ nullable: true }) invitationId!: string | null;
  /** Of a COUNTER: the time that is proposed. */
  @Instant({ nullable: true }) proposedStart!: Date | null;
  @Instant({ nullable: true }) proposedEnd!: Date | null;
  /** Who wrote it, and whom it is about, as keyed hashes: what a person's data are found by. */
  @Index('ix_inbound_mails_sender')
  @Hash({ nullable: true })
  senderHash!: Buffer | null;
  @Index('ix_inbound_mails_address')
  @Hash({ nullable: true })
  addressHash!: Buffer | null;
  @Text(320, { nullable: true }) sender!: string | null;
  @Text(200) subject!: string;
  /** Beginning of the text. */
  @Text(2000) text!: string;
  @Column({ type: 'longblob', select: false }) raw!: Buffer;
  @CreatedAt() receivedAt!: Date;
  @OneOf(RESOLVING_ACTIONS, { nullable: true }) resolution!: ResolvingAction | null;
  @Ref({ nullable: true }) resolvedBy!: string | null;
  @Instant({ nullable: true }) resolvedAt!: Date | null;
}
