import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { Segment } from '@hamshahr/people';
import type { Language } from '@hamshahr/time';
import { Ascii, CreatedAt, Hash, Id, Instant, Json, OneOf, Ref, Text, Whole } from '@hamshahr/platform';
import type { FrozenParts } from './frozen-parts.js';
import { MAIL_KIND_NAMES, type MailKind } from './mail-kind.js';
import { MAILING_STATES, type MailingStatus } from './mailing-status.js';

/** One sending of one content to many people. Its content and recipients are frozen when it is submitted. */
@Entity('mailings')
@Index('ix_mailings_office', ['officeId', 'id'])
@Index('ix_mailings_status', ['status'])
@Index('ix_mailings_subject', ['subjectType', 'subjectId'])
export class Mailing {
  @Id() id!: string;
  @ForeignKey('Office', { name: 'fk_mailings_office' })
  @Ref()
  officeId!: string;
  @Ref({ nullable: true }) unitId!: string | null;
  /** What it is about: `event`; the capability behind it is found in the subject registry. */
  @Ascii(40) subjectType!: string;
  @Ref() subjectId!: string;
  /** The immutable content it shows: an event's revision. */
  @Ref() contentId!: string;
  @OneOf(MAIL_KIND_NAMES) kind!: MailKind;
  @Text(200) title!: string;
  @OneOf(MAILING_STATES) status!: MailingStatus;
  /** Ids of the contact lists it goes to. */
  @Json() listIds!: string[];
  /** Narrows the lists, or stands alone: people by city, role, theme and language. */
  @Json({ nullable: true }) segment!: Segment | null;
  /** For a mailing to single people: their ids among the subject's recipients. */
  @Json({ nullable: true }) recipientIds!: string[] | null;
  /** What the sender adds for this mailing alone, per language: the reason of a cancellation. */
  @Json({ nullable: true }) remarks!: Partial<Record<Language, string>> | null;
  @Whole() recipients!: number;
  @Hash() contentHash!: Buffer;
  /** Key letter of its tokens, so that a retry after a key change has the same bytes. */
  @Ascii(1) tokenKey!: string;
  /** SEQUENCE and DTSTAMP of its calendar objects, assigned when it starts. */
  @Whole({ nullable: true }) sequence!: number | null;
  @Instant({ nullable: true }) stamp!: Date | null;
  @Column({ type: 'boolean' }) sendWhenApproved!: boolean;
  /** When a person started it; null while nobody has. */
  @Instant({ nullable: true }) startedAt!: Date | null;
  /** End of the undo window, by the database's clock. */
  @Instant({ nullable: true }) notBefore!: Date | null;
  /** When there is no sense in trying any longer: the event's start. */
  @Instant({ nullable: true }) expiresAt!: Date | null;
  /** Why it pauses: a code such as `smtp_refuses_us`, and the server's line. */
  @Text(600, { nullable: true }) pauseReason!: string | null;
  @Ref() createdBy!: string;
  @CreatedAt() createdAt!: Date;
  @Whole({ default: 1 }) version!: number;
}

/** What the recipients of one language and city share, rendered once. */
@Entity('mailing_variants')
@Index('uq_mailing_variants_key', ['mailingId', 'language', 'cityId', 'baseId'], { unique: true })
export class MailingVariant {
  @Id() id!: string;
  @ForeignKey('Mailing', { name: 'fk_mailing_variants_mailing', onDelete: 'CASCADE' })
  @Ref()
  mailingId!: string;
  @Ascii(2) language!: Language;
  /** City whose time comes first; null shows the host's time and says so. */
  @Ref({ nullable: true }) cityId!: string | null;
  /** The content that these people know already; a change is told from there. Null where there is none. */
  @Ref({ nullable: true }) baseId!: string | null;
  @Whole() recipients!: number;
  @Json() parts!: FrozenParts;
}

/** One row per change of a mailing's state. */
@Entity('mailing_transitions')
export class MailingTransition {
  @Id() id!: string;
  @ForeignKey('Mailing', { name: 'fk_mailing_transitions_mailing', onDelete: 'CASCADE' })
  @Index('ix_mailing_transitions_mailing')
  @Ref()
  mailingId!: string;
  @OneOf(MAILING_STATES) toStatus!: MailingStatus;
  @Ref({ nullable: true }) accountId!: string | null;
  @Text(600, { nullable: true }) reason!: string | null;
  @CreatedAt() at!: Date;
}
