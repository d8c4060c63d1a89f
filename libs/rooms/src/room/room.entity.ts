import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Ascii, Instant, OneOf, Text, Whole } from '@hamshahr/platform';
import { ROOM_PROVIDERS, type ProviderName } from '../provider/room-provider.js';

/** Where the people of one event meet. Whether they do at all, and so get a link of their own, the event's revision says. */
@Entity('rooms')
export class Room {
  @ForeignKey('Event', { name: 'fk_rooms_event', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  eventId!: string;
  @OneOf(ROOM_PROVIDERS) provider!: ProviderName;
  /** How long before the start its links let people in. */
  @Whole({ default: 15 }) opensMinutes!: number;
  /** The meeting elsewhere, for the provider `link`. */
  @Text(500, { nullable: true }) linkUrl!: string | null;
  /** What people are told when the room cannot be reached. */
  @Text(500, { nullable: true }) fallbackUrl!: string | null;
  @Text(60, { nullable: true }) fallbackPhone!: string | null;
  /** Names the meeting at its provider. */
  @Index('uq_rooms_meeting', { unique: true })
  @Ascii(64)
  meetingKey!: string;
  /** Opens the page where people write themselves down, while the event runs. */
  @Index('uq_rooms_check_in', { unique: true })
  @Ascii(8)
  checkInCode!: string;
  /** When the provider last said that the meeting is there, and the code of what it said instead. */
  @Instant({ nullable: true }) preparedAt!: Date | null;
  @Instant({ nullable: true }) triedAt!: Date | null;
  @Ascii(40, { nullable: true }) fault!: string | null;
  @Whole({ default: 1 }) version!: number;
}
