import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { City } from '@hamshahr/cities';
import { Database, DomainError, Idempotency, Tokens, readAll } from '@hamshahr/platform';
import { CallAccessCode } from '../call/call.entity.js';
import { PublicCalls, type PublicCall } from '../call/public-calls.queries.js';
import { formRequest, onceFor } from './once.js';
import { windowOf } from './deadline.js';
import { assertEditable, databaseNow, lockByToken, openByToken, type OpenedSubmission } from './opened.js';
import { madeIncomplete, type SubmissionProblem, type SubmissionStep } from './problems.js';
import { SubmissionIntake } from './submission-intake.service.js';
import {
  readExpertise,
  readProposal,
  readYou,
  type ConsentInput,
  type ExpertiseInput,
  type ProposalInput,
  type YouInput,
} from './submission-input.js';
import { Submission, SubmissionPerson } from './submission.entity.js';
import { noteChange } from './submission-changes.js';
import { tell } from './waiting-notices.js';

/** One address begins so many drafts for one call: more is a mistake or mischief. */
const MOST_DRAFTS = 5;

/** What the author of a submission does: write step by step, hand in, take back. */
@Injectable()
export class Submissions {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly calls: PublicCalls,
    private readonly intake: SubmissionIntake,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * Begins a draft with step 1; the link to it is mailed.
   * @param formKey what only this showing of the form knows, so that a double click begins one draft
   * @returns the token that opens it
   * @throws DomainError invalid naming every wrong field; conflict after the deadline; too_many drafts of one address
   */
  async begin(slug: string, input: YouInput, code: string | null, formKey: string | null = null): Promise<string> {
    const found = await this.calls.bySlug(slug);
    const { you } = readAll({
      you: () => readYou(input),
      code: () => assertCodeGiven(found.version.content.needsCode, code),
    });
    const id = await onceFor(this.idempotency, formRequest(found.call.id, formKey, { you, code }), (answer) =>
      this.beginAnew(found, you, code, answer),
    );
    return this.tokens.sign('submission', id, 1);
  }

  /** @returns the id of its author */
  private async beginAnew(
    { call, version }: PublicCall,
    you: YouInput,
    code: string | null,
    answer: (tx: EntityManager, id: string) => Promise<void>,
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      await assertCity(tx, you.cityId);
      const access = await takeCode(tx, call.id, code);
      assertCodeGiven(version.content.needsCode, access?.code ?? null);
      const window = windowOf(version, access, await databaseNow(tx));
      if (window.state === 'over' || (call.phase !== 'collecting' && !access?.until)) {
        throw new DomainError('conflict', 'submission.over');
      }
      const addressHash = this.tokens.addressHash(you.address);
      await assertFewDrafts(tx, call.id, addressHash);
      const { languages } = version.content;
      const submission = tx.create(Submission, {
        ...{ callId: call.id, officeId: call.officeId, versionId: version.id, accessCodeId: access?.id ?? null },
        language: languages.includes(you.language) ? you.language : languages[0]!,
        ...{ title: '', abstract: '', answers: {}, themes: [], spoken: [], status: 'draft' as const },
      });
      await tx.insert(Submission, submission);
      const author = tx.create(SubmissionPerson, {
        ...{ submissionId: submission.id, role: 'author', state: 'confirmed' },
        ...{ ...you, addressHash, bio: '' },
      });
      await tx.insert(SubmissionPerson, author);
      await tell(tx, author.id, 'draft');
      await answer(tx, author.id);
      return author.id;
    });
  }

  /** @throws DomainError missing for a tampered, foreign or revoked link; all look the same */
  async open(token: unknown): Promise<OpenedSubmission> {
    return openByToken(this.database.reads, this.tokens, token);
  }

  /** The address stays: it was written to already. */
  async saveYou(token: unknown, input: Omit<YouInput, 'address'>): Promise<OpenedSubmission> {
    return this.edit(token, 'you', async (tx, { author }) => {
      const { name, language, cityId, affiliation, position } = readYou({ ...input, address: author.address });
      await assertCity(tx, cityId);
      await tx.update(SubmissionPerson, { id: author.id }, { name, language, cityId, affiliation, position });
    });
  }

  async saveExpertise(token: unknown, input: ExpertiseInput): Promise<OpenedSubmission> {
    return this.edit(token, 'expertise', async (tx, { author, submission, version }) => {
      const { bio, ...rest } = readExpertise(version.content, input, submission.answers);
      await tx.update(SubmissionPerson, { id: author.id }, { bio });
      await tx.update(Submission, { id: submission.id }, rest);
    });
  }

  async saveProposal(token: unknown, input: ProposalInput): Promise<OpenedSubmission> {
    return this.edit(token, 'proposal', async (tx, { submission, version }) => {
      await tx.update(Submission, { id: submission.id }, readProposal(version.content, input, submission.answers));
    });
  }

  /**
   * Hands it in; a second time changes nothing and tells the same.
   * @throws DomainError invalid with `current.problems` where something is missing; conflict after the deadline
   */
  async submit(token: unknown, consent: ConsentInput): Promise<OpenedSubmission> {
    return this.database.transaction(async (tx) => {
      const opened = await lockByToken(tx, this.tokens, token);
      if (opened.submission.status === 'submitted' && opened.person.role === 'author') return opened;
      assertEditable(opened);
      assertComplete(opened);
      await this.intake.take(tx, opened, consent);
      return openByToken(tx, this.tokens, token);
    });
  }

  /** Takes a submission back for good, also an accepted one; a reserve may move up then. */
  async withdraw(token: unknown): Promise<OpenedSubmission> {
    return this.database.transaction(async (tx) => {
      const opened = await lockByToken(tx, this.tokens, token);
      const { person, submission, mayWithdraw } = opened;
      if (person.role !== 'author') throw new DomainError('forbidden', 'submission.author_only');
      if (submission.status === 'withdrawn') return opened;
      if (!mayWithdraw) throw new DomainError('conflict', 'submission.not_submitted');
      await this.intake.takeBack(tx, opened);
      return openByToken(tx, this.tokens, token);
    });
  }

  /** What was handed in already stays complete; a draft may be saved with gaps. */
  private async edit(
    token: unknown,
    step: SubmissionStep,
    write: (tx: EntityManager, opened: OpenedSubmission) => Promise<void>,
  ): Promise<OpenedSubmission> {
    return this.database.transaction(async (tx) => {
      const before = await lockByToken(tx, this.tokens, token);
      assertEditable(before);
      await write(tx, before);
      await tx.query(
        'UPDATE submissions SET version_id = ?, changed_at = UTC_TIMESTAMP(3), version = version + 1 WHERE id = ?',
        [before.version.id, before.submission.id],
      );
      const after = await openByToken(tx, this.tokens, token);
      if (after.submission.status === 'submitted') {
        const worse = madeIncomplete(before.problems, after.problems);
        if (worse) throw incomplete(worse, after);
        await noteChange(tx, after.submission.id, 'author', 'edited', [step]);
      }
      return after;
    });
  }
}

function assertComplete(opened: OpenedSubmission): void {
  const [first] = opened.problems;
  if (first) throw incomplete(first, opened);
}

function incomplete({ field }: SubmissionProblem, { problems }: OpenedSubmission): DomainError {
  return new DomainError('invalid', 'submission.incomplete', { field, current: { problems } });
}

function assertCodeGiven(isNeeded: boolean, code: string | null): void {
  if (isNeeded && !code?.trim()) throw new DomainError('invalid', 'call.code_needed', { field: 'code' });
}

/** @throws DomainError invalid for a code that is unknown, used up or over */
async function takeCode(tx: EntityManager, callId: string, code: string | null): Promise<CallAccessCode | null> {
  const text = code?.trim().toUpperCase() ?? '';
  if (text === '') return null;
  // Of other letters there is no code, and the column could not be compared with them.
  const isCode = /^[A-Z0-9]{1,20}$/.test(text);
  const access = isCode
    ? await tx.findOne(CallAccessCode, { where: { callId, code: text }, lock: { mode: 'pessimistic_write' } })
    : null;
  const isGood = access && access.used < access.uses && (!access.until || access.until > (await databaseNow(tx)));
  if (!isGood) throw new DomainError('invalid', 'call.code_wrong', { field: 'code' });
  await tx.update(CallAccessCode, { id: access.id }, { used: access.used + 1 });
  return access;
}

async function assertFewDrafts(tx: EntityManager, callId: string, addressHash: Buffer): Promise<void> {
  const [row] = await tx.query<{ n: string }[]>(
    `SELECT COUNT(*) AS n FROM submission_people p JOIN submissions s ON s.id = p.submission_id
     WHERE p.address_hash = ? AND p.role = 'author' AND s.call_id = ? AND s.status = 'draft'`,
    [addressHash, callId],
  );
  if (Number(row!.n) >= MOST_DRAFTS) {
    throw new DomainError('too_many', 'submission.drafts', { field: 'address', params: { max: MOST_DRAFTS } });
  }
}

async function assertCity(tx: EntityManager, id: string | null): Promise<void> {
  if (id === null || (await tx.existsBy(City, { id }))) return;
  throw new DomainError('invalid', 'city.missing', { field: 'cityId' });
}
