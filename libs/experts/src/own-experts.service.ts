import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Database, DomainError, Tokens, found } from '@hamshahr/platform';
import { Expert, ExpertConsent, ExpertFile, ExpertTalk, type Showable } from './expert.entity.js';
import { ExpertFiles, type CheckedFile, type OutgoingFile } from './expert-files.service.js';
import { assertCity, readProfile, type ProfileInput } from './expert-input.js';
import { empty, giveConsent, withdraw, writeExpert, type GivenConsent } from './expert-rows.js';
import { nameKey } from './fold.js';
import { exportOf } from './personal-data-experts.js';

/** An entry as its own person opens it. */
export interface OpenedExpert {
  expert: Expert;
  /** Newest first. */
  consents: ExpertConsent[];
  /** Newest first. */
  talks: ExpertTalk[];
  cv: ExpertFile | null;
}

/** What somebody does on the page that a mailed link opens; opening alone proves and changes nothing. */
@Injectable()
export class OwnExperts {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly files: ExpertFiles,
    private readonly audit: Audit,
  ) {}

  /**
   * The way from another page that only the mailbox of this person opens to their own entry.
   * @param addressHash theirs; an entry under another address, as after a merge, is not handed out
   * @returns null where there is no entry of theirs in force
   */
  async pathFor(id: string | null, addressHash: Buffer): Promise<string | null> {
    if (id === null) return null;
    const expert = await this.database.reads.findOneBy(Expert, { id, addressHash, status: 'active' });
    return expert && `/p/${this.tokens.sign('expert', expert.id, expert.tokenVersion)}`;
  }

  /** @throws DomainError missing for a tampered, foreign or revoked link; all look the same */
  async open(token: unknown): Promise<OpenedExpert> {
    return this.opened(this.database.reads, token);
  }

  /** "This is me": from now on the entry counts as its person's, with the consent that stands in this text. */
  async confirm(token: unknown, consent: GivenConsent): Promise<void> {
    await this.act(token, 'expert.confirm', async (tx, { id }) => {
      await giveConsent(tx, id, 'page', consent);
      await writeExpert(tx, id, { status: 'active', publishes: consent.publishes, provenAt: new Date() });
    });
  }

  /** @throws DomainError invalid naming the field; conflict before the entry is confirmed */
  async save(token: unknown, input: ProfileInput): Promise<void> {
    const profile = readProfile(input);
    await this.act(token, 'expert.edit_own', async (tx, expert) => {
      assertActive(expert);
      await assertCity(tx, profile.cityId);
      await writeExpert(tx, expert.id, { ...profile, nameKey: nameKey(profile.name) });
    });
  }

  /** What a public profile shows, and whether there is one. A consent is recorded when one begins. */
  async publish(token: unknown, shown: Showable[], consent: GivenConsent): Promise<void> {
    await this.act(token, 'expert.publish', async (tx, expert) => {
      assertActive(expert);
      if (consent.publishes && !expert.publishes) await giveConsent(tx, expert.id, 'page', consent);
      await writeExpert(tx, expert.id, { shown, publishes: consent.publishes });
    });
  }

  /** A second time changes nothing. */
  async withdraw(token: unknown): Promise<void> {
    await this.act(token, 'expert.withdraw_own', (tx, { id }) => withdraw(tx, id).then(() => undefined));
  }

  /** Takes everything out of the register but what is counted; the link opens nothing any more. */
  async erase(token: unknown): Promise<void> {
    await this.act(token, 'expert.erase_own', async (tx, { id }) => {
      const merged = await tx.query<{ id: string }[]>('SELECT id FROM experts WHERE merged_into = ?', [id]);
      await empty(tx, [id, ...merged.map((one) => String(one.id))]);
    });
  }

  /** @param file what `readFileKind` made of the upload; replaces the one that was there */
  async addCv(token: unknown, file: CheckedFile): Promise<void> {
    await this.act(token, 'expert.cv_add', async (tx, expert) => {
      assertActive(expert);
      await this.files.replace(tx, expert, file);
    });
  }

  async removeCv(token: unknown): Promise<void> {
    await this.act(token, 'expert.cv_remove', (tx, expert) => this.files.replace(tx, expert, null));
  }

  /** @throws DomainError missing */
  async cv(token: unknown): Promise<OutgoingFile> {
    const { cv } = await this.open(token);
    return this.files.outgoing(found(cv, 'expert.cv_missing'));
  }

  /** Everything the register keeps about them, the office's notes too: they are personal data of theirs (GDPR art. 15). */
  async export(token: unknown): Promise<Record<string, object[]>> {
    const { expert } = await this.open(token);
    return exportOf(this.database.reads, [expert.id]);
  }

  private async opened(reads: EntityManager, token: unknown): Promise<OpenedExpert> {
    const claim = found(this.tokens.parse(token), 'expert.link_invalid');
    const expert = await reads.findOneBy(Expert, { id: claim.id });
    // The signature is checked even when there is no row, so that both answers take the same time.
    const isRight = this.tokens.verify(claim, 'expert', expert?.tokenVersion ?? 1);
    if (!isRight || !expert || expert.status === 'merged' || expert.status === 'erased') {
      throw new DomainError('missing', 'expert.link_invalid');
    }
    return {
      expert,
      consents: await reads.find(ExpertConsent, { where: { expertId: expert.id }, order: { id: 'DESC' } }),
      talks: await reads.find(ExpertTalk, { where: { expertId: expert.id }, order: { heldOn: 'DESC', id: 'DESC' } }),
      cv: expert.cvId === null ? null : await reads.findOneBy(ExpertFile, { id: expert.cvId }),
    };
  }

  private async act(
    token: unknown,
    action: string,
    work: (tx: EntityManager, expert: Expert) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { expert: found } = await this.opened(tx, token);
      await tx.query('SELECT id FROM experts WHERE id = ? FOR UPDATE', [found.id]);
      const { expert } = await this.opened(tx, token);
      await work(tx, expert);
      await this.audit.note(tx, {
        ...{ officeId: expert.officeId, action, actor: { type: 'system', id: null } },
        object: { type: 'expert', id: expert.id },
      });
    });
  }
}

/** Nothing is written under somebody's name before they said that it is theirs. */
function assertActive({ status }: Expert): void {
  if (status !== 'active') throw new DomainError('conflict', 'expert.unconfirmed');
}
