import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Tokens } from '@hamshahr/platform';
import { localKey } from './duplicates.js';
import { ExpertFiles, type CheckedFile } from './expert-files.service.js';
import { Expert, type Showable } from './expert.entity.js';
import { readProfile, type ProfileInput } from './expert-input.js';
import { giveConsent, newSlug, withdraw, writeExpert, type GivenConsent } from './expert-rows.js';
import { nameKey } from './fold.js';

/** Somebody who agreed to be kept, as another capability knows them. */
export interface PersonFacts extends Omit<ProfileInput, 'availability'> {
  officeId: string;
  address: string;
  consent: GivenConsent;
  /** Whether they acted by a link that only their mailbox knows. */
  isProven: boolean;
  /** Whether the consent was given before and its address is proven only now: it revives nothing that was taken back since. */
  isLater?: boolean;
  role: 'author' | 'co_author';
  /** Kept where the entry has none yet; missing: they sent none. */
  cv?: CheckedFile | null;
}

export interface Remembered {
  expertId: string;
  /** Whether they are to be asked by mail, which alone proves that the address is theirs. */
  asks: boolean;
}

/** Milliseconds that an entry is younger than the consent it came with at most: both are of one transaction. */
const TOGETHER = 60_000;

function cameWith({ createdAt }: Expert, consentAt: Date): boolean {
  const after = createdAt.getTime() - consentAt.getTime();
  return after >= 0 && after < TOGETHER;
}

/** Position and biography are no part of what the consent's text calls public: their person may add them. */
const SHOWN: Showable[] = ['city', 'organisation', 'talks'];

/** The register as other capabilities write to it. */
@Injectable()
export class Experts {
  constructor(
    private readonly tokens: Tokens,
    private readonly audit: Audit,
    private readonly files: ExpertFiles,
  ) {}

  /**
   * Keeps somebody who consented. What comes from an address that nobody has answered from makes an entry at most: it
   * changes none, and nothing of it is public before its person says so by a mailed link.
   */
  async remember(tx: EntityManager, facts: PersonFacts): Promise<Remembered> {
    const { officeId, isProven, consent } = facts;
    const known = await this.known(tx, officeId, facts.address);
    if (known?.status === 'merged') return { expertId: known.mergedInto!, asks: false };
    if (known?.status === 'withdrawn' && facts.isLater) return { expertId: known.id, asks: false };
    if (known && !isProven) return { expertId: known.id, asks: known.status !== 'active' };
    const id = known ? await this.renew(tx, known, facts) : await this.add(tx, facts);
    if (isProven && facts.cv) await this.keepCv(tx, id, facts.cv);
    await giveConsent(tx, id, isProven ? facts.role : 'submission', consent);
    await this.note(tx, officeId, known ? 'expert.renew' : 'expert.remember', id);
    return { expertId: id, asks: !isProven };
  }

  /**
   * Takes back the consent of whoever has this address: what is public is hidden at once.
   * @param madeAt when the consent was given by somebody whose address is not proven: an entry that its person confirmed
   *   and that did not come with that consent stays, or whoever types an address could hide its owner; null: proven
   */
  async withdraw(tx: EntityManager, officeId: string, address: string, madeAt: Date | null = null): Promise<void> {
    const known = await this.known(tx, officeId, address);
    if (!known || known.status === 'merged') return;
    if (madeAt !== null && known.status === 'active' && !cameWith(known, madeAt)) return;
    if (await withdraw(tx, known.id)) await this.note(tx, officeId, 'expert.withdraw', known.id);
  }

  private async known(tx: EntityManager, officeId: string, address: string): Promise<Expert | null> {
    const addressHash = this.tokens.addressHash(address);
    return tx.findOne(Expert, { where: { officeId, addressHash }, lock: { mode: 'pessimistic_write' } });
  }

  private async add(tx: EntityManager, facts: PersonFacts): Promise<string> {
    const { officeId, address, consent, isProven } = facts;
    const profile = readProfile({ ...facts, availability: '' });
    const row = tx.create(Expert, {
      ...{ ...profile, officeId, address, addressHash: this.tokens.addressHash(address) },
      ...{ nameKey: nameKey(profile.name), slug: newSlug(profile.name), localKey: localKey(address) },
      ...{ publishes: consent.publishes, shown: SHOWN },
      status: isProven ? 'active' : 'unproven',
      provenAt: isProven ? new Date() : null,
    });
    await tx.insert(Expert, row);
    await writeExpert(tx, row.id, {});
    return row.id;
  }

  /** What its person says now stands; what they leave empty stays, unless nobody has proven it. */
  private async renew(tx: EntityManager, known: Expert, facts: PersonFacts): Promise<string> {
    const isNew = known.status === 'unproven';
    const given = readProfile({ ...facts, availability: isNew ? '' : known.availability });
    const kept = <T extends string | unknown[]>(now: T, before: T): T => (now.length > 0 || isNew ? now : before);
    await writeExpert(tx, known.id, {
      ...{ name: given.name, nameKey: nameKey(given.name), language: given.language, availability: given.availability },
      cityId: given.cityId ?? (isNew ? null : known.cityId),
      organisation: kept(given.organisation, known.organisation),
      position: kept(given.position, known.position),
      bio: kept(given.bio, known.bio),
      themes: kept(given.themes, known.themes),
      spoken: kept(given.spoken, known.spoken),
      ...{ status: 'active', provenAt: new Date() },
      publishes: facts.consent.publishes || (known.status === 'active' && known.publishes),
    });
    return known.id;
  }

  /** A curriculum vitae that its person, or the office, put there stays. */
  private async keepCv(tx: EntityManager, id: string, cv: CheckedFile): Promise<void> {
    const expert = await tx.findOneByOrFail(Expert, { id });
    if (expert.cvId === null) await this.files.replace(tx, expert, cv);
  }

  private async note(tx: EntityManager, officeId: string, action: string, id: string): Promise<void> {
    await this.audit.note(tx, {
      ...{ officeId, action, actor: { type: 'system', id: null } },
      object: { type: 'expert', id },
    });
  }
}
