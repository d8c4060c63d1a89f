import type { EntityManager } from 'typeorm';
import type { Actor } from '@hamshahr/people';
import { Event } from './event.entity.js';
import { EventRevision } from './event-revision.entity.js';
import { newSlug } from './event-slug.js';

export type RevisionContent = Omit<EventRevision, 'id' | 'eventId' | 'number' | 'status' | 'createdBy' | 'createdAt'>;

/** A new event with its first draft. */
export async function insertEvent(
  tx: EntityManager,
  actor: Actor,
  content: RevisionContent,
  uid: string,
  seriesId: string | null = null,
): Promise<{ event: Event; revision: EventRevision }> {
  const event = tx.create(Event, {
    officeId: actor.officeId,
    unitId: actor.unitId,
    seriesId,
    slug: newSlug(content.texts, content.startsAt),
    uid,
    sequence: 0,
    status: 'draft',
    createdBy: actor.accountId,
    version: 1,
  });
  await tx.insert(Event, event);
  const revision = await addRevision(tx, event, 1, content, actor);
  return { event: await tx.findOneByOrFail(Event, { id: event.id }), revision };
}

/** A revision that somebody has reviewed stays as it was; only a fresh draft is written over. */
export async function replaceDraft(
  tx: EntityManager,
  event: Event,
  latest: EventRevision,
  content: RevisionContent,
  actor: Actor,
): Promise<EventRevision> {
  if (latest.status !== 'draft') return addRevision(tx, event, latest.number + 1, content, actor);
  await tx.update(EventRevision, { id: latest.id, status: 'draft' }, content);
  return tx.create(EventRevision, { ...latest, ...content });
}

/** What a revision says, to say it again in another. */
export function contentOfRevision(revision: EventRevision): RevisionContent {
  const { kind, hostCityId, coHostCityId, wallStart, zone, minutes, startsAt, endsAt } = revision;
  const { joinUrl, hasRoom, venue, capacity, listed, texts, mainLanguage, series, programme } = revision;
  return {
    ...{ kind, hostCityId, coHostCityId, wallStart, zone, minutes, startsAt, endsAt },
    ...{ joinUrl, hasRoom, venue, capacity, listed, texts, mainLanguage, series, programme },
  };
}

async function addRevision(
  tx: EntityManager,
  event: Event,
  number: number,
  content: RevisionContent,
  actor: Actor,
): Promise<EventRevision> {
  const revision = tx.create(EventRevision, {
    ...content,
    eventId: event.id,
    number,
    status: 'draft',
    createdBy: actor.accountId,
  });
  await tx.insert(EventRevision, revision);
  return revision;
}
