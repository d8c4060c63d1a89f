import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '@hamshahr/time';
import { Ascii, CreatedAt, Id, Instant, Ref, Text } from '@hamshahr/platform';
import { ROLES, type Role } from './role.js';

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
  /** Who added this account; nobody's request is approved by an account they made. Null for the first-run set-up. */
  @ForeignKey('Account', { name: 'fk_accounts_created_by' })
  @Ref({ nullable: true })
  createdBy!: string | null;
  @CreatedAt() createdAt!: Date;
  @Instant({ nullable: true }) disabledAt!: Date | null;
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
