import type { EntityManager } from 'typeorm';
import { DomainError, found, type Tokens } from '@hamshahr/platform';
import { Call, CallAccessCode, CallVersion } from '../call/call.entity.js';
import { isEditable, windowOf, type SubmissionWindow } from './deadline.js';
import { problemsOf, type SubmissionProblem } from './problems.js';
import { Submission, SubmissionFile, SubmissionPerson } from './submission.entity.js';

/** A submission as the link of one of its people opens it. */
export interface OpenedSubmission {
  call: Call;
  /** What the call asks now: what is saved is held against it. */
  version: CallVersion;
  submission: Submission;
  /** Whose link it is. */
  person: SubmissionPerson;
  author: SubmissionPerson;
  /** Whether the link came by mail, so that only the address's owner holds it: the one after the form's first step did not. */
  isMailed: boolean;
  /** Everybody, the author first. */
  people: SubmissionPerson[];
  files: SubmissionFile[];
  window: SubmissionWindow;
  /** By the database's clock. */
  now: Date;
  mayEdit: boolean;
  mayWithdraw: boolean;
  /** What is still missing. */
  problems: SubmissionProblem[];
}

/** @throws DomainError missing for a tampered, foreign or revoked link; all look the same */
export async function openByToken(reads: EntityManager, tokens: Tokens, token: unknown): Promise<OpenedSubmission> {
  const { person, isMailed } = await personOf(reads, tokens, token);
  return assemble(reads, person, isMailed);
}

async function personOf(
  reads: EntityManager,
  tokens: Tokens,
  token: unknown,
): Promise<{ person: SubmissionPerson; isMailed: boolean }> {
  const claim = found(tokens.parse(token), 'submission.link_invalid');
  const person = await reads.findOneBy(SubmissionPerson, { id: claim.id });
  // The signature is checked even when there is no row, so that both answers take the same time.
  const isMailed = tokens.verify(claim, 'submission_mail', person?.tokenVersion ?? 1);
  const isShown = tokens.verify(claim, 'submission', person?.tokenVersion ?? 1);
  // Whoever typed a stranger's address has nothing more to do here once that stranger has said so.
  const isRight = isMailed || (isShown && person?.disownedAt === null);
  if (!isRight || !person) throw new DomainError('missing', 'submission.link_invalid');
  // A co-author was never shown a link; those mailed before there were two purposes are of the first.
  return { person, isMailed: isMailed || person.role === 'co_author' };
}

async function assemble(reads: EntityManager, person: SubmissionPerson, isMailed: boolean): Promise<OpenedSubmission> {
  const submission = await reads.findOneByOrFail(Submission, { id: person.submissionId });
  const call = await reads.findOneByOrFail(Call, { id: submission.callId });
  const version = await reads.findOneByOrFail(CallVersion, { id: call.publishedVersionId ?? submission.versionId });
  const { accessCodeId } = submission;
  const code = accessCodeId === null ? null : await reads.findOneBy(CallAccessCode, { id: accessCodeId });
  const people = await reads.find(SubmissionPerson, {
    where: { submissionId: submission.id },
    order: { role: 'ASC', id: 'ASC' },
  });
  const files = await reads.find(SubmissionFile, { where: { submissionId: submission.id }, order: { id: 'ASC' } });
  const author = people.find(({ role }) => role === 'author')!;
  const now = await databaseNow(reads);
  const window = windowOf(version, code, now);
  return {
    ...{ call, version, submission, person, author, isMailed, people, files, window, now },
    mayEdit: isEditable(submission, call, window, code?.until != null),
    mayWithdraw: submission.status === 'submitted' && submission.toldDecision !== 'declined',
    problems: problemsOf({ content: version.content, submission, author, files }),
  };
}

/** Locks what the link opens: of two changes at once the second sees the first. */
export async function lockByToken(tx: EntityManager, tokens: Tokens, token: unknown): Promise<OpenedSubmission> {
  const { person } = await personOf(tx, tokens, token);
  await tx.query('SELECT id FROM submissions WHERE id = ? FOR UPDATE', [person.submissionId]);
  return openByToken(tx, tokens, token);
}

export async function databaseNow(reads: EntityManager): Promise<Date> {
  const [row] = await reads.query<{ now: Date }[]>('SELECT UTC_TIMESTAMP(3) AS now');
  return row!.now;
}

/** Only the author writes. @throws DomainError forbidden, or conflict saying why nothing can be changed any more */
export function assertEditable({ person, submission, call, window, mayEdit }: OpenedSubmission): void {
  if (person.role !== 'author') throw new DomainError('forbidden', 'submission.author_only');
  if (mayEdit) return;
  if (submission.status === 'withdrawn') throw new DomainError('conflict', 'submission.withdrawn');
  if (call.status !== 'open') throw new DomainError('conflict', 'submission.call_closed');
  if (window.state === 'over' || submission.status === 'submitted')
    throw new DomainError('conflict', 'submission.over');
  throw new DomainError('conflict', 'submission.in_review');
}
