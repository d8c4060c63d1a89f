import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { type BoardRow, type CallReviewers, type PreviewedPlan, type ReviewBoard } from '@hamshahr/calls';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { ScoreCategoryDto } from './call-content.dto.js';

const ID = /^[1-9]\d{0,18}$/;

export class ReviewerDto {
  /** Keys of the tracks they judge; empty: all. */
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/^t[1-9]\d?$/, { each: true })
  tracks!: string[];
  /** Languages they read; empty: all. */
  @IsArray()
  @ArrayMaxSize(LANGUAGES.length)
  @IsIn([...LANGUAGES], { each: true })
  languages!: Language[];
  /** Submissions they take at most, 1 to 500. */
  @IsInt()
  @Min(1)
  @Max(500)
  maxLoad!: number;
  /** Where they work, so that colleagues of an author are found; may be empty. */
  @IsString()
  @MaxLength(800)
  affiliation!: string;
}

export class ReviewerView {
  accountId!: string;
  name!: string;
  tracks!: string[];
  languages!: string[];
  maxLoad!: number;
  affiliation!: string;
  /** False for who was taken off; what they have handed in goes on counting. */
  isActive!: boolean;
  assigned!: number;
  done!: number;
  /** Submissions that a conflict of interest closes to them. */
  conflicts!: number;
}

export class CandidateView {
  accountId!: string;
  name!: string;
}

export class ReviewersView {
  items!: ReviewerView[];
  /** Accounts that can be named: of a blind call those alone that are nothing but reviewers. */
  candidates!: CandidateView[];
}

export class PlannedPairView {
  submissionId!: string;
  title!: string;
  accountId!: string;
  name!: string;
}

export class PlanGapView {
  submissionId!: string;
  title!: string;
  /** Reviewers that nobody is left for. */
  lacks!: number;
}

export class PlannedLoadView {
  accountId!: string;
  name!: string;
  before!: number;
  after!: number;
  maxLoad!: number;
}

export class ReviewPlanView {
  /** Names this very plan when it is carried out. */
  hash!: string;
  assignments!: PlannedPairView[];
  gaps!: PlanGapView[];
  loads!: PlannedLoadView[];
}

export class ApplyPlanDto {
  /** Of the plan that was looked at. */
  @Matches(/^[0-9a-f]{64}$/)
  hash!: string;
}

export class AssignDto {
  @Matches(ID)
  submissionId!: string;
  @Matches(ID)
  accountId!: string;
}

export class BoardReviewView {
  assignmentId!: string;
  accountId!: string;
  name!: string;
  /** `waiting`, `draft`, `done`, `conflict`. */
  state!: string;
  /** 0 to 100; null before it is handed in. */
  @ApiProperty({ type: 'number', nullable: true })
  total!: number | null;
}

export class BoardRowView {
  submissionId!: string;
  title!: string;
  authorName!: string;
  language!: string;
  @ApiProperty({ type: 'string', nullable: true })
  trackKey!: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  decision!: string | null;
  /** From 1; equal means share a place; null without a review. */
  @ApiProperty({ type: 'number', nullable: true })
  rank!: number | null;
  /** Mean of the totals, 0 to 100. */
  @ApiProperty({ type: 'number', nullable: true })
  mean!: number | null;
  /** Standard deviation of the totals; null below two reviews. */
  @ApiProperty({ type: 'number', nullable: true })
  spread!: number | null;
  count!: number;
  /** Reviews that are still wanted. */
  missing!: number;
  /** Texts that blind reviewers cannot read yet. */
  withheld!: number;
  /** Mean points by the category's key. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  categories!: Record<string, number>;
  reviews!: BoardReviewView[];
}

export class ReviewerStatisticsView {
  accountId!: string;
  name!: string;
  count!: number;
  @ApiProperty({ type: 'number', nullable: true })
  mean!: number | null;
  /** Mean distance from what the others gave to the same submissions; above 0 milder. */
  @ApiProperty({ type: 'number', nullable: true })
  lean!: number | null;
  isOutlier!: boolean;
}

export class ReviewBoardView {
  phase!: string;
  anonymity!: string;
  reviewsWanted!: number;
  categories!: ScoreCategoryDto[];
  /** The best first. */
  rows!: BoardRowView[];
  statistics!: ReviewerStatisticsView[];
}

type Categories = ReviewBoard['content']['categories'];
export const toCategories = (categories: Categories) =>
  categories.map(({ name, ...category }) => ({ ...category, name: { ...name } }));

export function toReviewersView({ reviewers, candidates }: CallReviewers): ReviewersView {
  return {
    items: reviewers.map(({ reviewer, name, isActive, assigned, done, conflicts }) => {
      const { accountId, tracks, languages, maxLoad, affiliation } = reviewer;
      return { accountId, name, tracks, languages, maxLoad, affiliation, isActive, assigned, done, conflicts };
    }),
    candidates,
  };
}

export function toReviewPlanView({ hash, assignments, gaps, loads, titles, names }: PreviewedPlan): ReviewPlanView {
  const title = (id: string) => titles.get(id) ?? '';
  const name = (id: string) => names.get(id) ?? '';
  return {
    hash,
    assignments: assignments.map((pair) => ({ ...pair, title: title(pair.submissionId), name: name(pair.accountId) })),
    gaps: gaps.map((gap) => ({ ...gap, title: title(gap.submissionId) })),
    loads: loads.map((load) => ({ ...load, name: name(load.accountId) })),
  };
}

function toBoardRow({ submission, author, assigned, ...row }: BoardRow): BoardRowView {
  const { rank, mean, spread, count, missing, withheld, categories } = row;
  const { id: submissionId, title, language, trackKey, decision } = submission;
  return {
    ...{ submissionId, title, language, trackKey, decision, authorName: author?.name ?? '' },
    ...{ rank, mean, spread, count, missing, withheld, categories },
    reviews: assigned.map(({ assignment, review, conflicts, name, total }) => ({
      ...{ assignmentId: assignment.id, accountId: assignment.accountId, name, total },
      state: conflicts.length > 0 ? 'conflict' : progressOf(review),
    })),
  };
}

export const progressOf = (review: { isDone: boolean } | null) =>
  review ? (review.isDone ? 'done' : 'draft') : 'waiting';

export function toReviewBoardView({ call, content, rows, statistics }: ReviewBoard): ReviewBoardView {
  const { anonymity, reviewsWanted, categories } = content;
  return {
    ...{ phase: call.phase, anonymity, reviewsWanted, statistics },
    categories: toCategories(categories),
    rows: rows.map(toBoardRow),
  };
}
