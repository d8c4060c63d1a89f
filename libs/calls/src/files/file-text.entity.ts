import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Hash, Instant, Json, Ref } from '@hamshahr/platform';
import type { DocumentText } from './document-text.js';

/** What a file for blind reviewers says, kept so that it can be searched again when names change. */
@Entity('submission_file_texts')
export class SubmissionFileText {
  @ForeignKey('SubmissionFile', { name: 'fk_submission_file_texts_file', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  fileId!: string;
  /** Otherwise a person has to look. */
  @Column({ type: 'boolean' }) isReadable!: boolean;
  @Column({ type: 'mediumtext' }) text!: string;
  @Json() properties!: DocumentText['properties'];
  /** Who of the office has looked, and found nothing. */
  @ForeignKey('Account', { name: 'fk_submission_file_texts_cleared_by' })
  @Ref({ nullable: true })
  clearedBy!: string | null;
  @Instant({ nullable: true }) clearedAt!: Date | null;
  /** The people that were looked for then; others make it unseen again. */
  @Hash({ nullable: true }) clearedFor!: Buffer | null;
}
