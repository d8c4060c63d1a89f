import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '@hamshahr/time';
import { Ascii, CreatedAt, Hash, Id, Instant, Ref, Text, Whole } from '@hamshahr/platform';
import { KEY_LENGTH, ROLE_LENGTH, THEME_LENGTH } from './themes.js';

/** Keys are normalized already; the database must not find more of them alike than we do. */
const BINARY = { charset: 'utf8mb4', collation: 'utf8mb4_bin' };

/** A person outside the platform whom an office knows; one row per address and office. */
@Entity('contacts')
@Index('uq_contacts_office_address', ['officeId', 'addressHash'], { unique: true })
@Index('ix_contacts_office_role', ['officeId', 'roleKey'])
export class Contact {
  @Id() id!: string;
  @ForeignKey('Office', { name: 'fk_contacts_office' })
  @Ref()
  officeId!: string;
  @Text(200) name!: string;
  @Text(254) address!: string;
  /** Keyed hash of the address, shared with the suppression list. */
  @Hash() addressHash!: Buffer;
  @Ascii(2) language!: Language;
  @ForeignKey('City', { name: 'fk_contacts_city' })
  @Ref({ nullable: true })
  cityId!: string | null;
  @Text(200, { nullable: true }) organisation!: string | null;
  /** Position, as the office wrote it. */
  @Text(ROLE_LENGTH, { nullable: true }) role!: string | null;
  /** The spelling under which roles are compared. */
  @Text(KEY_LENGTH, { nullable: true, ...BINARY }) roleKey!: string | null;
  @CreatedAt() createdAt!: Date;
  @Whole({ default: 1 }) version!: number;
  /** When the person was erased; the row stays because invitations count it. */
  @Instant({ nullable: true }) erasedAt!: Date | null;
}

/** One subject that a contact cares about, in the office's own words. */
@Entity('contact_themes')
export class ContactTheme {
  @ForeignKey('Contact', { name: 'fk_contact_themes_contact', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  contactId!: string;
  /** The spelling under which themes are compared. */
  @Index('ix_contact_themes_key')
  @PrimaryColumn({ type: 'varchar', length: KEY_LENGTH, ...BINARY })
  themeKey!: string;
  @Column({ type: 'varchar', length: THEME_LENGTH }) theme!: string;
}

/** A named list of an office's contacts. */
@Entity('contact_lists')
@Index('uq_contact_lists_office_name', ['officeId', 'name'], { unique: true })
export class ContactList {
  @Id() id!: string;
  @ForeignKey('Office', { name: 'fk_contact_lists_office' })
  @Ref()
  officeId!: string;
  @Text(120) name!: string;
  @CreatedAt() createdAt!: Date;
}

@Entity('contact_list_members')
export class ContactListMember {
  @ForeignKey('ContactList', { name: 'fk_contact_list_members_list', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  listId!: string;
  @ForeignKey('Contact', { name: 'fk_contact_list_members_contact', onDelete: 'CASCADE' })
  @Index('ix_contact_list_members_contact')
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  contactId!: string;
}
