import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CreatedAt, Ref } from '@hamshahr/platform';

/** Another office of the house that sees the published state of a joint seminar. It changes nothing and sends nothing. */
@Entity('event_co_hosts')
@Index('ix_event_co_hosts_office', ['officeId', 'eventId'])
export class EventCoHost {
  @ForeignKey('Event', { name: 'fk_event_co_hosts_event', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  eventId!: string;
  @ForeignKey('Office', { name: 'fk_event_co_hosts_office', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  officeId!: string;
  @ForeignKey('Account', { name: 'fk_event_co_hosts_added_by' })
  @Ref()
  addedBy!: string;
  @CreatedAt() createdAt!: Date;
}
