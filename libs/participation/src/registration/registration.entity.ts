import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '@hamshahr/time';
import { Ascii, CreatedAt, Hash, Id, Instant, Json, OneOf, Ref, Text, Whole } from '@hamshahr/platform';
import type { Answers, Question } from './question.js';

/** Nobody may register; whoever confirms has a place; or the organizers look at each person first. */
export const REGISTRATION_MODES = ['closed', 'open', 'approved'] as const;
export type RegistrationMode = (typeof REGISTRATION_MODES)[number];

/**
 * unconfirmed → awaiting_approval → placed | waiting | declined; waiting → offered → placed | lapsed; from everywhere →
 * cancelled. Whoever is declined, lapsed or cancelled is offered nothing any more.
 */
export const REGISTRATION_STATES = [
  'unconfirmed',
  'awaiting_approval',
  'placed',
  'waiting',
  'offered',
  'lapsed',
  'declined',
  'cancelled',
] as const;
export type RegistrationStatus = (typeof REGISTRATION_STATES)[number];

export const REGISTRATION_FORM_STATES = ['awaiting_approval', 'approved', 'rejected', 'off'] as const;
export type RegistrationFormStatus = (typeof REGISTRATION_FORM_STATES)[number];

/** Mails that follow what becomes of a registration; the worker sends them. */
export const REGISTRATION_NOTICES = ['registration', 'place', 'waitlist', 'offer', 'decline'] as const;
export type RegistrationNotice = (typeof REGISTRATION_NOTICES)[number];

/** How an event takes registrations: a standing rule. Its row is the lock under which places are given. */
@Entity('registration_forms')
export class RegistrationForm {
  @ForeignKey('Event', { name: 'fk_registration_forms_event', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  eventId!: string;
  @OneOf(REGISTRATION_MODES) mode!: RegistrationMode;
  /** How long a place is held for somebody on the waitlist. */
  @Whole({ default: 24 }) offerHours!: number;
  @Json() questions!: Question[];
  /** Nothing is open and nothing is written before another person has approved it; an edit voids that. */
  @OneOf(REGISTRATION_FORM_STATES, { default: 'awaiting_approval' }) status!: RegistrationFormStatus;
  @ForeignKey('Account', { name: 'fk_registration_forms_created_by' })
  @Ref()
  createdBy!: string;
  @Whole({ default: 1 }) version!: number;
}

/** One address that asked for a place at one event. */
@Entity('registrations')
@Index('uq_registrations_event_address', ['eventId', 'addressHash'], { unique: true })
@Index('ix_registrations_waitlist', ['eventId', 'status', 'waitingSince'])
@Index('ix_registrations_offers', ['status', 'offeredUntil'])
export class Registration {
  @Id() id!: string;
  @ForeignKey('Event', { name: 'fk_registrations_event', onDelete: 'CASCADE' })
  @Ref()
  eventId!: string;
  @Text(200) name!: string;
  @Text(254) address!: string;
  @Index('ix_registrations_address')
  @Hash()
  addressHash!: Buffer;
  @Ascii(2) language!: Language;
  @ForeignKey('City', { name: 'fk_registrations_city' })
  @Ref({ nullable: true })
  cityId!: string | null;
  @Whole({ default: 0 }) companions!: number;
  /** By the id of the question; of questions that were taken away since, too. */
  @Json({ nullable: true }) answers!: Answers | null;
  @OneOf(REGISTRATION_STATES, { default: 'unconfirmed' }) status!: RegistrationStatus;
  /** Tokens of older versions open nothing; 0 is never issued. */
  @Whole({ default: 1 }) tokenVersion!: number;
  /** Place on the waitlist: the earliest first. */
  @Instant({ nullable: true }) waitingSince!: Date | null;
  /** Until when a place is held for this person. */
  @Instant({ nullable: true }) offeredUntil!: Date | null;
  /** Since they have a place: what later mail about the event goes to. */
  @ForeignKey('Invitation', { name: 'fk_registrations_invitation' })
  @Index('ix_registrations_invitation')
  @Ref({ nullable: true })
  invitationId!: string | null;
  /** The mail that is to be written next; set in the transaction that changes the state. */
  @Index('ix_registrations_notice')
  @OneOf(REGISTRATION_NOTICES, { nullable: true })
  notice!: RegistrationNotice | null;
  @Instant({ nullable: true }) noticedAt!: Date | null;
  @CreatedAt() createdAt!: Date;
}
