import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Experts } from '@hamshahr/experts';
import { addressIn } from '@hamshahr/people';
import { Database, DomainError, Tokens, isOne } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { assertEditable, lockByToken, openByToken, type OpenedSubmission } from './opened.js';
import { noteChange } from './submission-changes.js';
import { readBio, readPersonName, readYou, type ConsentInput } from './submission-input.js';
import { NO_CONSENT, SubmissionIntake, consentOf, factsOf } from './submission-intake.service.js';
import { SubmissionPerson } from './submission.entity.js';
import { forgetNotices, tell } from './waiting-notices.js';

/** What a co-author says of themselves when they agree to be named. */
export interface CoAuthorInput {
  name: string;
  language: Language;
  cityId: string | null;
  affiliation: string;
  position: string;
}

/** Who stands behind a submission: co-authors are named by the author and confirm themselves; each consent is its person's own. */
@Injectable()
export class SubmissionPeople {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly experts: Experts,
    private readonly intake: SubmissionIntake,
  ) {}

  /** Names somebody; they are written to when the submission is handed in, or at once where it is. @throws DomainError */
  async add(token: unknown, input: { name: string; address: string; language: Language }): Promise<OpenedSubmission> {
    const name = readPersonName(input.name, 'coAuthorName');
    const address = addressIn(input.address, 'coAuthorAddress');
    return this.database.transaction(async (tx) => {
      const opened = await lockByToken(tx, this.tokens, token);
      assertEditable(opened);
      const { submission, people, version } = opened;
      const max = version.content.limits.coAuthors;
      if (people.length > max) {
        throw new DomainError('conflict', 'submission.co_authors', { field: 'coAuthorName', params: { max } });
      }
      const addressHash = this.tokens.addressHash(address);
      if (people.some((person) => person.addressHash.equals(addressHash))) {
        throw new DomainError('invalid', 'submission.co_author_twice', { field: 'coAuthorAddress' });
      }
      const coAuthor = tx.create(SubmissionPerson, {
        ...{ submissionId: submission.id, role: 'co_author', state: 'invited', name, address },
        ...{ addressHash, language: input.language, cityId: null },
      });
      await tx.insert(SubmissionPerson, coAuthor);
      if (submission.status === 'submitted') await tell(tx, coAuthor.id, 'co_author');
      await noteChange(tx, submission.id, 'author', 'co_author_added');
      return openByToken(tx, this.tokens, token);
    });
  }

  /** @throws DomainError missing for somebody who is none of its co-authors */
  async remove(token: unknown, personId: string): Promise<OpenedSubmission> {
    return this.database.transaction(async (tx) => {
      const opened = await lockByToken(tx, this.tokens, token);
      assertEditable(opened);
      const { submission } = opened;
      const result: unknown = await tx.query(
        "DELETE FROM submission_people WHERE id = ? AND submission_id = ? AND role = 'co_author'",
        [personId, submission.id],
      );
      if (!isOne(result)) throw new DomainError('missing', 'submission.co_author_missing');
      await noteChange(tx, submission.id, 'author', 'co_author_removed');
      return openByToken(tx, this.tokens, token);
    });
  }

  /** The link's own person agrees to be named, with what they say of themselves. A second time only writes it anew. */
  async confirm(token: unknown, input: CoAuthorInput, bio: string, consent: ConsentInput): Promise<OpenedSubmission> {
    return this.settle(
      token,
      'confirmed',
      (opened) => {
        const { person, now } = opened;
        const { name, language, cityId, affiliation, position } = readYou({ ...input, address: person.address });
        return { name, language, cityId, affiliation, position, bio: readBio(bio), ...consentOf(consent, now) };
      },
      (tx, opened) => this.register(tx, opened, consent),
    );
  }

  /** The link's own person does not want to be named: nothing of them is shown or written to any more. */
  async refuse(token: unknown): Promise<OpenedSubmission> {
    return this.settle(
      token,
      'refused',
      () => ({ bio: '', affiliation: '', position: '', ...NO_CONSENT }),
      async (tx, { person, submission }) => {
        if (person.consentAt !== null) await this.experts.withdraw(tx, submission.officeId, person.address);
      },
    );
  }

  /** Ends the consent to the register of experts; the submission stays as it is. A second time changes nothing. */
  async withdrawConsent(token: unknown): Promise<OpenedSubmission> {
    return this.database.transaction(async (tx) => {
      const opened = await lockByToken(tx, this.tokens, token);
      const { person, submission, isMailed } = opened;
      if (person.consentAt === null) return opened;
      await tx.update(SubmissionPerson, { id: person.id }, NO_CONSENT);
      // The author was shown a link before any mail proved the address; a co-author has theirs from the mailbox alone.
      const madeAt = isMailed || person.provenAt !== null ? null : person.consentAt;
      await this.experts.withdraw(tx, submission.officeId, person.address, madeAt);
      await noteChange(tx, submission.id, person.role, 'consent_withdrawn');
      return openByToken(tx, this.tokens, token);
    });
  }

  /**
   * Proves the author's address where the link was mailed to it: the form takes any address, and its first step leads on
   * by a link that no mail has brought. Any other link, and a second time, changes nothing. @throws DomainError missing
   */
  async prove(token: unknown): Promise<void> {
    const isOpen = ({ isMailed, person }: OpenedSubmission) =>
      isMailed && person.role === 'author' && person.provenAt === null && person.disownedAt === null;
    // A look without a lock first: every button of the pages comes by here.
    if (!isOpen(await openByToken(this.database.reads, this.tokens, token))) return;
    await this.database.transaction(async (tx) => {
      const opened = await lockByToken(tx, this.tokens, token);
      if (isOpen(opened)) await this.intake.prove(tx, opened);
    });
  }

  /**
   * "This was not me": the submission is withdrawn, and the link that the form had shown opens nothing any more.
   * A second time changes nothing.
   * @throws DomainError forbidden by a link that was not mailed, or a co-author's; conflict once the address is proven
   */
  async disown(token: unknown): Promise<void> {
    await this.database.transaction(async (tx) => {
      const opened = await lockByToken(tx, this.tokens, token);
      const { person, isMailed } = opened;
      if (person.role !== 'author' || !isMailed) throw new DomainError('forbidden', 'submission.mailed_only');
      if (person.provenAt !== null) throw new DomainError('conflict', 'submission.proven');
      if (person.disownedAt === null) await this.intake.disown(tx, opened);
    });
  }

  /** A co-author acts by a link that only their mailbox knows, so what they say is theirs. Without a box, what stood ends. */
  private async register(
    tx: EntityManager,
    { person: before, submission: { id, officeId } }: OpenedSubmission,
    consent: ConsentInput,
  ): Promise<void> {
    const person = await tx.findOneByOrFail(SubmissionPerson, { id: before.id, submissionId: id });
    if (!consent.registers) {
      if (before.consentAt !== null) await this.experts.withdraw(tx, officeId, person.address);
      return;
    }
    const { expertId } = await this.experts.remember(tx, {
      ...{ ...factsOf(person), officeId, themes: [], spoken: [], consent, isProven: true, role: 'co_author' },
    });
    await tx.update(SubmissionPerson, { id: person.id }, { expertId });
  }

  private async settle(
    token: unknown,
    state: 'confirmed' | 'refused',
    facts: (opened: OpenedSubmission) => Partial<SubmissionPerson>,
    follow: (tx: EntityManager, opened: OpenedSubmission) => Promise<void>,
  ): Promise<OpenedSubmission> {
    return this.database.transaction(async (tx) => {
      const opened = await lockByToken(tx, this.tokens, token);
      const { person, submission } = opened;
      if (person.role !== 'co_author') throw new DomainError('forbidden', 'submission.co_author_only');
      if (submission.status === 'withdrawn') throw new DomainError('conflict', 'submission.withdrawn');
      await tx.update(SubmissionPerson, { id: person.id }, { ...facts(opened), state });
      await forgetNotices(tx, person.id);
      await follow(tx, opened);
      if (person.state !== state) await noteChange(tx, submission.id, 'co_author', `co_author_${state}`);
      return openByToken(tx, this.tokens, token);
    });
  }
}
