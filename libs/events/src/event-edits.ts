import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Mailings } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { Clock, Database, DomainError } from '@hamshahr/platform';
import { replaceDraft, type RevisionContent } from './draft-revisions.js';
import { EventAudit } from './event-audit.js';
import { Event } from './event.entity.js';
import { EventRevision } from './event-revision.entity.js';
import { latestRevision, lockEvent } from './event-rows.js';
import { countInvitations, type InvitationCounts } from './invitation-counts.js';
import { SeriesNumbers } from './series/series-numbers.js';

export interface EventWithRevision {
  event: Event;
  revision: EventRevision;
}

/** An event and how many answered what. */
export interface CountedEvent extends EventWithRevision {
  counts: InvitationCounts;
}

/** Who edits which event: `version` is the one the editor saw. */
export interface Editing {
  actor: Actor;
  id: string;
  version: number;
}

/** The one way in which an editor changes what an event says. */
@Injectable()
export class EventEdits {
  constructor(
    private readonly database: Database,
    private readonly mailings: Mailings,
    private readonly audit: EventAudit,
    private readonly numbers: SeriesNumbers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Writes the draft, or a new revision of what somebody has reviewed, and voids whatever waits for approval of it.
   * @param write what the event says from now on
   * @param also what else changes with it, in the same transaction
   * @throws DomainError stale with the present version; conflict once it is called off or has begun
   */
  async revise(
    { actor, id, version }: Editing,
    action: string,
    write: (latest: EventRevision, event: Event) => RevisionContent,
    also?: (tx: EntityManager, edited: CountedEvent) => Promise<void>,
  ): Promise<CountedEvent> {
    return this.database.transaction(async (tx) => {
      await this.numbers.lockOf(tx, id);
      const event = await lockEvent(tx, actor, id);
      if (event.version !== version) {
        throw new DomainError('stale', 'event.stale', { field: 'If-Match', current: { version: event.version } });
      }
      const latest = await latestRevision(tx, event.id);
      await this.assertEditable(tx, event);
      const revision = await replaceDraft(tx, event, latest, write(latest, event), actor);
      await this.mailings.voidUnsent(tx, actor.accountId, { subjectType: 'event', subjectId: event.id });
      await tx.update(Event, { id: event.id }, { version: event.version + 1 });
      event.version += 1;
      await this.audit.note(tx, actor, action, event, revision, latest);
      const series = await this.numbers.renew(tx, actor, event.seriesId, event.id);
      Object.assign(revision, { series });
      const edited = { event, revision, counts: (await countInvitations(tx, [event.id])).get(event.id)! };
      await also?.(tx, edited);
      return edited;
    });
  }

  /** What is past or called off stays as it was; a postponed event's old date does not matter. */
  private async assertEditable(tx: EntityManager, { status, publishedRevisionId: id }: Event): Promise<void> {
    if (status === 'cancelled' || status === 'held') {
      throw new DomainError('conflict', `event.is_${status}`);
    }
    if (status === 'postponed' || id === null) return;
    const { startsAt } = await tx.findOneByOrFail(EventRevision, { id });
    if (startsAt.getTime() <= this.clock.now().getTime()) throw new DomainError('conflict', 'event.begun');
  }
}
