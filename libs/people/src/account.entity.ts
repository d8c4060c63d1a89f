import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '@hamshahr/time';
import { Ascii, CreatedAt, Id, Instant, Json, OneOf, Ref, Text, Whole } from '@hamshahr/platform';
import { ROLES, type Role } from './role.js';

/** Calendars that a person may choose for the console. */
export const CALENDARS = ['jalali', 'gregorian'] as const;
export type Calendar = (typeof CALENDARS)[number];

/** A person who works with the platform. */
@Entity('accounts')
export class Account {
  @Id() id!: string;
  @ForeignKey('Office', { name: 'fk_accounts_office' })
  @Ref()
  officeId!: string;
  /** An organizer with a unit sees that unit's events; without one, the whole office's. */
  @ForeignKey('Unit', { name: 'fk_accounts_unit' })
  @Ref({ nullable: true })
  unitId!: string | null;
  @Index('uq_accounts_email', { unique: true })
  @Ascii(254)
  email!: string;
  @Text(200) name!: string;
  /** The name in Latin letters, for readers of another script; null when `name` serves all. */
  @Text(200, { nullable: true }) latinName!: string | null;
  /** argon2id in PHC string format. */
  @Ascii(200) passwordHash!: string;
  @Ascii(2) language!: Language;
  /** Calendar of the console; null follows the language. */
  @OneOf(CALENDARS, { nullable: true }) calendar!: Calendar | null;
  /** Who added this account or last gave it a password; it approves none of their requests. Null for the first-run set-up. */
  @ForeignKey('Account', { name: 'fk_accounts_created_by' })
  @Ref({ nullable: true })
  createdBy!: string | null;
  @CreatedAt() createdAt!: Date;
  @Instant({ nullable: true }) disabledAt!: Date | null;
  /** Since when it waits for a second admin; it may not log in before. */
  @Instant({ nullable: true }) pendingAt!: Date | null;
  @Whole({ default: 1 }) version!: number;
}

/** One role of one account. */
@Entity('account_roles')
export class AccountRole {
  @ForeignKey('Account', { name: 'fk_account_roles_account', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  accountId!: string;
  @PrimaryColumn({ type: 'enum', enum: [...ROLES] })
  role!: Role;
}

export const ACCOUNT_CHANGE_KINDS = ['add', 'roles'] as const;
export type AccountChangeKind = (typeof ACCOUNT_CHANGE_KINDS)[number];

export const ACCOUNT_CHANGE_STATES = ['pending', 'applied', 'rejected', 'void'] as const;
export type AccountChangeStatus = (typeof ACCOUNT_CHANGE_STATES)[number];

/** A new account, or other roles for one, that a second admin has to approve. */
@Entity('account_changes')
@Index('ix_account_changes_office', ['officeId', 'status'])
export class AccountChange {
  @Id() id!: string;
  @ForeignKey('Office', { name: 'fk_account_changes_office' })
  @Ref()
  officeId!: string;
  @ForeignKey('Account', { name: 'fk_account_changes_account', onDelete: 'CASCADE' })
  @Ref()
  accountId!: string;
  @OneOf(ACCOUNT_CHANGE_KINDS) kind!: AccountChangeKind;
  /** The roles that the account is to have. */
  @Json() roles!: Role[];
  @OneOf(ACCOUNT_CHANGE_STATES) status!: AccountChangeStatus;
  @Ref({ nullable: true }) approvalId!: string | null;
  @ForeignKey('Account', { name: 'fk_account_changes_requested_by' })
  @Ref()
  requestedBy!: string;
  @CreatedAt() createdAt!: Date;
}
