import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Experts } from '@hamshahr/experts';
import { DomainError } from '@hamshahr/platform';
import { moveUp } from '../decision/reserves.js';
import type { OpenedSubmission } from './opened.js';
import { noteChange } from './submission-changes.js';
import type { ConsentInput } from './submission-input.js';
import { Submission, SubmissionPerson } from './submission.entity.js';

/** What happens when a submission comes in or is taken back. */
@Injectable()
export class SubmissionIntake {
  constructor(
    private readonly audit: Audit,
    private readonly experts: Experts,
  ) {}

  /** The caller holds the submission's lock and has seen that it is complete. */
  async take(
    tx: EntityManager,
    { submission, author, people, window, now }: OpenedSubmission,
    consent: ConsentInput,
  ): Promise<void> {
    if (!consent.registers) throw new DomainError('invalid', 'submission.consent', { field: 'consent' });
    const isLate = window.state === 'late';
    await tx.update(Submission, { id: submission.id }, { status: 'submitted', submittedAt: now, isLate });
    await tx.update(SubmissionPerson, { id: author.id }, { ...consentOf(consent, now), notice: 'receipt' });
    await this.remember(tx, submission, author, consent);
    // Who was named hears of it now that there is something to agree to.
    for (const person of people) {
      if (person.role === 'co_author' && person.state === 'invited') {
        await tx.update(SubmissionPerson, { id: person.id }, { notice: 'co_author' });
      }
    }
    await noteChange(tx, submission.id, 'author', isLate ? 'submitted_late' : 'submitted');
    await this.note(tx, submission, 'submission.submit');
  }

  async takeBack(tx: EntityManager, { submission, people }: OpenedSubmission): Promise<void> {
    await tx.update(Submission, { id: submission.id }, { status: 'withdrawn', reserveRank: null });
    for (const { id, state } of people) {
      if (state !== 'refused') await tx.update(SubmissionPerson, { id }, { notice: 'withdrawn' });
    }
    await noteChange(tx, submission.id, 'author', 'withdrawn');
    await this.note(tx, submission, 'submission.withdraw');
    if (submission.decision === 'accepted') await moveUp(tx, submission.callId);
  }

  /** The author's address is not proven: the register asks by a mail of its own before anything counts. */
  private async remember(
    tx: EntityManager,
    { officeId, themes, spoken }: Submission,
    author: SubmissionPerson,
    consent: ConsentInput,
  ): Promise<void> {
    const { expertId } = await this.experts.remember(tx, {
      ...{ ...factsOf(author), officeId, themes, spoken, consent, isProven: false },
    });
    await tx.update(SubmissionPerson, { id: author.id }, { expertId });
  }

  private async note(tx: EntityManager, { id, officeId }: Submission, action: string): Promise<void> {
    await this.audit.note(tx, {
      officeId,
      actor: { type: 'system', id: null },
      action,
      object: { type: 'submission', id },
    });
  }
}

/** What the register of experts is told of somebody who stands behind a submission. */
export function factsOf(
  person: Pick<SubmissionPerson, 'name' | 'address' | 'language' | 'cityId' | 'affiliation' | 'position' | 'bio'>,
) {
  const { name, address, language, cityId, affiliation, position, bio } = person;
  return { name, address, language, cityId, organisation: affiliation, position, bio };
}

/** What is kept of somebody who does not agree to stand in the register. */
export const NO_CONSENT = { consentVersion: null, consentLanguage: null, consentAt: null, publishes: false } as const;

/** What is kept of a consent: which text, in which language, when. */
export function consentOf(
  { version, language, registers, publishes }: ConsentInput,
  now: Date,
): Pick<SubmissionPerson, keyof typeof NO_CONSENT> {
  if (!registers) return NO_CONSENT;
  return { consentVersion: version.slice(0, 20), consentLanguage: language, consentAt: now, publishes };
}
