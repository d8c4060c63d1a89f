import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Mailing, MessagePreviews, type MessagePreview } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { CallMailingSubject } from './call-mailing-subject.js';
import { prepareLetters, type DecisionMailingRequest } from './decision-mailings.service.js';

/** Which letter is wanted, and whose. */
export interface LetterWish extends Omit<DecisionMailingRequest, 'sendWhenApproved'> {
  submissionId: string;
  /** Null: the recipient's own. */
  language: Language | null;
}

interface Recipient {
  recipient_id: string;
  name: string;
  address: string;
  language: Language;
  city_id: string | null;
}

/** The letter about a decision as its author would get it, before anybody asks for its approval. */
@Injectable()
export class LetterPreviews {
  constructor(
    private readonly database: Database,
    private readonly subject: CallMailingSubject,
    private readonly previews: MessagePreviews,
  ) {}

  /**
   * Carries the submission out up to the freeze, renders by the same hand, and takes everything back.
   * @throws DomainError as submitting does; conflict for a proposal that such a letter would not tell of
   */
  async show(
    actor: Actor,
    callId: string,
    { submissionId, language, ...request }: LetterWish,
  ): Promise<MessagePreview> {
    return this.database.rehearse(async (tx) => {
      const input = await prepareLetters(tx, actor, callId, { ...request, sendWhenApproved: false });
      const mailing = tx.create(Mailing, { id: '0', officeId: actor.officeId, ...input });
      await this.subject.onSubmitted(tx, mailing);
      const { recipient_id: accountId, name, address, ...own } = await this.author(tx, mailing, submissionId);
      const variant = { language: language ?? own.language, cityId: own.city_id, baseId: submissionId };
      const [parts] = await this.subject.render(tx, mailing, [variant]);
      return this.previews.draft({ accountId, name, email: address }, request.kind, variant.language, parts!);
    });
  }

  /** Of those whom the mailing would be written to; the author was there first. */
  private async author(tx: EntityManager, mailing: Mailing, submissionId: string): Promise<Recipient> {
    const { sql, params } = await this.subject.recipients(tx, mailing);
    const [author] = await tx.query<Recipient[]>(
      `SELECT r.recipient_id, r.name, r.address, r.language, CAST(r.city_id AS CHAR) AS city_id
       FROM (${sql}) r WHERE r.base_id = ? ORDER BY r.recipient_id LIMIT 1`,
      [...params, submissionId],
    );
    if (!author) throw new DomainError('conflict', 'decision.no_letter', { field: 'submissionId' });
    return author;
  }
}
