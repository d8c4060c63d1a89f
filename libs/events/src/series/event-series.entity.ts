import { Entity, ForeignKey, Index } from 'typeorm';
import type { Language } from '@hamshahr/time';
import { Ascii, CreatedAt, Id, Json, Ref, Whole } from '@hamshahr/platform';
import type { EventTexts } from '../event-revision.entity.js';

/** Events that belong together, each with a calendar identity of its own (rule 13); what they share is its text. */
@Entity('event_series')
@Index('ix_event_series_office', ['officeId', 'id'])
export class EventSeries {
  @Id() id!: string;
  @ForeignKey('Office', { name: 'fk_event_series_office' })
  @Ref()
  officeId!: string;
  @ForeignKey('Unit', { name: 'fk_event_series_unit' })
  @Ref({ nullable: true })
  unitId!: string | null;
  @Index('uq_event_series_slug', { unique: true })
  @Ascii(80)
  slug!: string;
  @Json() texts!: EventTexts;
  @Ascii(2) mainLanguage!: Language;
  @ForeignKey('Account', { name: 'fk_event_series_created_by' })
  @Ref()
  createdBy!: string;
  @CreatedAt() createdAt!: Date;
  /** Raised by every edit of its text; an edit must name the version it saw. */
  @Whole({ default: 1 }) version!: number;
}
