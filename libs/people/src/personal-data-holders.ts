import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from './actor.js';

/** One person as an office knows them: their contact, and every address they were ever written to under. */
export interface DataSubject {
  officeId: string;
  contactIds: string[];
  addresses: string[];
  addressHashes: Buffer[];
}

/** What stands in the place of a person who was erased. Nothing can ever reach the address (RFC 2606). */
export interface Erased {
  name: string;
  address: string;
  addressHash: Buffer;
}

/** What a capability keeps about people; each registers itself, so that nothing is forgotten when one is added. */
export interface PersonalDataHolder {
  /** Contacts and addresses that its rows know to be the same person. */
  identify?(reads: EntityManager, subject: DataSubject): Promise<{ contactId: string; address: string }[]>;
  /** Everything it keeps about the person, under names that a reader understands. */
  export(reads: EntityManager, subject: DataSubject): Promise<Record<string, object[]>>;
  /**
   * Takes the person out of its rows and leaves what is counted.
   * @returns rows it changed, by the names of `export`
   * @throws DomainError conflict while a message to the person is leaving
   */
  erase(tx: EntityManager, actor: Actor, subject: DataSubject, erased: Erased): Promise<Record<string, number>>;
}

/** The capabilities that keep something about people. */
@Injectable()
export class PersonalDataHolders {
  private readonly holders: PersonalDataHolder[] = [];

  register(holder: PersonalDataHolder): void {
    this.holders.push(holder);
  }

  all(): readonly PersonalDataHolder[] {
    return this.holders;
  }
}
