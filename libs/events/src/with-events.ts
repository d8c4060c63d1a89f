import type { EntityManager } from 'typeorm';
import { Event } from './event.entity.js';
import type { EventRevision } from './event-revision.entity.js';
import type { EventWithRevision } from './event-edits.js';

/** Revisions with their events, in the same order, by one query. */
export async function withEvents(reads: EntityManager, revisions: EventRevision[]): Promise<EventWithRevision[]> {
  if (revisions.length === 0) return [];
  const events = await reads
    .createQueryBuilder(Event, 'event')
    .where('event.id IN (:...ids)', { ids: revisions.map(({ eventId }) => eventId) })
    .getMany();
  const byId = new Map(events.map((event) => [event.id, event]));
  return revisions.map((revision) => ({ event: byId.get(revision.eventId)!, revision }));
}
