import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Account, Office, type Actor } from '@hamshahr/people';
import { Database, found } from '@hamshahr/platform';
import type { CallContent } from '../call/call-content.js';
import { Call, CallVersion } from '../call/call.entity.js';
import { FileTexts } from '../files/file-texts.service.js';
import { Submission, SubmissionFile, SubmissionPerson } from '../submission/submission.entity.js';
import { neutralFile } from './blind-files.js';
import { whatABlindReviewerReads, whatANamedReviewerReads, type ReadableProposal } from './blind-reading.js';
import { foundConflicts, standingConflicts } from './conflicts.js';
import { CallReviewer, Review, ReviewAssignment, ReviewConflict, SubmissionRedaction } from './review.entity.js';
import { contentNow, judgingPerson, learnsNames } from './review-table.js';

/** A submission as its reviewer has it. */
export interface OpenedReview {
  assignment: ReviewAssignment;
  call: Call;
  content: CallContent;
  submission: Submission;
  proposal: ReadableProposal;
  /** Of a call that hides nobody; null in a blind one. */
  people: SubmissionPerson[] | null;
  /** What may be read; of a blind call without its authors' names for them. */
  files: SubmissionFile[];
  /** Null before anything was saved. */
  review: Review | null;
}

/** What reviewers read. Nothing of a submission reaches them on another way. */
@Injectable()
export class ReviewReading {
  constructor(
    private readonly database: Database,
    private readonly fileTexts: FileTexts,
  ) {}

  /** Everything that is theirs to judge and that they may open, in calls that are being or were judged; by call, oldest first. */
  async list(actor: Actor): Promise<OpenedReview[]> {
    const reads = this.database.reads;
    const assignments = await reads
      .createQueryBuilder(ReviewAssignment, 'a')
      .innerJoin(Submission, 's', "s.id = a.submissionId AND s.status = 'submitted'")
      .innerJoin(Call, 'c', "c.id = s.callId AND c.officeId = :officeId AND c.phase <> 'collecting'", {
        officeId: actor.officeId,
      })
      .innerJoin(CallReviewer, 'r', 'r.callId = c.id AND r.accountId = a.accountId AND r.removedAt IS NULL')
      .where("a.accountId = :accountId AND a.status = 'assigned'", { accountId: actor.accountId })
      .orderBy('c.id', 'DESC')
      .addOrderBy('a.id', 'ASC')
      .limit(2000)
      .getMany();
    return this.assemble(reads, actor, assignments);
  }

  /** @throws DomainError missing for what is not theirs, and for what a conflict of interest closes; both look the same */
  async open(actor: Actor, id: string, reads: EntityManager = this.database.reads): Promise<OpenedReview> {
    const assignment = await this.assignment(actor, id, reads);
    const [opened] = await this.assemble(reads, actor, [assignment]);
    const review = found(opened, 'review.missing');
    const { submissionId } = assignment;
    const files = isBlind(review.content)
      ? (await this.fileTexts.clearFiles(submissionId, reads)).map(neutralFile)
      : await reads.find(SubmissionFile, { where: { submissionId }, order: { id: 'ASC' } });
    return { ...review, files };
  }

  /** The bare assignment, also behind a conflict. @throws DomainError missing */
  async assignment(actor: Actor, id: string, reads: EntityManager): Promise<ReviewAssignment> {
    const assignment = await reads
      .createQueryBuilder(ReviewAssignment, 'a')
      .innerJoin(Submission, 's', "s.id = a.submissionId AND s.status = 'submitted'")
      .innerJoin(Call, 'c', "c.id = s.callId AND c.officeId = :officeId AND c.phase <> 'collecting'", {
        officeId: actor.officeId,
      })
      .innerJoin(CallReviewer, 'r', 'r.callId = c.id AND r.accountId = a.accountId AND r.removedAt IS NULL')
      .where("a.id = :id AND a.accountId = :accountId AND a.status = 'assigned'", { id, accountId: actor.accountId })
      .getOne();
    return found(assignment, 'review.missing');
  }

  /** Without files, what a conflict closes, and blind calls of whoever reads names; the queries do not grow with the number of submissions. */
  private async assemble(reads: EntityManager, actor: Actor, assignments: ReviewAssignment[]): Promise<OpenedReview[]> {
    if (assignments.length === 0) return [];
    const ids = assignments.map(({ submissionId }) => submissionId);
    const submissions = await reads.findBy(Submission, { id: In(ids) });
    const people = await reads.find(SubmissionPerson, {
      where: { submissionId: In(ids) },
      order: { role: 'ASC', id: 'ASC' },
    });
    const redactions = await reads.findBy(SubmissionRedaction, { submissionId: In(ids) });
    const conflicts = await reads.findBy(ReviewConflict, { submissionId: In(ids), accountId: actor.accountId });
    const reviews = await reads.findBy(Review, { assignmentId: In(assignments.map(({ id }) => id)) });
    const versions = await reads.findBy(CallVersion, { id: In(submissions.map(({ versionId }) => versionId)) });
    const calls = await this.calls(reads, actor, submissions);
    return assignments.flatMap((assignment) => {
      const submission = submissions.find(({ id }) => id === assignment.submissionId)!;
      const own = people.filter(({ submissionId }) => submissionId === submission.id);
      const { call, content: current, judge } = calls.get(submission.callId)!;
      if (learnsNames(call, current, actor.roles)) return [];
      const rows = conflicts.filter(({ submissionId }) => submissionId === submission.id);
      if (standingConflicts(foundConflicts(judge, own), rows).length > 0) return [];
      const answered = versions.find(({ id }) => id === submission.versionId)!.content;
      const content = { ...current, questions: withPromises(answered, current) };
      const isHidden = isBlind(current);
      const redacted = redactions.filter(({ submissionId }) => submissionId === submission.id);
      return [
        {
          ...{ assignment, call, content, submission, files: [] },
          proposal: isHidden
            ? whatABlindReviewerReads(content, submission, own, redacted)
            : whatANamedReviewerReads(content, submission),
          people: isHidden ? null : own.filter(({ state }) => state !== 'refused'),
          review: reviews.find(({ assignmentId }) => assignmentId === assignment.id) ?? null,
        },
      ];
    });
  }

  private async calls(reads: EntityManager, actor: Actor, submissions: readonly Submission[]) {
    const ids = [...new Set(submissions.map(({ callId }) => callId))];
    const account = await reads.findOneByOrFail(Account, { id: actor.accountId });
    const office = await reads.findOneByOrFail(Office, { id: actor.officeId });
    const reviewers = await reads.findBy(CallReviewer, { callId: In(ids), accountId: actor.accountId });
    const rows = await reads.findBy(Call, { id: In(ids) });
    const calls = await Promise.all(
      rows.map(async (call) => {
        const reviewer = reviewers.find(({ callId }) => callId === call.id)!;
        const judge = judgingPerson(account, reviewer, office);
        return [call.id, { call, judge, content: await contentNow(reads, call) }] as const;
      }),
    );
    return new Map(calls);
  }
}

const isBlind = ({ anonymity }: CallContent) => anonymity === 'blind';

/** Questions as they were answered; personal is what either version calls so. */
function withPromises(answered: CallContent, current: CallContent): CallContent['questions'] {
  return answered.questions.map((question) => {
    const now = current.questions.find(({ key }) => key === question.key);
    return { ...question, isPersonal: question.isPersonal || (now?.isPersonal ?? false) };
  });
}
