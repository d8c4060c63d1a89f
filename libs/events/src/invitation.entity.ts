import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { Language } from '@hamshahr/time';
import { Ascii, CreatedAt, Hash, Id, Instant, OneOf, Ref, Text, Whole } from '@hamshahr/platform';
import { PARTSTATS, type Partstat } from './event-status.js';

/** One person and one event: the address invited, and the newest answer. */
@Entity('invitations')
@Index('uq_invitations_event_contact', ['eventId', 'contactId'], { unique: true })
@Index('ix_invitations_counts', ['eventId', 'withdrawnAt', 'invitedAt', 'partstat'])
export class Invitation {
  @Id() id!: string;
  @ForeignKey('Event', { name: 'fk_invitations_event', onDelete: 'CASCADE' })
  @Ref()
  eventId!: string;
  @ForeignKey('Contact', { name: 'fk_invitations_contact' })
  @Index('ix_invitations_contact')
  @Ref()
  contactId!: string;
  @Text(200) name!: string;
  @Text(254) address!: string;
  @Index('ix_invitations_address')
  @Hash()
  addressHash!: Buffer;
  @Ascii(2) language!: Language;
  @ForeignKey('City', { name: 'fk_invitations_city' })
  @Ref({ nullable: true })
  cityId!: string | null;
  /** What the invitee chose on the reply page for later mail; null follows the contact's own. */
  @Ascii(2, { nullable: true }) replyLanguage!: Language | null;
  @ForeignKey('City', { name: 'fk_invitations_reply_city' })
  @Ref({ nullable: true })
  replyCityId!: string | null;
  /** Tokens of older versions open nothing; 0 is never issued. */
  @Whole({ default: 1 }) tokenVersion!: number;
  /** When the mailing that invites this person started; null while it is only prepared. */
  @Instant({ nullable: true }) invitedAt!: Date | null;
  @OneOf(PARTSTATS, { default: 'needs_action' }) partstat!: Partstat;
  /** The answer before a major change, while the new one is awaited; `resetBy` is the mailing that told the change. */
  @OneOf(PARTSTATS, { nullable: true }) earlierPartstat!: Partstat | null;
  @Ref({ nullable: true }) resetBy!: string | null;
  /** When this person was taken off the event; their link opens nothing any more. */
  @Instant({ nullable: true }) withdrawnAt!: Date | null;
  @Instant({ nullable: true }) repliedAt!: Date | null;
  @Whole({ default: 0 }) companions!: number;
  @Text(1000, { default: '' }) note!: string;
  /** Since when the note waits to be read; null once somebody has, or when there is none. */
  @Index('ix_invitations_unread')
  @Instant({ nullable: true })
  unreadSince!: Date | null;
  @CreatedAt() createdAt!: Date;
}

/** Every answer ever given; the invitation holds the newest that counts. */
@Entity('replies')
export class Reply {
  @Id() id!: string;
  @ForeignKey('Invitation', { name: 'fk_replies_invitation', onDelete: 'CASCADE' })
  @Index('ix_replies_invitation')
  @Ref()
  invitationId!: string;
  @OneOf(['web', 'mail']) source!: 'web' | 'mail';
  @OneOf(PARTSTATS) partstat!: Partstat;
  @Whole() companions!: number;
  @Text(1000) note!: string;
  /** Of an answer by calendar mail: which version it answers, and when it was given (rule 34). */
  @Whole({ nullable: true }) sequence!: number | null;
  @Instant({ nullable: true }) stamp!: Date | null;
  /** False for an answer to an earlier version, or one that a newer had overtaken. */
  @Column({ type: 'boolean', default: true }) isApplied!: boolean;
  @ForeignKey('InboundMail', { name: 'fk_replies_mail' })
  @Index('ix_replies_mail')
  @Ref({ nullable: true })
  mailId!: string | null;
  @CreatedAt() receivedAt!: Date;
}
