import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Clock, Database, found } from '@hamshahr/platform';
import { Event } from './event.entity.js';
import { EventRevision } from './event-revision.entity.js';
import type { EventWithRevision } from './event-edits.js';
import { withEvents } from './with-events.js';

const LISTED = 50;

/** What anybody may see of events: published content only, and on the list only what its organizer put there. */
@Injectable()
export class PublicEvents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError missing for drafts and unknown addresses; both look the same */
  async bySlug(slug: string): Promise<EventWithRevision> {
    const event = /^[a-z0-9-]{1,80}$/.test(slug) ? await this.database.reads.findOneBy(Event, { slug }) : null;
    const id = event?.publishedRevisionId;
    const revision = id ? await this.database.reads.findOneBy(EventRevision, { id }) : null;
    return { event: found(event, 'event.missing'), revision: found(revision, 'event.missing') };
  }

  /** The how manieth that people were told, or would be told, from 1. */
  async versionOf({ eventId, number, status }: EventRevision): Promise<number> {
    const published = await this.database.reads.countBy(EventRevision, {
      eventId,
      status: 'published',
      number: LessThanOrEqual(number),
    });
    return status === 'published' ? published : published + 1;
  }

  /** The published state of an event that somebody takes part in. @throws DomainError missing */
  async byId(id: string): Promise<EventWithRevision> {
    const event = found(await this.database.reads.findOneBy(Event, { id }), 'event.missing');
    const { publishedRevisionId } = event;
    const revision = publishedRevisionId
      ? await this.database.reads.findOneBy(EventRevision, { id: publishedRevisionId })
      : null;
    return { event, revision: found(revision, 'event.missing') };
  }

  /** The next events on the public list, the earliest first. */
  async upcoming(): Promise<EventWithRevision[]> {
    const revisions = await this.database.reads
      .createQueryBuilder(EventRevision, 'revision')
      .innerJoin(Event, 'event', 'event.publishedRevisionId = revision.id')
      .where("event.status = 'published' AND revision.listed = 1 AND revision.endsAt > :now", { now: this.clock.now() })
      .orderBy('revision.startsAt', 'ASC')
      .addOrderBy('revision.id', 'ASC')
      .limit(LISTED)
      .getMany();
    return withEvents(this.database.reads, revisions);
  }
}
