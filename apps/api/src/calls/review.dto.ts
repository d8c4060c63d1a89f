import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  ANONYMITIES,
  CALL_PHASES,
  RECOMMENDATIONS,
  type OpenedReview,
  type ReadableAnswer,
  type ReadableText,
  type Recommendation,
  type ReviewInput,
} from '@hamshahr/calls';
import { LinesDto } from '../http/lines.dto.js';
import { CallQuestionDto, ScoreCategoryDto } from './call-content.dto.js';

/** Where a reviewer stands with a submission. */
export const REVIEW_PROGRESS = ['waiting', 'draft', 'done'] as const;

export class ReadableTextView {
  /** Null: it waits until the office has looked at it. */
  @ApiProperty({ type: 'string', nullable: true })
  text!: string | null;
  isWithheld!: boolean;
}

export class ReviewRowView {
  id!: string;
  callId!: string;
  /** Number of the submission: what reviewer and office call it by. */
  number!: string;
  title!: ReadableTextView;
  language!: string;
  /** In every language; null for none. */
  @ApiProperty({ type: LinesDto, nullable: true })
  track!: LinesDto | null;
  @ApiProperty({ enum: REVIEW_PROGRESS })
  progress!: string;
}

export class ReviewCallView {
  id!: string;
  /** In every language that the call is written in. */
  title!: LinesDto;
  @ApiProperty({ enum: CALL_PHASES })
  phase!: string;
  @ApiProperty({ enum: ANONYMITIES })
  anonymity!: string;
  /** Day until which one is to hand in, YYYY-MM-DD. */
  @ApiProperty({ type: 'string', nullable: true })
  reviewUntil!: string | null;
  assigned!: number;
  done!: number;
}

export class ReviewsView {
  calls!: ReviewCallView[];
  items!: ReviewRowView[];
}

export class ReviewAnswerView extends ReadableTextView {
  question!: CallQuestionDto;
}

export class ReviewPersonView {
  name!: string;
  affiliation!: string;
  position!: string;
  bio!: string;
}

export class ReviewFileView {
  id!: string;
  /** Of a blind call `file-1.pdf`, whatever its author named it. */
  fileName!: string;
  mediaType!: string;
  /** Bytes. */
  size!: number;
}

export class ScoreView {
  /** Key of the category. */
  category!: string;
  points!: number;
}

export class OwnReviewView {
  scores!: ScoreView[];
  @ApiProperty({ enum: RECOMMENDATIONS, nullable: true })
  recommendation!: string | null;
  comment!: string;
  isDone!: boolean;
  /** ISO 8601. */
  changedAt!: string;
}

export class ReviewView extends ReviewRowView {
  callTitle!: LinesDto;
  @ApiProperty({ enum: CALL_PHASES })
  phase!: string;
  @ApiProperty({ enum: ANONYMITIES })
  anonymity!: string;
  abstract!: ReadableTextView;
  answers!: ReviewAnswerView[];
  /** The author first; null in a blind call. */
  @ApiProperty({ type: [ReviewPersonView], nullable: true })
  people!: ReviewPersonView[] | null;
  files!: ReviewFileView[];
  categories!: ScoreCategoryDto[];
  /** Null before anything was saved. */
  @ApiProperty({ type: OwnReviewView, nullable: true })
  review!: OwnReviewView | null;
  /** Name it in If-Match when saving; 0 for the first time. */
  version!: number;
}

export class ScoreDto {
  /** Key of the category. @example c1 */
  @IsString()
  @MaxLength(3)
  category!: string;
  /** 0 to the category's maximum. */
  @IsInt()
  @Min(0)
  @Max(10)
  points!: number;
}

export class ReviewDto {
  /** One each; all of them where it is handed in. */
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ScoreDto)
  scores!: ScoreDto[];

  @ApiProperty({ enum: RECOMMENDATIONS, nullable: true })
  @IsOptional()
  @IsIn([...RECOMMENDATIONS])
  recommendation!: Recommendation | null;

  /** For the office; authors never see it. */
  @IsString()
  @MaxLength(16_000)
  comment!: string;

  /** Handed in; a draft may have gaps. */
  @IsBoolean()
  isDone!: boolean;
}

export class ConflictDto {
  /** For the office; may be empty. */
  @IsString()
  @MaxLength(2000)
  reason!: string;
}

export class DeclaredConflictView {
  /** ISO 8601: until then the reviewer can take it back alone. */
  undoUntil!: string;
}

export function toReviewInput({ scores, recommendation, comment, isDone }: ReviewDto): ReviewInput {
  return {
    scores: scores.map(({ category, points }) => ({ category, points })),
    ...{ recommendation: recommendation ?? null, comment, isDone },
  };
}

const toText = ({ text, isWithheld }: ReadableText): ReadableTextView => ({ text, isWithheld });

function toAnswer({ question, ...text }: ReadableAnswer): ReviewAnswerView {
  const { label, hint, choices, max, ...rest } = question;
  return {
    ...toText(text),
    question: { ...rest, label: { ...label }, hint: { ...hint }, choices: choices.map((one) => ({ ...one })), max },
  };
}

function titlesOf({ content }: OpenedReview): LinesDto {
  return Object.fromEntries(Object.entries(content.texts).map(([language, { title }]) => [language, title]));
}

function rowOf({ assignment, call, content, submission, proposal, review }: OpenedReview): ReviewRowView {
  const track = content.tracks.find(({ key }) => key === proposal.trackKey);
  return {
    ...{ id: assignment.id, callId: call.id, number: submission.id, language: proposal.language },
    title: toText(proposal.title),
    track: track ? { ...track.name } : null,
    progress: review ? (review.isDone ? 'done' : 'draft') : 'waiting',
  };
}

export function toReviewsView(opened: OpenedReview[]): ReviewsView {
  const byCall = Map.groupBy(opened, ({ call }) => call.id);
  return {
    calls: [...byCall.values()].map((own) => {
      const { call, content } = own[0]!;
      return {
        ...{ id: call.id, title: titlesOf(own[0]!), phase: call.phase, anonymity: content.anonymity },
        reviewUntil: call.reviewUntil,
        assigned: own.length,
        done: own.filter(({ review }) => review?.isDone).length,
      };
    }),
    items: opened.map(rowOf),
  };
}

export function toReviewView(opened: OpenedReview): ReviewView {
  const { call, content, proposal, people, files, review } = opened;
  return {
    ...rowOf(opened),
    ...{ callTitle: titlesOf(opened), phase: call.phase, anonymity: content.anonymity },
    abstract: toText(proposal.abstract),
    answers: proposal.answers.map(toAnswer),
    people: people && people.map(({ name, affiliation, position, bio }) => ({ name, affiliation, position, bio })),
    files: files.map(({ id, fileName, mediaType, size }) => ({ id, fileName, mediaType, size })),
    categories: content.categories.map(({ name, ...category }) => ({ ...category, name: { ...name } })),
    review: review && {
      scores: Object.entries(review.scores).map(([category, points]) => ({ category, points })),
      ...{ recommendation: review.recommendation, comment: review.comment, isDone: review.isDone },
      changedAt: review.changedAt.toISOString(),
    },
    version: review?.version ?? 0,
  };
}
