import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Mailings } from '@hamshahr/mailing';
import { Clock, Database, DomainError } from '@hamshahr/platform';
import { TimeError, toInstant } from '@hamshahr/time';
import { textFor } from './event-draft.js';
import { EventAudit } from './event-audit.js';
import { Event } from './event.entity.js';
import { EventRevision } from './event-revision.entity.js';
import { latestRevision } from './event-rows.js';

/**
 * What became of an event whose wall clock means another instant now. `draft`: put right, nobody had been told;
 * `proposed`: an update waits for approval; `revised`: a revision is ready, its organizer sends it; `unclear`: the
 * wall-clock time does not exist any more, or twice, so its organizer must choose.
 */
export interface TimeChange {
  eventId: string;
  outcome: 'draft' | 'proposed' | 'revised' | 'unclear';
  before: Date;
  /** Null where it is unclear. */
  after: Date | null;
}

const PAGE = 200;

/** Keeps events at the wall clock that was meant when a country changes its time (rule 15, second half). */
@Injectable()
export class EventTimes {
  constructor(
    private readonly database: Database,
    private readonly mailings: Mailings,
    private readonly audit: EventAudit,
    private readonly clock: Clock,
  ) {}

  /** Recomputes every event ahead from its intent, one event a transaction. Idempotent; nothing leaves unapproved. */
  async recompute(): Promise<TimeChange[]> {
    const changes: TimeChange[] = [];
    for (let after = '0'; ;) {
      const rows = await this.database.reads.query<{ id: string }[]>(
        `SELECT e.id FROM events e WHERE e.id > ? AND e.status IN ('draft', 'published', 'postponed') AND EXISTS (
           SELECT 1 FROM event_revisions r WHERE r.event_id = e.id AND r.starts_at > ?)
         ORDER BY e.id LIMIT ?`,
        [after, this.clock.now(), PAGE],
      );
      for (const { id } of rows) {
        const change = await this.database.transaction((tx) => this.one(tx, id));
        if (change) changes.push(change);
      }
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return changes;
      after = last.id;
    }
  }

  private async one(tx: EntityManager, eventId: string): Promise<TimeChange | null> {
    const event = await tx.findOneOrFail(Event, { where: { id: eventId }, lock: { mode: 'pessimistic_write' } });
    const latest = await latestRevision(tx, eventId);
    const startsAt = intended(latest);
    const before = latest.startsAt;
    if (startsAt === null) return { eventId, outcome: 'unclear', before, after: null };
    if (startsAt.getTime() === before.getTime()) return null;
    const endsAt = new Date(startsAt.getTime() + latest.minutes * 60_000);
    const outcome = await this.revise(tx, event, latest, { startsAt, endsAt });
    return { eventId, outcome, before, after: startsAt };
  }

  /** What was published or reviewed stays as it was; a draft is put right in place. */
  private async revise(
    tx: EntityManager,
    event: Event,
    latest: EventRevision,
    instants: Pick<EventRevision, 'startsAt' | 'endsAt'>,
  ): Promise<TimeChange['outcome']> {
    const isDraft = latest.status === 'draft';
    const { id, createdAt, ...content } = latest;
    const revised = isDraft
      ? tx.create(EventRevision, { ...latest, ...instants })
      : tx.create(EventRevision, { ...content, ...instants, number: latest.number + 1, status: 'draft' });
    if (isDraft) await tx.update(EventRevision, { id, createdAt }, instants);
    else await tx.insert(EventRevision, revised);
    await this.mailings.voidUnsent(tx, null, { subjectType: 'event', subjectId: event.id });
    await tx.update(Event, { id: event.id }, { version: event.version + 1 });
    await this.audit.note(tx, null, 'event.times', event, revised, latest);
    if (event.publishedRevisionId === null) return 'draft';
    return latest.id === event.publishedRevisionId && event.status === 'published'
      ? this.propose(tx, event, revised)
      : 'revised';
  }

  /** Asks for the approval of an update in the name of whoever wrote the event. */
  private async propose(tx: EntityManager, event: Event, revision: EventRevision): Promise<'proposed' | 'revised'> {
    const author = { officeId: event.officeId, accountId: revision.createdBy };
    try {
      await tx.transaction((inner) =>
        this.mailings.submitNew(inner, author, {
          subjectType: 'event',
          subjectId: event.id,
          contentId: revision.id,
          unitId: event.unitId,
          kind: 'update',
          title: textFor(revision, revision.mainLanguage).title,
          listIds: [],
          sendWhenApproved: true,
        }),
      );
      return 'proposed';
    } catch (error) {
      // Nobody is invited yet, or nobody whom it concerns.
      if (error instanceof DomainError && error.code === 'mailing.nobody') return 'revised';
      throw error;
    }
  }
}

function intended({ wallStart, zone }: EventRevision): Date | null {
  try {
    return toInstant(wallStart, zone);
  } catch (error) {
    if (error instanceof TimeError) return null;
    throw error;
  }
}
