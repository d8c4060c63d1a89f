import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  CONFLICT_KINDS,
  REDACTION_STATES,
  RECOMMENDATIONS,
  TRACE_KINDS,
  type ConflictKind,
  type RedactableText,
  type SubmissionReviews,
} from '@hamshahr/calls';
import { LinesDto } from '../http/lines.dto.js';
import { ScoreCategoryDto } from './call-content.dto.js';
import { ScoreView } from './review.dto.js';
import { progressOf, toCategories } from './review-desk.dto.js';

export class TextRangeDto {
  /** UTF-16 units from the text's beginning. */
  @IsInt()
  @Min(0)
  @Max(20_000)
  start!: number;
  /** Exclusive. */
  @IsInt()
  @Min(1)
  @Max(20_000)
  end!: number;
}

export class TextTraceView {
  start!: number;
  end!: number;
  @ApiProperty({ enum: TRACE_KINDS })
  kind!: string;
  /** Perhaps: a name in another script than it was given in, found by its sound. */
  isGuess!: boolean;
}

export class RedactableTextView {
  /** `title`, `abstract`, or the key of a question. */
  field!: string;
  /** Of the question; null for title and abstract. */
  @ApiProperty({ type: LinesDto, nullable: true })
  label!: LinesDto | null;
  text!: string;
  /** `clear`: read as it is; `waits`: withheld until the office has looked; `redacted`. */
  @ApiProperty({ enum: REDACTION_STATES })
  state!: string;
  /** Names, addresses and affiliations that were found. */
  traces!: TextTraceView[];
  /** What is hidden. */
  ranges!: TextRangeDto[];
  /** What a blind reviewer reads; null for nothing. */
  @ApiProperty({ type: 'string', nullable: true })
  shown!: string | null;
  /** Sent back with the ranges, so that they hide what was looked at. */
  madeFor!: string;
}

export class RedactionsView {
  items!: RedactableTextView[];
}

export class RedactionDto {
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => TextRangeDto)
  ranges!: TextRangeDto[];
  @Matches(/^[0-9a-f]{64}$/)
  madeFor!: string;
  /** What was found and stays in sight names nobody: the office has looked. */
  @IsBoolean()
  keepsTraces!: boolean;
}

export class GivenReviewView {
  assignmentId!: string;
  accountId!: string;
  name!: string;
  /** `waiting`, `draft`, `done`, `withdrawn`. */
  state!: string;
  @ApiProperty({ type: 'number', nullable: true })
  total!: number | null;
  scores!: ScoreView[];
  @ApiProperty({ enum: RECOMMENDATIONS, nullable: true })
  recommendation!: string | null;
  comment!: string;
}

export class ReviewConflictView {
  accountId!: string;
  name!: string;
  @ApiProperty({ enum: CONFLICT_KINDS })
  kind!: string;
  reason!: string;
  /** ISO 8601; null for a found one. */
  @ApiProperty({ type: 'string', nullable: true })
  at!: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  liftedAt!: string | null;
  liftReason!: string;
}

export class ReviewCommentView {
  id!: string;
  name!: string;
  text!: string;
  at!: string;
}

export class SubmissionReviewsView {
  categories!: ScoreCategoryDto[];
  reviews!: GivenReviewView[];
  conflicts!: ReviewConflictView[];
  /** Oldest first. */
  comments!: ReviewCommentView[];
}

export class ReviewCommentDto {
  @IsString()
  @MaxLength(8000)
  text!: string;
}

export class LiftConflictDto {
  @Matches(/^[1-9]\d{0,18}$/)
  accountId!: string;
  @IsIn([...CONFLICT_KINDS])
  kind!: ConflictKind;
  /** Why it is none. */
  @IsString()
  @MaxLength(2000)
  reason!: string;
}

export function toRedactionsView(items: RedactableText[]): RedactionsView {
  return { items: items.map(({ question, ...text }) => ({ ...text, label: question ? { ...question.label } : null })) };
}

export function toSubmissionReviewsView(found: SubmissionReviews): SubmissionReviewsView {
  return {
    categories: toCategories(found.content.categories),
    reviews: found.reviews.map(({ assignmentId, accountId, name, status, review, total }) => ({
      ...{ assignmentId, accountId, name, total },
      state: status === 'withdrawn' ? status : progressOf(review),
      scores: Object.entries(review?.scores ?? {}).map(([category, points]) => ({ category, points })),
      ...{ recommendation: review?.recommendation ?? null, comment: review?.comment ?? '' },
    })),
    conflicts: found.conflicts.map(({ at, liftedAt, ...conflict }) => ({
      ...conflict,
      at: at?.toISOString() ?? null,
      liftedAt: liftedAt?.toISOString() ?? null,
    })),
    comments: found.comments.map(({ at, ...comment }) => ({ ...comment, at: at.toISOString() })),
  };
}
