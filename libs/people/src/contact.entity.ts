import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '@hamshahr/time';
import { Ascii, CreatedAt, Hash, Id, Ref, Text } from '@hamshahr/platform';

/** A person outside the platform whom an office knows; one row per address and office. */
@Entity('contacts')
@Index('uq_contacts_office_address', ['officeId', 'addressHash'], { unique: true })
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
  @CreatedAt() createdAt!: Date;
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
