import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Ascii, CreatedAt, Hash, Id, Instant, OneOf, Ref, Text, Whole } from '@hamshahr/platform';
import { DELIVERY_STATES, type DeliveryStatus } from './delivery-status.js';

/** One message to one person: the ledger's row. The queue only ever points at it. */
@Entity('deliveries')
@Index('uq_deliveries_mailing_recipient_copy', ['mailingId', 'recipientId', 'copy'], { unique: true })
@Index('ix_deliveries_due', ['mailingId', 'status', 'dueAt'])
@Index('ix_deliveries_domain', ['mailingId', 'status', 'domain', 'dueAt'])
@Index('ix_deliveries_finished', ['mailingId', 'finishedAt'])
export class Delivery {
  @Id() id!: string;
  @ForeignKey('Mailing', { name: 'fk_deliveries_mailing', onDelete: 'CASCADE' })
  @Ref()
  mailingId!: string;
  @ForeignKey('MailingVariant', { name: 'fk_deliveries_variant', onDelete: 'CASCADE' })
  @Ref()
  variantId!: string;
  /** Row of the subject's capability that this person is: an invitation's id. */
  @Index('ix_deliveries_recipient')
  @Ref()
  recipientId!: string;
  @Text(200) name!: string;
  @Text(254) address!: string;
  @Index('ix_deliveries_address')
  @Hash()
  addressHash!: Buffer;
  /** Behind the @, lower case: what a pace is kept for. */
  @Ascii(253) domain!: string;
  @Whole() tokenVersion!: number;
  /** The answer that a change keeps in the calendar (RFC 5545 §3.2.12), frozen at the start; null asks anew. */
  @Ascii(12, { nullable: true }) partstat!: string | null;
  /** The first message that reached this person: what this one answers to (rule 26). Null: this is their first. */
  @Ref({ nullable: true }) threadId!: string | null;
  @OneOf(DELIVERY_STATES) status!: DeliveryStatus;
  @Whole({ default: 0 }) attempts!: number;
  @Instant({ nullable: true }) dueAt!: Date | null;
  /** Random name of the worker's claim; every later write of that worker must still find it. */
  @Index('ix_deliveries_claim')
  @Ascii(32, { nullable: true })
  claim!: string | null;
  @Instant({ nullable: true }) leaseUntil!: Date | null;
  /** Set just before the message's last bytes leave. */
  @Instant({ nullable: true }) handedOverAt!: Date | null;
  @Instant({ nullable: true }) finishedAt!: Date | null;
  @Text(600, { nullable: true }) response!: string | null;
  /** 0 for the message that was approved; a person's resend is the next number (rule 26). */
  @Whole({ default: 0 }) copy!: number;
  /** The approved message that this one repeats. */
  @ForeignKey('Delivery', { name: 'fk_deliveries_origin', onDelete: 'CASCADE' })
  @Index('ix_deliveries_origin')
  @Ref({ nullable: true })
  originId!: string | null;
  /** DTSTAMP of a resend; null takes the mailing's. */
  @Instant({ nullable: true }) stamp!: Date | null;
  /** A person sends it although the address is suppressed. */
  @Column({ type: 'boolean', default: false }) isForced!: boolean;
  @Text(600, { nullable: true }) resendReason!: string | null;
}

/** One row per SMTP attempt. */
@Entity('delivery_attempts')
export class DeliveryAttempt {
  @Id() id!: string;
  @ForeignKey('Delivery', { name: 'fk_delivery_attempts_delivery', onDelete: 'CASCADE' })
  @Index('ix_delivery_attempts_delivery')
  @Ref()
  deliveryId!: string;
  @OneOf(DELIVERY_STATES) toStatus!: DeliveryStatus;
  /** The server's line, or what happened to the connection. */
  @Text(600, { nullable: true }) response!: string | null;
  @CreatedAt() at!: Date;
}
