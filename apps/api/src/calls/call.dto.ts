import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  CALL_PHASES,
  CALL_STATES,
  CALL_VERSION_STATES,
  type CallAccessCode,
  type CallFilter,
  type CallPhase,
  type CallStatus,
  type CallVersion,
  type CountedCall,
} from '@hamshahr/calls';
import type { Page } from '@hamshahr/platform';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { DAY, INSTANT, oneOrMore } from '../http/instant.js';
import { PageQuery } from '../http/page.dto.js';
import { CALL_PAGES, type CallPageName } from '../pages/calls/call-page-names.js';
import { CallContentDto, toCallContent } from './call-content.dto.js';

export class CallVersionView {
  id!: string;
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
  /** Day until which reviewers are to hand in, YYYY-MM-DD. */
  @ApiProperty({ type: 'string', nullable: true })
  reviewUntil!: string | null;
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

export class CallsQuery extends PageQuery {
  /** One or more states, divided by commas. @example draft,open */
  @IsOptional()
  @Matches(oneOrMore(CALL_STATES))
  status?: string;

  @IsOptional()
  @IsIn([...CALL_PHASES])
  phase?: CallPhase;

  /** Part of a title in any language. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

export class ShareView {
  /** null: left open. */
  @ApiProperty({ type: 'string', nullable: true })
  value!: string | null;
  count!: number;
}

/** What was handed in and not taken back. */
export class CallStatisticsView {
  /** Days `YYYY-MM-DD` in the call's zone, oldest first. */
  days!: ShareView[];
  /** Keys of tracks, the most frequent first. */
  tracks!: ShareView[];
  /** Languages of the proposals. */
  languages!: ShareView[];
  /** Ids of the authors' cities. */
  cities!: ShareView[];
}

export class CallPhaseDto {
  @IsIn([...CALL_PHASES])
  phase!: CallPhase;
  /** Day until which reviewers are to hand in; null for none, left out: as it was. Nothing ends by it. */
  @ApiProperty({ type: 'string', nullable: true, required: false, example: '2027-02-28' })
  @IsOptional()
  @IsString()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  reviewUntil?: string | null;
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

export class CallPreviewDto {
  @IsObject()
  @ValidateNested()
  @Type(() => CallContentDto)
  content!: CallContentDto;

  /** The call itself, or one of the four steps of its form. */
  @IsIn([...CALL_PAGES])
  page!: CallPageName;

  @IsIn([...LANGUAGES])
  language!: Language;
}

export class CallPageQuery {
  /** Language of the page; missing: the account's. */
  @IsOptional()
  @IsIn([...LANGUAGES])
  language?: Language;

  /** The call itself, which it is when this is missing, or one of the four steps of its form. */
  @IsOptional()
  @IsIn([...CALL_PAGES])
  page?: CallPageName;
}

export function toCallFilter({ status, phase, q }: CallsQuery): CallFilter {
  return { statuses: status?.split(',') as CallStatus[] | undefined, phase, q };
}

function toVersionView({ id, number, status, content, closesAt }: CallVersion): CallVersionView {
  return { id, number, status, content: toCallContent(content), closesAt: closesAt.toISOString() };
}

export function toCallView({ call, latest, published, counts, approvalId }: CountedCall): CallView {
  const { id, slug, status, phase, reviewUntil, version } = call;
  return {
    ...{ id, slug, status, phase, reviewUntil, version, approvalId, counts },
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
