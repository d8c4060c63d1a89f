import { Injectable } from '@nestjs/common';
import { wordsFor, type Actor } from '@hamshahr/people';
import { Database, csvLine } from '@hamshahr/platform';
import { callOf } from '../call/call-rows.js';
import type { Call } from '../call/call.entity.js';
import type { CallContent } from '../call/call-content.js';
import type { Submission, SubmissionPerson } from '../submission/submission.entity.js';
import { redactableTexts } from './blind-reading.js';
import {
  rankSubmissions,
  reviewerStatistics,
  totalOf,
  type RankedSubmission,
  type ReviewerStatistics,
} from './ranking.js';
import { readableText } from './redactions.js';
import { SubmissionRedaction } from './review.entity.js';
import { isCounted, reviewTable, type AssignedReview, type ReviewTable } from './review-table.js';

/** A submission with what its reviewers say. */
export interface BoardRow extends RankedSubmission {
  submission: Submission;
  author: SubmissionPerson | undefined;
  /** As a blind reviewer reads it; null while it waits for the office. */
  blindTitle: string | null;
  /** Texts that blind reviewers cannot read yet; 0 in a call that hides nobody. */
  withheld: number;
  assigned: (AssignedReview & { name: string; total: number | null })[];
}

export interface ReviewBoard {
  call: Call;
  content: CallContent;
  /** The best first. */
  rows: BoardRow[];
  statistics: (ReviewerStatistics & { name: string })[];
}

/** What the reviews of a call come to, as its office reads it. */
@Injectable()
export class ReviewBoards {
  constructor(private readonly database: Database) {}

  /** Ten queries, whatever the number of submissions. @throws DomainError missing */
  async one(actor: Actor, callId: string): Promise<ReviewBoard> {
    const reads = this.database.reads;
    const call = await callOf(reads, actor, callId);
    const table = await reviewTable(reads, actor, call);
    const redactions = Map.groupBy(
      await reads
        .createQueryBuilder(SubmissionRedaction, 'r')
        .innerJoin('submissions', 's', 's.id = r.submissionId')
        .where('s.call_id = :callId', { callId })
        .getMany(),
      ({ submissionId }) => submissionId,
    );
    const names = new Map(table.judges.map(({ reviewer, name }) => [reviewer.accountId, name]));
    const counted = countedReviews(table);
    const { content, submissions } = table;
    const ranked = rankSubmissions(
      submissions.map(({ id }) => id),
      counted,
      content.categories,
      content.reviewsWanted,
    );
    const rows = ranked.map((row) => boardRow(table, row, names, redactions.get(row.submissionId) ?? []));
    const statistics = reviewerStatistics([...names.keys()], counted, content.categories).map((one) => ({
      ...one,
      name: names.get(one.accountId)!,
    }));
    return { call, content, rows, statistics };
  }

  /** A file that spreadsheets open; of a blind call without the names of authors before everything is decided. */
  async csv(actor: Actor, callId: string): Promise<string> {
    const { call, content, rows, statistics } = await this.one(actor, callId);
    const hides = content.anonymity === 'blind' && call.phase !== 'decided';
    const heads = content.categories.map(({ name }) => wordsFor(name, actor.language));
    const head = ['rank', 'submission', 'title', ...(hides ? [] : ['author']), 'track', 'language', 'mean', 'spread'];
    const reviewers = statistics.map(({ name }) => name);
    const lines = rows.map((row) => {
      const { rank, submission, blindTitle, mean, spread, count, missing, categories, author, assigned } = row;
      const track = content.tracks.find(({ key }) => key === submission.trackKey);
      return csvLine([
        ...[rank, submission.id, hides ? blindTitle : submission.title],
        ...(hides ? [] : [author?.name ?? '']),
        ...[track ? wordsFor(track.name, actor.language) : '', submission.language, mean, spread, count, missing],
        ...content.categories.map(({ key }) => categories[key] ?? null),
        ...statistics.map(({ accountId }) => {
          const own = assigned.find(({ assignment }) => assignment.accountId === accountId);
          return own && isCounted(own) && own.total !== null ? Math.round(own.total * 100) / 100 : null;
        }),
      ]);
    });
    return `\uFEFF${csvLine([...head, 'reviews', 'missing', ...heads, ...reviewers])}${lines.join('')}`;
  }
}

function boardRow(
  { content, submissions, people, assigned }: ReviewTable,
  ranked: RankedSubmission,
  names: ReadonlyMap<string, string>,
  redactions: readonly SubmissionRedaction[],
): BoardRow {
  const submission = submissions.find(({ id }) => id === ranked.submissionId)!;
  const own = people.get(submission.id) ?? [];
  return {
    ...ranked,
    submission,
    author: own[0],
    ...blindFacts(content, submission, own, redactions),
    assigned: assigned
      .filter(({ assignment }) => assignment.submissionId === submission.id)
      .map((one) => ({
        ...one,
        name: names.get(one.assignment.accountId) ?? '',
        total: one.review?.isDone ? totalOf(content.categories, one.review.scores) : null,
      })),
  };
}

function countedReviews({ assigned }: ReviewTable) {
  return assigned.filter(isCounted).map(({ assignment: { submissionId, accountId }, review }) => ({
    ...{ submissionId, accountId },
    scores: review!.scores,
  }));
}

function blindFacts(
  content: CallContent,
  submission: Submission,
  people: readonly SubmissionPerson[],
  redactions: readonly SubmissionRedaction[],
): Pick<BoardRow, 'blindTitle' | 'withheld'> {
  if (content.anonymity !== 'blind') return { blindTitle: submission.title, withheld: 0 };
  const texts = [...redactableTexts(content, submission)].map(([field, text]) => ({
    field,
    ...readableText(
      text,
      people,
      redactions.find((one) => one.field === field),
    ),
  }));
  return {
    blindTitle: texts.find(({ field }) => field === 'title')!.text,
    withheld: texts.filter(({ isWithheld }) => isWithheld).length,
  };
}
