import { Entity, ForeignKey, Index } from 'typeorm';
import { Ascii, CreatedAt, Id, Ref } from '@hamshahr/platform';

/** Which session of an event's programme an accepted proposal became. */
@Entity('event_proposals')
export class EventProposal {
  @Id() id!: string;
  @ForeignKey('Event', { name: 'fk_event_proposals_event', onDelete: 'CASCADE' })
  @Index('ix_event_proposals_event')
  @Ref()
  eventId!: string;
  /** One session each; a session that is taken out of its programme sets its proposal free. */
  @ForeignKey('Submission', { name: 'fk_event_proposals_submission', onDelete: 'CASCADE' })
  @Index('uq_event_proposals_submission', { unique: true })
  @Ref()
  submissionId!: string;
  /** Key of the session in the programme: `s4`. */
  @Ascii(5) sessionKey!: string;
  @ForeignKey('Account', { name: 'fk_event_proposals_added_by' })
  @Ref()
  addedBy!: string;
  @CreatedAt() addedAt!: Date;
}
