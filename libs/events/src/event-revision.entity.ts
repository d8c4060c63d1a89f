import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { Language } from '@hamshahr/time';
import { Ascii, CreatedAt, Id, Instant, Json, OneOf, Ref, Text, Whole } from '@hamshahr/platform';
import type { Programme } from './programme/programme.js';
import { EVENT_KINDS, REVISION_STATES, type EventKind, type RevisionStatus } from './event-status.js';

/** Title and body (Markdown) in one language. */
export interface EventText {
  title: string;
  body: string;
}

export type EventTexts = Partial<Record<Language, EventText>>;

/** The event's place in its series, as its readers are told: kept by the revision, so that it changes only with it. */
export interface SeriesPart {
  part: number;
  parts: number;
  texts: EventTexts;
  mainLanguage: Language;
}

/** Everything invitees can see of an event at one time of its life. */
@Entity('event_revisions')
@Index('uq_event_revisions_number', ['eventId', 'number'], { unique: true })
@Index('ix_event_revisions_starts_at', ['startsAt'])
export class EventRevision {
  @Id() id!: string;
  @ForeignKey('Event', { name: 'fk_event_revisions_event', onDelete: 'CASCADE' })
  @Ref()
  eventId!: string;
  @Whole() number!: number;
  @OneOf(REVISION_STATES) status!: RevisionStatus;
  @OneOf(EVENT_KINDS) kind!: EventKind;
  @ForeignKey('City', { name: 'fk_event_revisions_host_city' })
  @Ref()
  hostCityId!: string;
  /** The second host of a joint seminar; null for every other kind. */
  @ForeignKey('City', { name: 'fk_event_revisions_co_host_city' })
  @Ref({ nullable: true })
  coHostCityId!: string | null;
  /** The intent: wall clock (`2026-12-08T10:30`) in `zone`. The instants beside it are computed (rule 15). */
  @Ascii(16) wallStart!: string;
  @Ascii(64) zone!: string;
  @Whole() minutes!: number;
  @Instant() startsAt!: Date;
  @Instant() endsAt!: Date;
  @Text(500, { nullable: true }) joinUrl!: string | null;
  /** Whether people meet in a room of the house (libs/rooms): each gets a link of their own, and there is no `joinUrl`. */
  @Column({ type: 'boolean', default: false }) hasRoom!: boolean;
  @Text(200, { nullable: true }) venue!: string | null;
  /** Seats; null when nobody counts them. */
  @Whole({ nullable: true }) capacity!: number | null;
  /** Whether everybody may find it on the list of upcoming events; its page opens for whoever has the address. */
  @Column({ type: 'boolean', default: false }) listed!: boolean;
  @Json() texts!: EventTexts;
  @Json({ nullable: true }) series!: SeriesPart | null;
  @Json({ nullable: true }) programme!: Programme | null;
  /** Language used where a reader's own and English are missing. */
  @Ascii(2) mainLanguage!: Language;
  @ForeignKey('Account', { name: 'fk_event_revisions_created_by' })
  @Ref()
  createdBy!: string;
  @CreatedAt() createdAt!: Date;
}
