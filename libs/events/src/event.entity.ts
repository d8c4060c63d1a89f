import { Entity, ForeignKey, Index } from 'typeorm';
import { Ascii, CreatedAt, Id, Instant, OneOf, Ref, Whole } from '@hamshahr/platform';
import { EVENT_STATES, type EventStatus } from './event-status.js';

/** What stays the same through all revisions of an event: who it belongs to, its address, its calendar identity. */
@Entity('events')
@Index('ix_events_office', ['officeId', 'id'])
export class Event {
  @Id() id!: string;
  @ForeignKey('Office', { name: 'fk_events_office' })
  @Ref()
  officeId!: string;
  @ForeignKey('Unit', { name: 'fk_events_unit' })
  @Ref({ nullable: true })
  unitId!: string | null;
  @Index('ix_events_series')
  @ForeignKey('EventSeries', { name: 'fk_events_series' })
  @Ref({ nullable: true })
  seriesId!: string | null;
  /** Whoever is invited from this list is invited to speak; null: nobody was put on one. */
  @ForeignKey('ContactList', { name: 'fk_events_speaker_list', onDelete: 'SET NULL' })
  @Ref({ nullable: true })
  speakerListId!: string | null;
  @Index('uq_events_slug', { unique: true })
  @Ascii(80)
  slug!: string;
  /** RFC 5545 §3.8.4.7; made once, never derived from title or time. */
  @Index('uq_events_uid', { unique: true })
  @Ascii(255)
  uid!: string;
  /** SEQUENCE of the calendar messages; only ever raised (RFC 5546 §2.1.4). */
  @Whole({ default: 0 }) sequence!: number;
  /** Newest DTSTAMP given out; the next one is strictly later. */
  @Instant({ nullable: true }) stampedAt!: Date | null;
  @OneOf(EVENT_STATES) status!: EventStatus;
  @Ref({ nullable: true }) publishedRevisionId!: string | null;
  @ForeignKey('Account', { name: 'fk_events_created_by' })
  @Ref()
  createdBy!: string;
  @CreatedAt() createdAt!: Date;
  /** Raised by every edit; an edit must name the version it saw. */
  @Whole({ default: 1 }) version!: number;
}
