import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Experts } from '@hamshahr/experts';
import { DomainError } from '@hamshahr/platform';
import { moveUp } from '../decision/reserves.js';
import type { OpenedSubmission } from './opened.js';
import { noteChange } from './submission-changes.js';
import type { ConsentInput } from './submission-input.js';
import { Submission, SubmissionFile, SubmissionFilePart, SubmissionPerson } from './submission.entity.js';
import { forgetNotices, tell } from './waiting-notices.js';

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
    { submission, author, people, window, now, isMailed }: OpenedSubmission,
    consent: ConsentInput,
  ): Promise<void> {
    if (!consent.registers) throw new DomainError('invalid', 'submission.consent', { field: 'consent' });
    const isLate = window.state === 'late';
    await tx.update(Submission, { id: submission.id }, { status: 'submitted', submittedAt: now, isLate });
    const isProven = isMailed || author.provenAt !== null;
    const provenAt = isProven ? (author.provenAt ?? now) : null;
    await tx.update(SubmissionPerson, { id: author.id }, { ...consentOf(consent, now), provenAt });
    await tell(tx, author.id, 'receipt');
    if (isProven && author.provenAt === null) await noteChange(tx, submission.id, 'author', 'address_proven');
    await this.remember(tx, submission, author, consent, { isProven });
    // Who was named hears of it now that there is something to agree to.
    for (const person of people) {
      if (person.role === 'co_author' && person.state === 'invited') {
        await tell(tx, person.id, 'co_author');
      }
    }
    await noteChange(tx, submission.id, 'author', isLate ? 'submitted_late' : 'submitted');
    await this.note(tx, submission, 'submission.submit');
  }

  /** @param action as it stands in its history */
  async takeBack(
    tx: EntityManager,
    { submission, people }: OpenedSubmission,
    action: 'withdrawn' | 'disowned' = 'withdrawn',
  ): Promise<void> {
    await tx.update(Submission, { id: submission.id }, { status: 'withdrawn', reserveRank: null });
    // Of a draft nobody but its author knows.
    for (const { id, state, role } of people) {
      if (state !== 'refused' && (submission.status === 'submitted' || role === 'author'))
        await tell(tx, id, 'withdrawn');
    }
    await noteChange(tx, submission.id, 'author', action);
    await this.note(tx, submission, action === 'withdrawn' ? 'submission.withdraw' : 'submission.disown');
    if (submission.decision === 'accepted') await moveUp(tx, submission.callId);
  }

  /**
   * From now on the author's address is known to be theirs; a consent that was given before begins to count.
   * The caller holds the submission's lock.
   */
  async prove(tx: EntityManager, { submission, author, now }: OpenedSubmission): Promise<void> {
    await tx.update(SubmissionPerson, { id: author.id }, { provenAt: now });
    await noteChange(tx, submission.id, 'author', 'address_proven');
    const { consentVersion, consentLanguage, publishes } = author;
    if (consentVersion === null || submission.status !== 'submitted') return;
    const language = consentLanguage ?? author.language;
    const consent = { version: consentVersion, language, registers: true, publishes };
    await this.remember(tx, submission, author, consent, { isProven: true, isLater: true });
  }

  /** Somebody else typed this address: nothing of it stays in force, and only the mailed link opens it still. */
  async disown(tx: EntityManager, opened: OpenedSubmission): Promise<void> {
    const { submission, author, now } = opened;
    if (submission.status !== 'withdrawn') await this.takeBack(tx, opened, 'disowned');
    if (author.consentAt !== null) {
      await this.experts.withdraw(tx, submission.officeId, author.address, author.consentAt);
    }
    await tx.update(SubmissionPerson, { id: author.id }, { ...NO_CONSENT, expertId: null, disownedAt: now });
    await forgetNotices(tx, author.id);
  }

  /** Before the address is proven the register asks by a mail of its own, and nothing counts. */
  private async remember(
    tx: EntityManager,
    { id, officeId, themes, spoken }: Submission,
    author: SubmissionPerson,
    consent: ConsentInput,
    { isProven, isLater = false }: { isProven: boolean; isLater?: boolean },
  ): Promise<void> {
    const { expertId } = await this.experts.remember(tx, {
      ...{ ...factsOf(author), officeId, themes, spoken, consent, isProven, isLater, role: 'author' },
      cv: isProven ? await cvOf(tx, id) : null,
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

/** The curriculum vitae that came with a submission; null: none did. */
async function cvOf(reads: EntityManager, submissionId: string) {
  const file = await reads.findOne(SubmissionFile, { where: { submissionId, purpose: 'cv' }, order: { id: 'DESC' } });
  if (!file) return null;
  const parts = await reads.find(SubmissionFilePart, { where: { fileId: file.id }, order: { part: 'ASC' } });
  const { fileName: name, mediaType } = file;
  return { name, mediaType, bytes: Buffer.concat(parts.map(({ bytes }) => bytes)) };
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
