import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '@hamshahr/time';
import { Ascii, CreatedAt, Hash, Id, Instant, Json, OneOf, Ref, Text, Whole } from '@hamshahr/platform';

/** Terms and names are folded already; the database must not find more of them alike than we do. */
const BINARY = { charset: 'utf8mb4', collation: 'utf8mb4_bin' };

/**
 * `unproven`: somebody wrote this address, nobody has answered from it. `merged` and `erased` rows are kept empty, for
 * what counts them.
 */
export const EXPERT_STATES = ['unproven', 'active', 'withdrawn', 'merged', 'erased'] as const;
export type ExpertStatus = (typeof EXPERT_STATES)[number];

/** What a public profile may show beside name, fields and languages; each is its person's choice. */
export const SHOWABLE = ['city', 'organisation', 'position', 'bio', 'talks'] as const;
export type Showable = (typeof SHOWABLE)[number];

/** Somebody whom an office may ask again: one row per address and office. */
@Entity('experts')
@Index('uq_experts_address', ['officeId', 'addressHash'], { unique: true })
@Index('ix_experts_office', ['officeId', 'status', 'id'])
@Index('ix_experts_name', ['officeId', 'nameKey'])
@Index('ix_experts_local', ['officeId', 'localKey'])
export class Expert {
  @Id() id!: string;
  @ForeignKey('Office', { name: 'fk_experts_office' })
  @Ref()
  officeId!: string;
  @OneOf(EXPERT_STATES) status!: ExpertStatus;
  /** In the address of the public profile. */
  @Index('uq_experts_slug', { unique: true })
  @Ascii(80)
  slug!: string;
  /** As the person writes it. */
  @Text(200) name!: string;
  /** The name folded, its words in order: by it duplicates are proposed. */
  @Text(200, BINARY) nameKey!: string;
  @Text(254) address!: string;
  /** Part of the address that is probably a name: by it, too, duplicates are proposed. */
  @Ascii(64, { default: '' }) localKey!: string;
  /** Keyed hash of the address, as in contacts. */
  @Hash() addressHash!: Buffer;
  /** Of mails and of the own page. */
  @Ascii(2) language!: Language;
  @ForeignKey('City', { name: 'fk_experts_city' })
  @Ref({ nullable: true })
  cityId!: string | null;
  @Text(200, { default: '' }) organisation!: string;
  @Text(120, { default: '' }) position!: string;
  /** Codes of ISO 639-1. */
  @Json() spoken!: string[];
  @Json() themes!: string[];
  @Text(500, { default: '' }) availability!: string;
  @Text(4000, { default: '' }) bio!: string;
  @ForeignKey('ExpertFile', { name: 'fk_experts_cv', onDelete: 'SET NULL' })
  @Ref({ nullable: true })
  cvId!: string | null;
  /** Wishes a public profile; there is one only while the status is `active`. */
  @Column({ type: 'boolean', default: false }) publishes!: boolean;
  @Json() shown!: Showable[];
  /** When somebody last said by a mailed link that this is them. */
  @Instant({ nullable: true }) provenAt!: Date | null;
  @ForeignKey('Expert', { name: 'fk_experts_merged_into' })
  @Ref({ nullable: true })
  mergedInto!: string | null;
  /** Tokens of older versions open nothing; 0 is never issued. */
  @Whole({ default: 1 }) tokenVersion!: number;
  @CreatedAt() createdAt!: Date;
  @Instant({ default: () => 'CURRENT_TIMESTAMP(3)' }) updatedAt!: Date;
  @Whole({ default: 1 }) version!: number;
}

/** A word by which an expert is found, with how much it says about them. */
@Entity('expert_terms')
export class ExpertTerm {
  @ForeignKey('Office', { name: 'fk_expert_terms_office' })
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  officeId!: string;
  @PrimaryColumn({ type: 'varchar', length: 60, ...BINARY }) term!: string;
  @ForeignKey('Expert', { name: 'fk_expert_terms_expert', onDelete: 'CASCADE' })
  @Index('ix_expert_terms_expert')
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  expertId!: string;
  @Column({ type: 'tinyint', unsigned: true }) weight!: number;
}

/** Where a consent was given; `submission`: by whoever handed something in, not proven; `author`: the same, by a mailed link. */
export const CONSENT_SOURCES = ['submission', 'co_author', 'page', 'author'] as const;
export type ConsentSource = (typeof CONSENT_SOURCES)[number];

/** That somebody agreed, to which text and when, and when they took it back. Kept as a proof when all else is erased. */
@Entity('expert_consents')
export class ExpertConsent {
  @Id() id!: string;
  @ForeignKey('Expert', { name: 'fk_expert_consents_expert', onDelete: 'CASCADE' })
  @Index('ix_expert_consents_expert')
  @Ref()
  expertId!: string;
  @Ascii(20) version!: string;
  /** In which the text was read. */
  @Ascii(2) language!: Language;
  @OneOf(CONSENT_SOURCES) source!: ConsentSource;
  /** Also to a public profile. */
  @Column({ type: 'boolean', default: false }) publishes!: boolean;
  @Instant() givenAt!: Date;
  @Instant({ nullable: true }) withdrawnAt!: Date | null;
}

/** A talk somebody gave. */
@Entity('expert_talks')
export class ExpertTalk {
  @Id() id!: string;
  @ForeignKey('Expert', { name: 'fk_expert_talks_expert', onDelete: 'CASCADE' })
  @Index('ix_expert_talks_expert')
  @Ref()
  expertId!: string;
  @Text(300) title!: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, Gregorian: often only the year is known. */
  @Ascii(10) heldOn!: string;
  /** Code of ISO 639-1. */
  @Ascii(3, { nullable: true }) language!: string | null;
  /** The event of the house at which it was given. */
  @ForeignKey('Event', { name: 'fk_expert_talks_event', onDelete: 'SET NULL' })
  @Ref({ nullable: true })
  eventId!: string | null;
  @CreatedAt() createdAt!: Date;
}

/** What the office notes for itself. Nobody else reads it, but its person, who may ask for it (GDPR art. 15). */
@Entity('expert_notes')
export class ExpertNote {
  @Id() id!: string;
  @ForeignKey('Expert', { name: 'fk_expert_notes_expert', onDelete: 'CASCADE' })
  @Index('ix_expert_notes_expert')
  @Ref()
  expertId!: string;
  @ForeignKey('Account', { name: 'fk_expert_notes_author' })
  @Ref()
  authorId!: string;
  @Text(2000) text!: string;
  @CreatedAt() at!: Date;
}

/** A curriculum vitae; its bytes lie in parts. */
@Entity('expert_files')
export class ExpertFile {
  @Id() id!: string;
  @ForeignKey('Expert', { name: 'fk_expert_files_expert', onDelete: 'CASCADE' })
  @Index('ix_expert_files_expert')
  @Ref()
  expertId!: string;
  @Text(200) fileName!: string;
  /** What the bytes are, whatever the name says. */
  @Ascii(100) mediaType!: string;
  @Whole() size!: number;
  @Hash() contentHash!: Buffer;
  @CreatedAt() createdAt!: Date;
}

@Entity('expert_file_parts')
export class ExpertFilePart {
  @ForeignKey('ExpertFile', { name: 'fk_expert_file_parts_file', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  fileId!: string;
  @PrimaryColumn({ type: 'int', unsigned: true })
  part!: number;
  @Column({ type: 'mediumblob' }) bytes!: Buffer;
}
