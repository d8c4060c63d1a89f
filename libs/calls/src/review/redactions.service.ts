import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError, canonicalJson, found, sha256 } from '@hamshahr/platform';
import { lockCall } from '../call/call-rows.js';
import type { CallQuestion } from '../call/call-content.js';
import { findNames, type NameTrace } from '../files/name-search.js';
import { Submission, SubmissionPerson } from '../submission/submission.entity.js';
import { SubmissionQueries } from '../submission/submissions.queries.js';
import { redactableTexts } from './blind-reading.js';
import { hashForRedaction, leftInSight, readableText, tidyRanges } from './redactions.js';
import { SubmissionRedaction, type TextRange } from './review.entity.js';

/** `clear`: read as it is; `waits`: withheld until the office has looked; `redacted`: read with what is hidden. */
export const REDACTION_STATES = ['clear', 'waits', 'redacted'] as const;
export type RedactionState = (typeof REDACTION_STATES)[number];

/** One text of a submission as the office hides names in it. */
export interface RedactableText {
  /** `title`, `abstract`, or the key of a question. */
  field: string;
  /** Null for title and abstract. */
  question: CallQuestion | null;
  text: string;
  state: RedactionState;
  /** Names, addresses and affiliations that were found: suggestions. */
  traces: NameTrace[];
  /** What is hidden; made for an earlier text where the state is `waits`. */
  ranges: TextRange[];
  /** What a blind reviewer reads; null for nothing. */
  shown: string | null;
  /** Names the text and the people that a redaction is made for. */
  madeFor: string;
}

export interface RedactionInput {
  ranges: TextRange[];
  /** Of the text that was looked at. */
  madeFor: string;
  /** What was found and stays in sight names nobody: the office has looked. */
  keepsTraces: boolean;
}

const MOST_RANGES = 500;

/** What the office hides from blind reviewers. */
@Injectable()
export class Redactions {
  constructor(
    private readonly database: Database,
    private readonly queries: SubmissionQueries,
    private readonly audit: Audit,
  ) {}

  /** Every text that may name somebody. @throws DomainError missing */
  async list(actor: Actor, submissionId: string): Promise<RedactableText[]> {
    const { submission, version, people } = await this.queries.one(actor, submissionId);
    const rows = await this.database.reads.findBy(SubmissionRedaction, { submissionId });
    return [...redactableTexts(version.content, submission)].map(([field, text]) =>
      redactable(field, text, version.content.questions, people, rows),
    );
  }

  /**
   * Hides stretches of a text; the earlier ones are replaced.
   * @throws DomainError missing for a field, invalid for a range, conflict for a text that changed, and for traces that
   *   stay in sight without the office saying so
   */
  async put(actor: Actor, submissionId: string, field: string, input: RedactionInput): Promise<RedactableText[]> {
    await this.write(actor, submissionId, async (tx) => {
      const { text, people } = await this.textOf(tx, actor, submissionId, field);
      const madeFor = hashForRedaction(text, people);
      if (madeFor.toString('hex') !== input.madeFor) throw new DomainError('conflict', 'redaction.text_changed');
      const ranges = input.ranges.length > MOST_RANGES ? null : tidyRanges(input.ranges, text.length);
      if (!ranges) throw new DomainError('invalid', 'redaction.range', { field: 'ranges' });
      const traces = leftInSight(text, people, ranges);
      if (traces.length > 0 && !input.keepsTraces) {
        throw new DomainError('conflict', 'redaction.traces_left', { field: 'ranges', current: { traces } });
      }
      await tx.query(
        `INSERT INTO submission_redactions (submission_id, field, ranges, made_for, account_id) VALUES (?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE ranges = VALUES(ranges), made_for = VALUES(made_for),
           account_id = VALUES(account_id), at = UTC_TIMESTAMP(3)`,
        [submissionId, field, JSON.stringify(ranges), madeFor, actor.accountId],
      );
      return canonicalJson([field, ranges, madeFor.toString('hex')]);
    });
    return this.list(actor, submissionId);
  }

  /** Takes it back: the text is read as it is where it names nobody, and waits where it does. */
  async remove(actor: Actor, submissionId: string, field: string): Promise<RedactableText[]> {
    await this.write(actor, submissionId, async (tx) => {
      await this.textOf(tx, actor, submissionId, field);
      await tx.delete(SubmissionRedaction, { submissionId, field });
      return canonicalJson([field, null]);
    });
    return this.list(actor, submissionId);
  }

  private async textOf(
    tx: EntityManager,
    actor: Actor,
    submissionId: string,
    field: string,
  ): Promise<{ text: string; people: SubmissionPerson[] }> {
    const { version } = await this.queries.one(actor, submissionId);
    const submission = await tx.findOneByOrFail(Submission, { id: submissionId });
    const text = found(redactableTexts(version.content, submission).get(field), 'redaction.field');
    return { text, people: await tx.findBy(SubmissionPerson, { submissionId }) };
  }

  private async write(actor: Actor, id: string, work: (tx: EntityManager) => Promise<string>): Promise<void> {
    const { submission } = await this.queries.one(actor, id);
    await this.database.transaction(async (tx) => {
      await lockCall(tx, actor, submission.callId);
      await tx.query('SELECT id FROM submissions WHERE id = ? FOR UPDATE', [id]);
      const content = await work(tx);
      await this.audit.note(tx, {
        officeId: submission.officeId,
        actor: { type: 'account', id: actor.accountId },
        action: 'submission.redact',
        object: { type: 'submission', id },
        afterHash: sha256(content),
      });
    });
  }
}

function redactable(
  field: string,
  text: string,
  questions: readonly CallQuestion[],
  people: readonly SubmissionPerson[],
  rows: readonly SubmissionRedaction[],
): RedactableText {
  const row = rows.find((one) => one.field === field);
  const { text: shown, isWithheld } = readableText(text, people, row);
  const ranges = row?.ranges.filter(({ end }) => end <= text.length) ?? [];
  return {
    ...{ field, text, shown, ranges },
    question: questions.find(({ key }) => key === field) ?? null,
    state: isWithheld ? 'waits' : row ? 'redacted' : 'clear',
    traces: findNames(text, people),
    madeFor: hashForRedaction(text, people).toString('hex'),
  };
}
