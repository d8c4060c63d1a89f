import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Ascii, CreatedAt, Hash, Id, Instant, OneOf, Ref, Text, Whole } from '@hamshahr/platform';

/** What a meeting server told of who was there, as it came; worked up afterwards. */
@Entity('room_callbacks')
@Index('uq_room_callbacks_content', ['eventId', 'contentHash'], { unique: true })
@Index('ix_room_callbacks_waiting', ['handledAt'])
export class RoomCallback {
  @Id() id!: string;
  @ForeignKey('Event', { name: 'fk_room_callbacks_event', onDelete: 'CASCADE' })
  @Ref()
  eventId!: string;
  @Hash() contentHash!: Buffer;
  /** JSON; null once somebody in it was erased. The hash stays, so that it is known when it comes again. */
  @Column({ type: 'mediumtext', nullable: true }) content!: string | null;
  @CreatedAt() receivedAt!: Date;
  @Instant({ nullable: true }) handledAt!: Date | null;
  /** How many people it named; null where it could not be read. */
  @Whole({ nullable: true }) people!: number | null;
}

/** A list of who was there that a person handed in. */
@Entity('attendance_files')
@Index('ix_attendance_files_event', ['eventId'])
export class AttendanceFile {
  @Id() id!: string;
  @ForeignKey('Event', { name: 'fk_attendance_files_event', onDelete: 'CASCADE' })
  @Ref()
  eventId!: string;
  @Text(200) name!: string;
  @Whole() people!: number;
  @Whole() refused!: number;
  @ForeignKey('Account', { name: 'fk_attendance_files_created_by' })
  @Ref()
  createdBy!: string;
  @CreatedAt() createdAt!: Date;
  @Instant({ nullable: true }) undoneAt!: Date | null;
}

export const ATTENDANCE_SOURCES = ['callback', 'file', 'check_in'] as const;
export type AttendanceSource = (typeof ATTENDANCE_SOURCES)[number];

/** One stay of one person: from when to when, or only how long, or only that. A person may have many. */
@Entity('attendances')
@Index('uq_attendances_stay', ['eventId', 'source', 'originId', 'number'], { unique: true })
@Index('ix_attendances_person', ['eventId', 'personKey'])
export class Attendance {
  @Id() id!: string;
  @ForeignKey('Event', { name: 'fk_attendances_event', onDelete: 'CASCADE' })
  @Ref()
  eventId!: string;
  @OneOf(ATTENDANCE_SOURCES) source!: AttendanceSource;
  /** The callback or file it came by; of a check-in the invitation, or 0. */
  @Ref() originId!: string;
  /** Its place there. */
  @Whole() number!: number;
  /** Whose stays are summed: `i<invitation>`, `a<account>`, or a hash of what is known of a guest. */
  @Ascii(70) personKey!: string;
  @ForeignKey('Invitation', { name: 'fk_attendances_invitation' })
  @Index('ix_attendances_invitation')
  @Ref({ nullable: true })
  invitationId!: string | null;
  @Text(200) name!: string;
  @Text(254, { nullable: true }) address!: string | null;
  @Index('ix_attendances_address')
  @Hash({ nullable: true })
  addressHash!: Buffer | null;
  @Instant({ nullable: true }) joinedAt!: Date | null;
  @Instant({ nullable: true }) leftAt!: Date | null;
  /** Where only the length is known; null otherwise. */
  @Whole({ nullable: true }) seconds!: number | null;
  @CreatedAt() createdAt!: Date;
}
