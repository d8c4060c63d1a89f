import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '@hamshahr/time';
import type { FrozenParts } from './frozen-parts.js';
import type { Mailing } from './mailing.entity.js';

/** A set-based choice of recipients, evaluated once per freeze. */
export interface RecipientSource {
  /** SELECT of recipient_id, name, address, address_hash, token_version, language, city_id, base_id; each recipient once. */
  sql: string;
  params: unknown[];
}

/** What the capability that a mailing is about contributes; registered by the upper lib. All run inside `tx`. */
export interface MailingSubject {
  recipients(tx: EntityManager, mailing: Mailing): Promise<RecipientSource>;
  /**
   * Those of the chosen recipients' variants whose readers find something new in this mailing.
   * @throws DomainError conflict when it is none of them
   */
  worthWriting<T extends VariantKey>(tx: EntityManager, mailing: Mailing, variants: T[]): Promise<T[]>;
  render(tx: EntityManager, mailing: Mailing, variants: VariantKey[]): Promise<FrozenParts[]>;
  onSubmitted(tx: EntityManager, mailing: Mailing): Promise<void>;
  onApproved(tx: EntityManager, mailing: Mailing): Promise<void>;
  onRejected(tx: EntityManager, mailing: Mailing): Promise<void>;
  /** Publishes what the mailing shows and assigns the calendar version of its messages. */
  onStarted(tx: EntityManager, mailing: Mailing): Promise<{ sequence: number; stamp: Date; expiresAt: Date }>;
  /**
   * One message of it goes out anew: the DTSTAMP it gets, later than every other of this UID (rule 26).
   * @throws DomainError conflict once the event has begun
   */
  onResent(tx: EntityManager, mailing: Mailing): Promise<{ stamp: Date }>;
  /** How many of the subject's people have answered. */
  answered(reads: EntityManager, subjectId: string): Promise<number>;
  /** Takes back what onStarted did; nothing has left. */
  onUndone(tx: EntityManager, mailing: Mailing): Promise<void>;
  /** The sending ended early; whoever was not written to may be written to by a later mailing. */
  onAborted(tx: EntityManager, mailing: Mailing): Promise<void>;
}

export interface VariantKey {
  language: Language;
  cityId: string | null;
  /** The content these people know already. */
  baseId: string | null;
}

@Injectable()
export class MailingSubjects {
  private readonly subjects = new Map<string, MailingSubject>();

  register(subjectType: string, subject: MailingSubject): void {
    this.subjects.set(subjectType, subject);
  }

  for(subjectType: string): MailingSubject {
    const subject = this.subjects.get(subjectType);
    if (!subject) throw new Error(`No mailing subject is registered for ${subjectType}`);
    return subject;
  }
}
