import { Entity, ForeignKey, Index } from 'typeorm';
import type { Language } from '@hamshahr/time';
import { Ascii, CreatedAt, Id, Instant, Ref } from '@hamshahr/platform';

/** Language and city that a contact chose for themselves, and what stood there before, so that it can be taken back. */
@Entity('contact_choices')
export class ContactChoice {
  @Id() id!: string;
  @ForeignKey('Contact', { name: 'fk_contact_choices_contact', onDelete: 'CASCADE' })
  @Index('ix_contact_choices_contact')
  @Ref()
  contactId!: string;
  @Ascii(2) language!: Language;
  @ForeignKey('City', { name: 'fk_contact_choices_city' })
  @Ref({ nullable: true })
  cityId!: string | null;
  @Ascii(2) languageBefore!: Language;
  @ForeignKey('City', { name: 'fk_contact_choices_city_before' })
  @Ref({ nullable: true })
  cityIdBefore!: string | null;
  @CreatedAt() chosenAt!: Date;
  @Instant({ nullable: true }) undoneAt!: Date | null;
  @ForeignKey('Account', { name: 'fk_contact_choices_undone_by' })
  @Ref({ nullable: true })
  undoneBy!: string | null;
}
