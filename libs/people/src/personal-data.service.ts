import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Database, DomainError, Tokens } from '@hamshahr/platform';
import type { Actor } from './actor.js';
import { addressIn } from './input-readers.js';
import { PersonalDataHolders, type DataSubject, type Erased } from './personal-data-holders.js';

const ERASED = { name: '—', address: 'erased@erased.invalid' };
/** Rounds of "who else is this": an address leads to a contact, and the contact to its older addresses. */
const ROUNDS = 4;

export interface ExportedPerson {
  address: string;
  /** Rows by what they are. */
  parts: Record<string, object[]>;
}

/** Number of rows from which the person was taken, by what they are. */
export type ErasedCounts = Record<string, number>;

/** What an office keeps about one person: handed out, or taken out of every row while the counts stay. */
@Injectable()
export class PersonalData {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly holders: PersonalDataHolders,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError missing when the office keeps nothing about the address */
  async export(actor: Actor, text: string): Promise<ExportedPerson> {
    const address = addressIn(text);
    return this.database.transaction(async (tx) => {
      const subject = await this.identify(tx, actor.officeId, address);
      const parts: Record<string, object[]> = {};
      for (const holder of this.holders.all()) Object.assign(parts, await holder.export(tx, subject));
      if (Object.values(parts).every((rows) => rows.length === 0)) throw new DomainError('missing', 'person.missing');
      await this.note(tx, actor, subject, 'personal_data.export');
      return { address, parts };
    });
  }

  /**
   * Takes one person out of everything; who came and what was sent is still counted. It cannot be undone.
   * @throws DomainError missing when nothing is kept, conflict while a message to the person is leaving
   */
  async erase(actor: Actor, text: string): Promise<ErasedCounts> {
    const address = addressIn(text);
    return this.database.transaction(async (tx) => {
      // An import must not bring the person back while this runs.
      await tx.query('SELECT id FROM offices WHERE id = ? FOR UPDATE', [actor.officeId]);
      const subject = await this.identify(tx, actor.officeId, address);
      const erased: Erased = { ...ERASED, addressHash: this.tokens.addressHash(ERASED.address) };
      const counts: ErasedCounts = {};
      for (const holder of this.holders.all()) Object.assign(counts, await holder.erase(tx, actor, subject, erased));
      if (Object.values(counts).every((rows) => rows === 0)) throw new DomainError('missing', 'person.missing');
      await this.note(tx, actor, subject, 'personal_data.erase');
      return counts;
    });
  }

  /** Follows the person from the address through everything that knows them under another one. */
  private async identify(reads: EntityManager, officeId: string, address: string): Promise<DataSubject> {
    const contactIds = new Set<string>();
    const addresses = new Set([address]);
    const subject = (): DataSubject => ({
      officeId,
      contactIds: [...contactIds],
      addresses: [...addresses],
      addressHashes: [...addresses].map((one) => this.tokens.addressHash(one)),
    });
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = contactIds.size + addresses.size;
      for (const holder of this.holders.all()) {
        for (const known of (await holder.identify?.(reads, subject())) ?? []) {
          contactIds.add(known.contactId);
          addresses.add(known.address);
        }
      }
      if (contactIds.size + addresses.size === before) break;
    }
    return subject();
  }

  private async note(tx: EntityManager, actor: Actor, subject: DataSubject, action: string): Promise<void> {
    const [contactId] = subject.contactIds;
    await this.audit.note(tx, {
      officeId: actor.officeId,
      actor: { type: 'account', id: actor.accountId },
      action,
      object: contactId ? { type: 'contact', id: contactId } : { type: 'office', id: actor.officeId },
    });
  }
}
