import { Injectable } from '@nestjs/common';
import { Cities } from '@hamshahr/cities';
import { MAIL_KINDS, MailingQueries, type Mailing } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { Database } from '@hamshahr/platform';
import { EventRevision } from './event-revision.entity.js';
import type { RevisionStatus } from './event-status.js';
import { changesBetween } from './revision-changes.js';
import type { RevisionChange } from './revision-change.js';

export interface MailingChanges {
  /** Number of the revision that is compared with; null when this content is the first that anybody reviews. */
  since: number | null;
  changes: RevisionChange[];
}

/** What an approver wants to see first: the difference to what the invited know, or to what was reviewed before (F05). */
@Injectable()
export class EventChanges {
  constructor(
    private readonly database: Database,
    private readonly mailings: MailingQueries,
    private readonly cities: Cities,
  ) {}

  /** @throws DomainError missing for another office's mailing */
  async of(actor: Actor, mailingId: string): Promise<MailingChanges> {
    const mailing = await this.mailings.one(actor, mailingId);
    const nothing: MailingChanges = { since: null, changes: [] };
    if (mailing.subjectType !== 'event' || MAIL_KINDS[mailing.kind].method === 'CANCEL') return nothing;
    const content = await this.database.reads.findOneByOrFail(EventRevision, { id: mailing.contentId });
    const base = (await this.before(content, ['published'])) ?? (await this.reviewed(mailing, content));
    if (!base) return nothing;
    const names = new Map((await this.cities.list()).map(({ id, slug }) => [id, slug]));
    return { since: base.number, changes: changesBetween(base, content, (id) => names.get(id) ?? id) };
  }

  private async reviewed({ kind }: Mailing, content: EventRevision): Promise<EventRevision | null> {
    return kind === 'invitation' ? this.before(content, ['approved', 'rejected']) : null;
  }

  private async before(content: EventRevision, states: RevisionStatus[]): Promise<EventRevision | null> {
    return this.database.reads
      .createQueryBuilder(EventRevision, 'revision')
      .where('revision.eventId = :eventId AND revision.number < :number', content)
      .andWhere('revision.status IN (:...states)', { states })
      .orderBy('revision.number', 'DESC')
      .getOne();
  }
}
