import { In, type EntityManager } from 'typeorm';
import { Account, AccountRole, Office, nameFor, type Actor } from '@hamshahr/people';
import { latestVersion } from '../call/call-rows.js';
import { CallVersion, type Call } from '../call/call.entity.js';
import type { CallContent } from '../call/call-content.js';
import { Submission, SubmissionPerson } from '../submission/submission.entity.js';
import { foundConflicts, standingConflicts, type JudgingPerson } from './conflicts.js';
import { CallReviewer, Review, ReviewAssignment, ReviewConflict, type ConflictKind } from './review.entity.js';

/** Somebody who judges for a call, with what decides on conflicts. */
export interface Judge {
  reviewer: CallReviewer;
  person: JudgingPerson;
  /** In a script that the reader can read. */
  name: string;
  /** May still be given something; nobody of a blind call who reads names by another role, however they got it. */
  isActive: boolean;
}

/** An assignment with what became of it. */
export interface AssignedReview {
  assignment: ReviewAssignment;
  /** Null before anything was saved. */
  review: Review | null;
  /** Why it does not count and cannot be opened; empty for none. */
  conflicts: ConflictKind[];
}

/** Everything about the judging of one call; eight queries, whatever its size. */
export interface ReviewTable {
  content: CallContent;
  /** Those that are handed in. */
  submissions: Submission[];
  people: Map<string, SubmissionPerson[]>;
  judges: Judge[];
  /** Without what was withdrawn. */
  assigned: AssignedReview[];
  /** Pairs that were taken apart by hand. */
  apart: { submissionId: string; accountId: string }[];
  conflictsOf: (submissionId: string, accountId: string) => ConflictKind[];
}

/** What a call asks and judges now; a draft's own where nothing is published yet. */
export async function contentNow(reads: EntityManager, call: Call): Promise<CallContent> {
  const { publishedVersionId: id } = call;
  const version = id ? await reads.findOneByOrFail(CallVersion, { id }) : await latestVersion(reads, call.id);
  return version.content;
}

/** @param actor whoever reads the names */
export async function reviewTable(
  reads: EntityManager,
  actor: Pick<Actor, 'language'>,
  call: Call,
): Promise<ReviewTable> {
  const content = await contentNow(reads, call);
  const submissions = await reads.find(Submission, {
    where: { callId: call.id, status: 'submitted' },
    order: { id: 'ASC' },
  });
  const ids = submissions.map(({ id }) => id);
  const people = Map.groupBy(
    await reads.find(SubmissionPerson, { where: { submissionId: In(ids) }, order: { role: 'ASC', id: 'ASC' } }),
    ({ submissionId }) => submissionId,
  );
  const judges = await judgesOf(reads, actor, call, content);
  const assignments = await reads.find(ReviewAssignment, { where: { submissionId: In(ids) }, order: { id: 'ASC' } });
  const rows = await reads.findBy(ReviewConflict, { submissionId: In(ids) });
  const reviews = await reads.findBy(Review, { assignmentId: In(assignments.map(({ id }) => id)) });
  const byAssignment = new Map(reviews.map((review) => [review.assignmentId, review]));
  const conflictsOf = conflictFinder(judges, people, rows);
  return {
    ...{ content, submissions, people, judges, conflictsOf },
    assigned: assignments
      .filter(({ status }) => status === 'assigned')
      .map((assignment) => ({
        assignment,
        review: byAssignment.get(assignment.id) ?? null,
        conflicts: conflictsOf(assignment.submissionId, assignment.accountId),
      })),
    apart: assignments.filter(({ status, isByHand }) => status === 'withdrawn' && isByHand),
  };
}

/** Everybody who judges or judged for a call, in the order in which they came. */
export async function judgesOf(
  reads: EntityManager,
  actor: Pick<Actor, 'language'>,
  call: Call,
  content: CallContent,
): Promise<Judge[]> {
  const reviewers = await reads.find(CallReviewer, { where: { callId: call.id }, order: { id: 'ASC' } });
  const ids = reviewers.map(({ accountId }) => accountId);
  const accounts = await reads.findBy(Account, { id: In(ids) });
  const roles = await reads.findBy(AccountRole, { accountId: In(ids) });
  const office = await reads.findOneByOrFail(Office, { id: call.officeId });
  return reviewers.map((reviewer) => {
    const account = accounts.find(({ id }) => id === reviewer.accountId)!;
    return {
      reviewer,
      person: judgingPerson(account, reviewer, office),
      name: nameFor(account, actor.language),
      isActive:
        reviewer.removedAt === null &&
        account.disabledAt === null &&
        account.pendingAt === null &&
        !learnsNames(call, content, rolesFor(roles, account)),
    };
  });
}

const rolesFor = (rows: readonly AccountRole[], { id }: Account) =>
  rows.flatMap(({ accountId, role }) => (accountId === id ? [role] : []));

/** Whether these roles read submissions with their names: every role but one. */
export const readsNames = (roles: Iterable<string>) => [...roles].some((role) => role !== 'reviewer');

/** Whether these roles tell a reviewer names that the call hides from them. */
export function learnsNames({ phase }: Call, { anonymity }: CallContent, roles: Iterable<string>): boolean {
  return anonymity === 'blind' && phase !== 'decided' && readsNames(roles);
}

export function judgingPerson(account: Account, reviewer: CallReviewer, office: Office): JudgingPerson {
  const { name, latinName, email } = account;
  return { name, latinName, email, affiliation: reviewer.affiliation, officeNames: Object.values(office.names) };
}

function conflictFinder(
  judges: readonly Judge[],
  people: ReadonlyMap<string, SubmissionPerson[]>,
  rows: readonly ReviewConflict[],
): ReviewTable['conflictsOf'] {
  const persons = new Map(judges.map(({ reviewer, person }) => [reviewer.accountId, person]));
  const byPair = Map.groupBy(rows, ({ submissionId, accountId }) => `${submissionId}:${accountId}`);
  return (submissionId, accountId) => {
    const person = persons.get(accountId);
    const found = person ? foundConflicts(person, people.get(submissionId) ?? []) : [];
    return standingConflicts(found, byPair.get(`${submissionId}:${accountId}`) ?? []);
  };
}

/** Whether a review counts: handed in, by somebody without a conflict. */
export function isCounted({ review, conflicts }: AssignedReview): boolean {
  return review?.isDone === true && conflicts.length === 0;
}
