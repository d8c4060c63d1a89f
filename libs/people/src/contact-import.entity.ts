import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Ascii, CreatedAt, Hash, Id, Instant, Json, OneOf, Ref, Text, Whole, type Encoding } from '@hamshahr/platform';
import type { MappedColumn } from './import-columns.js';
import { IMPORT_COLUMNS, type ContactDraft, type ImportColumn } from './import-row.js';

export const ROW_OUTCOMES = ['new', 'merge', 'refused'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

export const IMPORT_STATUSES = ['previewed', 'committed', 'undone'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** A file of contacts and the plan made of it; preview and commit follow the same plan. */
@Entity('contact_imports')
export class ContactImport {
  @Id() id!: string;
  @ForeignKey('Office', { name: 'fk_contact_imports_office' })
  @Ref()
  officeId!: string;
  @Ref() accountId!: string;
  @Text(255) fileName!: string;
  @OneOf(IMPORT_STATUSES) status!: ImportStatus;
  @Whole() rows!: number;
  @Whole() imported!: number;
  @Whole() merged!: number;
  @Whole() refused!: number;
  /** How the file was decoded; null for a workbook, which says so itself. */
  @Ascii(20, { nullable: true }) encoding!: Encoding | null;
  /** What each column of the file is taken for. */
  @Json({ nullable: true }) columns!: MappedColumn[] | null;
  /** The first rows as the file has them, while the plan is only a preview. */
  @Json({ nullable: true }) sample!: string[][] | null;
  @Whole({ default: 1 }) version!: number;
  @Ref({ nullable: true }) listId!: string | null;
  @CreatedAt() createdAt!: Date;
  @Instant({ nullable: true }) committedAt!: Date | null;
}

/** A piece of the file itself, kept until the commit so that it can be read in another way. */
@Entity('contact_import_parts')
export class ContactImportPart {
  @ForeignKey('ContactImport', { name: 'fk_contact_import_parts_import', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  importId!: string;
  @PrimaryColumn({ type: 'int', unsigned: true })
  part!: number;
  @Column({ type: 'mediumblob' }) bytes!: Buffer;
}

/** What an office once said a column's title means; the next file is read so. */
@Entity('contact_column_titles')
export class ContactColumnTitle {
  @ForeignKey('Office', { name: 'fk_contact_column_titles_office' })
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  officeId!: string;
  /** Normalized spelling. */
  @PrimaryColumn({ type: 'varchar', length: 120, charset: 'utf8mb4', collation: 'utf8mb4_bin' })
  title!: string;
  /** Null leaves the column out. */
  @OneOf(IMPORT_COLUMNS, { nullable: true }) field!: ImportColumn | null;
}

/** One row of the file and what becomes of it. */
@Entity('contact_import_rows')
@Index('uq_contact_import_rows_line', ['importId', 'line'], { unique: true })
export class ContactImportRow {
  @Id() id!: string;
  @ForeignKey('ContactImport', { name: 'fk_contact_import_rows_import', onDelete: 'CASCADE' })
  @Ref()
  importId!: string;
  /** Line of the file, the header being line 1. */
  @Whole() line!: number;
  @OneOf(ROW_OUTCOMES) outcome!: RowOutcome;
  /** Why it was refused (`import.row.address_broken`) or is merged. */
  @Ascii(60, { nullable: true }) reason!: string | null;
  @Ascii(30, { nullable: true }) field!: string | null;
  @Index('ix_contact_import_rows_address')
  @Hash({ nullable: true })
  addressHash!: Buffer | null;
  @Json() draft!: ContactDraft;
  /** Whom the commit made of it or found; null before, and after the person was removed. */
  @ForeignKey('Contact', { name: 'fk_contact_import_rows_contact', onDelete: 'SET NULL' })
  @Index('ix_contact_import_rows_contact')
  @Ref({ nullable: true })
  contactId!: string | null;
  /** The commit added this person to the office's contacts. */
  @Column({ type: 'boolean', default: false }) created!: boolean;
  /** The commit added this person to the list. */
  @Column({ type: 'boolean', default: false }) joined!: boolean;
}
