import { Entity, ForeignKey, Index } from 'typeorm';
import type { Language } from '@hamshahr/time';
import { CreatedAt, Id, Instant, Json, OneOf, Ref, Whole } from '@hamshahr/platform';

/** Before the start a reminder, after the end thanks. */
export const REMINDER_KINDS = ['reminder', 'thanks'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

export const REMINDER_UNITS = ['minutes', 'hours', 'days'] as const;
export type ReminderUnit = (typeof REMINDER_UNITS)[number];

/** Who answered what: yes; yes or perhaps; nothing yet; anything but no. */
export const REMINDER_AUDIENCES = ['accepted', 'expected', 'unanswered', 'not_declined'] as const;
export type ReminderAudience = (typeof REMINDER_AUDIENCES)[number];

export const REMINDER_STATES = ['awaiting_approval', 'approved', 'rejected', 'off'] as const;
export type ReminderStatus = (typeof REMINDER_STATES)[number];

/** What became of the rule for the event's present time; null while nobody knows that time. */
export const REMINDER_OUTCOMES = ['planned', 'sent', 'missed', 'nobody'] as const;
export type ReminderOutcome = (typeof REMINDER_OUTCOMES)[number];

/** A standing rule of one event. It is approved once and then fires by itself, once for each time the event is set for. */
@Entity('reminder_rules')
@Index('ix_reminder_rules_event', ['eventId'])
@Index('ix_reminder_rules_due', ['outcome', 'dueAt'])
export class ReminderRule {
  @Id() id!: string;
  @ForeignKey('Office', { name: 'fk_reminder_rules_office' })
  @Ref()
  officeId!: string;
  @Ref({ nullable: true }) unitId!: string | null;
  @ForeignKey('Event', { name: 'fk_reminder_rules_event', onDelete: 'CASCADE' })
  @Ref()
  eventId!: string;
  @OneOf(REMINDER_KINDS) kind!: ReminderKind;
  @Whole() amount!: number;
  @OneOf(REMINDER_UNITS) unit!: ReminderUnit;
  @OneOf(REMINDER_AUDIENCES) audience!: ReminderAudience;
  /** What the organizers add, by language; null for the plain letter. */
  @Json({ nullable: true }) remarks!: Partial<Record<Language, string>> | null;
  @OneOf(REMINDER_STATES) status!: ReminderStatus;
  /** When it fires for the event's present time. */
  @Instant({ nullable: true }) dueAt!: Date | null;
  @OneOf(REMINDER_OUTCOMES, { nullable: true }) outcome!: ReminderOutcome | null;
  /** The mailing it sent last. */
  @Ref({ nullable: true }) mailingId!: string | null;
  @ForeignKey('Account', { name: 'fk_reminder_rules_created_by' })
  @Ref()
  createdBy!: string;
  @CreatedAt() createdAt!: Date;
  @Whole({ default: 1 }) version!: number;
}
