import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  CONFIRMATIONS,
  DECISIONS,
  DECISION_KINDS,
  PERSON_ROLES,
  PERSON_STATES,
  SUBMISSION_STATES,
  type Decision,
  type DecisionKind,
  type FileClearance,
  type ListedSubmission,
  type Submission,
  type SubmissionChange,
  type SubmissionDetail,
  type SubmissionFilter,
  type SubmissionPerson,
  type SubmissionStatus,
} from '@hamshahr/calls';
import type { Page } from '@hamshahr/platform';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { oneOrMore } from '../http/instant.js';
import { LinesDto } from '../http/lines.dto.js';
import { PageQuery } from '../http/page.dto.js';
import { CallContentDto, toCallContent } from './call-content.dto.js';
import { SubmissionFileView, toFileView } from './submission-file.dto.js';

export class SubmissionsQuery extends PageQuery {
  /** One or more states, divided by commas. @example submitted */
  @IsOptional()
  @Matches(oneOrMore(SUBMISSION_STATES))
  status?: string;

  /** `none`: not decided yet. */
  @IsOptional()
  @IsIn([...DECISIONS, 'none'])
  decision?: Decision | 'none';

  @IsOptional()
  @Matches(/^t[1-9]\d?$/)
  track?: string;

  @IsOptional()
  @IsIn([...LANGUAGES])
  language?: Language;

  /** Those that came after the deadline, or the others. */
  @IsOptional()
  @IsIn(['true', 'false'])
  late?: string;

  /** Part of the title or of the author's name. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

export class SubmissionPersonView {
  id!: string;
  @ApiProperty({ enum: PERSON_ROLES })
  role!: string;
  @ApiProperty({ enum: PERSON_STATES })
  state!: string;
  name!: string;
  address!: string;
  language!: string;
  @ApiProperty({ type: 'string', nullable: true })
  cityId!: string | null;
  affiliation!: string;
  position!: string;
  bio!: string;
  /** ISO 8601: when they agreed to be kept in the register of experts; null: they did not. */
  @ApiProperty({ type: 'string', nullable: true })
  consentAt!: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  expertId!: string | null;
  /**
   * ISO 8601, of the author: when they first acted by a link that was mailed to this address; null: anybody may have
   * typed it. Co-authors act by mailed links alone, and have null here.
   */
  @ApiProperty({ type: 'string', nullable: true })
  provenAt!: string | null;
  /** ISO 8601: when whoever has this address said that the submission is not theirs. */
  @ApiProperty({ type: 'string', nullable: true })
  disownedAt!: string | null;
}

/** What a list shows of a submission. */
export class SubmissionRowView {
  id!: string;
  @ApiProperty({ enum: SUBMISSION_STATES })
  status!: string;
  title!: string;
  language!: string;
  @ApiProperty({ type: 'string', nullable: true })
  trackKey!: string | null;
  isLate!: boolean;
  @ApiProperty({ type: 'string', nullable: true })
  submittedAt!: string | null;
  @ApiProperty({ enum: [...DECISIONS, null], nullable: true })
  decision!: string | null;
  /** What its people were told. */
  @ApiProperty({ enum: [...DECISIONS, null], nullable: true })
  toldDecision!: string | null;
  @ApiProperty({ type: 'number', nullable: true })
  reserveRank!: number | null;
  @ApiProperty({ enum: [...CONFIRMATIONS, null], nullable: true })
  confirmation!: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  confirmBy!: string | null;
  authorName!: string;
  coAuthors!: number;
  files!: number;
}

export class SubmissionsView {
  items!: SubmissionRowView[];
  @ApiProperty({ type: 'string', nullable: true })
  next!: string | null;
}

export class SubmissionChangeView {
  /** ISO 8601. */
  at!: string;
  /** `author`, `co_author`, `office` or `system`. */
  author!: string;
  action!: string;
  fields!: string[];
}

export class SubmissionView extends SubmissionRowView {
  callId!: string;
  abstract!: string;
  /** By the question's key. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  answers!: Record<string, string>;
  themes!: string[];
  spoken!: string[];
  /** What the call asked when it was answered. */
  content!: CallContentDto;
  /** The author first. */
  people!: SubmissionPersonView[];
  attachments!: SubmissionFileView[];
  changes!: SubmissionChangeView[];
}

export class DecisionsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @Matches(/^\d{1,20}$/, { each: true })
  submissionIds!: string[];

  /** null: open again. */
  @ApiProperty({ enum: [...DECISIONS, null], nullable: true })
  @IsOptional()
  @IsIn([...DECISIONS])
  decision!: Decision | null;
}

export class ReserveOrderDto {
  /** Every submission on the reserve list, the first to move up first. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @Matches(/^\d{1,20}$/, { each: true })
  submissionIds!: string[];
}

/** What a letter about a decision says. */
class LetterDto {
  @IsIn([...DECISION_KINDS])
  kind!: DecisionKind;

  /** Last day on which an acceptance can be confirmed, in the call's zone; missing: by the call's days. @example 2027-02-20 */
  @ApiProperty({ type: 'string', nullable: true, required: false })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  confirmUntil?: string | null;

  /** What the office adds, per language. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => LinesDto)
  remark?: LinesDto;
}

export class DecisionMailingDto extends LetterDto {
  @IsBoolean()
  sendWhenApproved!: boolean;
}

export class LetterPreviewDto extends LetterDto {
  /** Whose author would read it. @example 17 */
  @Matches(/^[1-9]\d{0,18}$/)
  submissionId!: string;

  /** The recipient's own when missing. @example zh */
  @IsOptional()
  @IsIn([...LANGUAGES])
  language?: Language;
}

export function toSubmissionFilter({ status, decision, track, language, late, q }: SubmissionsQuery): SubmissionFilter {
  return {
    statuses: status?.split(',') as SubmissionStatus[] | undefined,
    decision,
    trackKey: track,
    language,
    isLate: late === undefined ? undefined : late === 'true',
    q,
  };
}

function rowOf(submission: Submission): Omit<SubmissionRowView, 'authorName' | 'coAuthors' | 'files'> {
  const { id, status, title, language, trackKey, isLate, decision, toldDecision, reserveRank, confirmation } =
    submission;
  return {
    ...{ id, status, title, language, trackKey, isLate, decision, toldDecision, reserveRank, confirmation },
    submittedAt: submission.submittedAt?.toISOString() ?? null,
    confirmBy: submission.confirmBy?.toISOString() ?? null,
  };
}

export function toSubmissionsView({ items, next }: Page<ListedSubmission>): SubmissionsView {
  return {
    next,
    items: items.map(({ submission, author, coAuthors, files }) => ({
      ...rowOf(submission),
      ...{ authorName: author.name, coAuthors, files },
    })),
  };
}

function toPersonView(person: SubmissionPerson): SubmissionPersonView {
  const { id, role, state, name, address, language, cityId, affiliation, position, bio, expertId } = person;
  const consentAt = person.consentAt?.toISOString() ?? null;
  const provenAt = person.provenAt?.toISOString() ?? null;
  const disownedAt = person.disownedAt?.toISOString() ?? null;
  return {
    ...{ id, role, state, name, address, language, cityId, affiliation, position, bio, expertId },
    ...{ consentAt, provenAt, disownedAt },
  };
}

/** A submission with what was found in its anonymous files. */
export type ClearedSubmission = SubmissionDetail & { clearances: FileClearance[] };

const toChangeView = ({ at, author, action, fields }: SubmissionChange): SubmissionChangeView => ({
  at: at.toISOString(),
  ...{ author, action, fields },
});

export function toSubmissionView({
  submission,
  version,
  people,
  files,
  changes,
  clearances,
}: ClearedSubmission): SubmissionView {
  const { callId, abstract, answers, themes, spoken } = submission;
  return {
    ...rowOf(submission),
    ...{ callId, abstract, answers, themes, spoken },
    authorName: people[0]?.name ?? '',
    coAuthors: people.filter(({ role, state }) => role === 'co_author' && state !== 'refused').length,
    files: files.length,
    content: toCallContent(version.content),
    people: people.map(toPersonView),
    attachments: files.map((file) => toFileView(file, clearances)),
    changes: changes.map(toChangeView),
  };
}
