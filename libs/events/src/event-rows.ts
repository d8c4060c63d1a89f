import type { EntityManager } from 'typeorm';
import type { MailKind } from '@hamshahr/mailing';
import { writableUnit, type Actor } from '@hamshahr/people';
import { found } from '@hamshahr/platform';
import { Event } from './event.entity.js';
import { EventRevision } from './event-revision.entity.js';

/** Locks an event that the actor may see. */
export async function lockEvent(tx: EntityManager, actor: Actor, id: string): Promise<Event> {
  const unitId = writableUnit(actor);
  const event = await tx.findOne(Event, {
    where: { id, officeId: actor.officeId, ...(unitId ? { unitId } : {}) },
    lock: { mode: 'pessimistic_write' },
  });
  return found(event, 'event.missing');
}

/** Only an update shows what is not published yet: nobody learns of a change by an invitation or a cancellation. */
export async function contentOf(tx: EntityManager, event: Event, kind: MailKind): Promise<EventRevision> {
  const { publishedRevisionId: id } = event;
  return id !== null && kind !== 'update' ? tx.findOneByOrFail(EventRevision, { id }) : latestRevision(tx, event.id);
}

export async function latestRevision(tx: EntityManager, eventId: string): Promise<EventRevision> {
  return tx.findOneOrFail(EventRevision, { where: { eventId }, order: { number: 'DESC' } });
}
