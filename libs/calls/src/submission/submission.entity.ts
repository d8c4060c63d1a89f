import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '@hamshahr/time';
import { Ascii, CreatedAt, Hash, Id, Instant, Json, OneOf, Ref, Text, Whole } from '@hamshahr/platform';

export const SUBMISSION_STATES = ['draft', 'submitted', 'withdrawn'] as const;
export type SubmissionStatus = (typeof SUBMISSION_STATES)[number];

export const DECISIONS = ['accepted', 'reserve', 'declined'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What the author of an accepted submission says to it. */
export const CONFIRMATIONS = ['awaited', 'confirmed', 'refused', 'lapsed'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

/** By the question's key: text, the number of the choice from 0, a number, `YYYY-MM-DD`, a city's slug, a language code. */
export type CallAnswers = Record<string, string>;

/** One proposal for one call, from its first saved step on. */
@Entity('submissions')
@Index('ix_submissions_call', ['callId', 'status', 'id'])
export class Submission {
  @Id() id!: string;
  @ForeignKey('Call', { name: 'fk_submissions_call', onDelete: 'CASCADE' })
  @Ref()
  callId!: string;
  @ForeignKey('Office', { name: 'fk_submissions_office' })
  @Ref()
  officeId!: string;
  /** Version of the call that its answers were given to. */
  @ForeignKey('CallVersion', { name: 'fk_submissions_version' })
  @Ref()
  versionId!: string;
  @OneOf(SUBMISSION_STATES, { default: 'draft' }) status!: SubmissionStatus;
  /** Language that the proposal is written in. */
  @Ascii(2) language!: Language;
  @Text(300, { default: '' }) title!: string;
  @Column({ type: 'text' }) abstract!: string;
  @Ascii(4, { nullable: true }) trackKey!: string | null;
  @Json() answers!: CallAnswers;
  /** Subjects of the author's expertise. */
  @Json() themes!: string[];
  /** Languages the author speaks, as codes of ISO 639. */
  @Json() spoken!: string[];
  @ForeignKey('CallAccessCode', { name: 'fk_submissions_access_code', onDelete: 'SET NULL' })
  @Ref({ nullable: true })
  accessCodeId!: string | null;
  @Instant({ nullable: true }) submittedAt!: Date | null;
  /** It came after the deadline, within the grace or by an access code. */
  @Column({ type: 'boolean', default: false }) isLate!: boolean;
  /** Set by the office; nobody outside knows before its mailing starts. */
  @OneOf(DECISIONS, { nullable: true }) decision!: Decision | null;
  /** The decision that its people were told. */
  @OneOf(DECISIONS, { nullable: true }) toldDecision!: Decision | null;
  /** Order on the reserve list, from 1. */
  @Whole({ nullable: true }) reserveRank!: number | null;
  @OneOf(CONFIRMATIONS, { nullable: true }) confirmation!: Confirmation | null;
  @Instant({ nullable: true }) confirmBy!: Date | null;
  @CreatedAt() createdAt!: Date;
  @Instant({ default: () => 'CURRENT_TIMESTAMP(3)' }) changedAt!: Date;
  @Whole({ default: 1 }) version!: number;
}

export const PERSON_ROLES = ['author', 'co_author'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** Whether somebody agrees to be named; the author does by writing. */
export const PERSON_STATES = ['invited', 'confirmed', 'refused'] as const;
export type PersonStatus = (typeof PERSON_STATES)[number];

/** Mails that follow what happened; the worker writes them. */
export const SUBMISSION_NOTICES = ['draft', 'receipt', 'co_author', 'withdrawn', 'confirmed', 'refused'] as const;
export type SubmissionNotice = (typeof SUBMISSION_NOTICES)[number];

/** Somebody who stands behind a submission: whom its mails go to, and whose link opens it. */
@Entity('submission_people')
@Index('uq_submission_people_address', ['submissionId', 'addressHash'], { unique: true })
export class SubmissionPerson {
  @Id() id!: string;
  @ForeignKey('Submission', { name: 'fk_submission_people_submission', onDelete: 'CASCADE' })
  @Ref()
  submissionId!: string;
  @OneOf(PERSON_ROLES) role!: PersonRole;
  @OneOf(PERSON_STATES) state!: PersonStatus;
  @Text(200) name!: string;
  @Text(254) address!: string;
  @Index('ix_submission_people_address')
  @Hash()
  addressHash!: Buffer;
  @Ascii(2) language!: Language;
  @ForeignKey('City', { name: 'fk_submission_people_city' })
  @Ref({ nullable: true })
  cityId!: string | null;
  @Text(200, { default: '' }) affiliation!: string;
  @Text(120, { default: '' }) position!: string;
  @Text(4000, { default: '' }) bio!: string;
  /** Consent to the register of experts: which text, in which language, when; null: not given. */
  @Ascii(20, { nullable: true }) consentVersion!: string | null;
  @Ascii(2, { nullable: true }) consentLanguage!: Language | null;
  @Instant({ nullable: true }) consentAt!: Date | null;
  /** Also to a public profile. */
  @Column({ type: 'boolean', default: false }) publishes!: boolean;
  /** When the author first acted by a link that was mailed to their address; null: anybody may have typed it. Co-authors act by such links alone. */
  @Instant({ nullable: true }) provenAt!: Date | null;
  /** When the address's owner said that they are not the author. */
  @Instant({ nullable: true }) disownedAt!: Date | null;
  /** The expert of the register that this person is. */
  @ForeignKey('Expert', { name: 'fk_submission_people_expert', onDelete: 'SET NULL' })
  @Index('ix_submission_people_expert')
  @Ref({ nullable: true })
  expertId!: string | null;
  /** Tokens of older versions open nothing; 0 is never issued. */
  @Whole({ default: 1 }) tokenVersion!: number;
  /** When the worker last wrote to them of what happened. */
  @Instant({ nullable: true }) noticedAt!: Date | null;
  @CreatedAt() createdAt!: Date;
}

/** A mail that somebody waits for; the row goes when it is written. */
@Entity('submission_notices')
@Index('uq_submission_notices', ['personId', 'notice'], { unique: true })
export class WaitingNotice {
  @Id() id!: string;
  @ForeignKey('SubmissionPerson', { name: 'fk_submission_notices_person', onDelete: 'CASCADE' })
  @Ref()
  personId!: string;
  @OneOf(SUBMISSION_NOTICES) notice!: SubmissionNotice;
  @CreatedAt() createdAt!: Date;
}

/** What a file of a submission is for. Reviewers of a blind call see `anonymous` files alone. */
export const FILE_PURPOSES = ['proposal', 'anonymous', 'cv', 'answer'] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

/** A file of a submission; its bytes lie in parts. */
@Entity('submission_files')
export class SubmissionFile {
  @Id() id!: string;
  @ForeignKey('Submission', { name: 'fk_submission_files_submission', onDelete: 'CASCADE' })
  @Index('ix_submission_files_submission')
  @Ref()
  submissionId!: string;
  @OneOf(FILE_PURPOSES) purpose!: FilePurpose;
  /** Of an answer. */
  @Ascii(4, { nullable: true }) questionKey!: string | null;
  @Text(200) fileName!: string;
  /** What the bytes are, whatever the name says. */
  @Ascii(100) mediaType!: string;
  @Whole() size!: number;
  @Hash() contentHash!: Buffer;
  @CreatedAt() createdAt!: Date;
}

/** A piece of a file: small enough for every packet limit, and read one after the other. */
@Entity('submission_file_parts')
export class SubmissionFilePart {
  @ForeignKey('SubmissionFile', { name: 'fk_submission_file_parts_file', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  fileId!: string;
  @PrimaryColumn({ type: 'int', unsigned: true })
  part!: number;
  @Column({ type: 'mediumblob' }) bytes!: Buffer;
}

export const CHANGE_AUTHORS = ['author', 'co_author', 'office', 'system'] as const;
export type ChangeAuthor = (typeof CHANGE_AUTHORS)[number];

/** That a submission changed, in what and by which side; never what stood there, and never a name. */
@Entity('submission_changes')
export class SubmissionChange {
  @Id() id!: string;
  @ForeignKey('Submission', { name: 'fk_submission_changes_submission', onDelete: 'CASCADE' })
  @Index('ix_submission_changes_submission')
  @Ref()
  submissionId!: string;
  @OneOf(CHANGE_AUTHORS) author!: ChangeAuthor;
  /** `submitted`, `edited`, `withdrawn`, `file_added` … */
  @Ascii(40) action!: string;
  /** Names of the fields, as they stand in the form. */
  @Json() fields!: string[];
  @CreatedAt() at!: Date;
}
