import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import {
  CALL_PHASES,
  CALL_STATES,
  CALL_VERSION_STATES,
  type CallAccessCode,
  type CallPhase,
  type CallVersion,
  type CountedCall,
} from '@hamshahr/calls';
import type { Page } from '@hamshahr/platform';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { INSTANT } from '../http/instant.js';
import { CallContentDto, toCallContent } from './call-content.dto.js';

export class CallVersionView {
  number!: number;
  @ApiProperty({ enum: CALL_VERSION_STATES })
  status!: string;
  content!: CallContentDto;
  /** ISO 8601: the deadline as an instant. */
  closesAt!: string;
}

export class SubmissionCountsView {
  drafts!: number;
  submitted!: number;
  late!: number;
  withdrawn!: number;
  accepted!: number;
  reserve!: number;
  declined!: number;
  undecided!: number;
  confirmed!: number;
}

export class CallView {
  id!: string;
  slug!: string;
  @ApiProperty({ enum: CALL_STATES })
  status!: string;
  @ApiProperty({ enum: CALL_PHASES })
  phase!: string;
  /** What was last written. */
  latest!: CallVersionView;
  /** What everybody reads; null before the first approval. */
  @ApiProperty({ type: CallVersionView, nullable: true })
  published!: CallVersionView | null;
  counts!: SubmissionCountsView;
  /** The approval that waits; null where none does. */
  @ApiProperty({ type: 'string', nullable: true })
  approvalId!: string | null;
  /** Name it in If-Match when editing. */
  version!: number;
}

export class CallsView {
  items!: CallView[];
  @ApiProperty({ type: 'string', nullable: true })
  next!: string | null;
}

export class CallPhaseDto {
  @IsIn([...CALL_PHASES])
  phase!: CallPhase;
}

export class AccessCodeDto {
  /** For whom. */
  @IsString()
  @MaxLength(800)
  note!: string;
  /** How many submissions it may begin, 1 to 1,000. */
  @IsInt()
  @Min(1)
  @Max(1000)
  uses!: number;
  /** Until when what began with it is taken; null: the call's own deadline. */
  @ApiProperty({ type: 'string', nullable: true })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(INSTANT)
  until!: string | null;
}

export class AccessCodeView {
  id!: string;
  code!: string;
  note!: string;
  uses!: number;
  used!: number;
  @ApiProperty({ type: 'string', nullable: true })
  until!: string | null;
}

export class AccessCodesView {
  items!: AccessCodeView[];
}

export class CallPageView {
  /** A complete document without scripts. */
  html!: string;
}

export class CallPageQuery {
  /** Language of the page; missing: the account's. */
  @IsOptional()
  @IsIn([...LANGUAGES])
  language?: Language;
}

function toVersionView({ number, status, content, closesAt }: CallVersion): CallVersionView {
  return { number, status, content: toCallContent(content), closesAt: closesAt.toISOString() };
}

export function toCallView({ call, latest, published, counts, approvalId }: CountedCall): CallView {
  const { id, slug, status, phase, version } = call;
  return {
    ...{ id, slug, status, phase, version, approvalId, counts },
    latest: toVersionView(latest),
    published: published && toVersionView(published),
  };
}

export function toCallsView({ items, next }: Page<CountedCall>): CallsView {
  return { items: items.map(toCallView), next };
}

export function toAccessCodeView({ id, code, note, uses, used, until }: CallAccessCode): AccessCodeView {
  return { id, code, note, uses, used, until: until?.toISOString() ?? null };
}
