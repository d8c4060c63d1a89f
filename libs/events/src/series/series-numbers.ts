import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Mailings } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { canonicalJson } from '@hamshahr/platform';
import { contentOfRevision, replaceDraft } from '../draft-revisions.js';
import { EventAudit } from '../event-audit.js';
import { latestRevision } from '../event-rows.js';
import { Event } from '../event.entity.js';
import { EventRevision, type SeriesPart } from '../event-revision.entity.js';
import { EventSeries } from './event-series.entity.js';

/**
 * Numbers the parts of a series by their start and hands its text to them. Only drafts change: what is published stays
 * as its readers know it until somebody edits it. A series is locked before any of its events.
 */
@Injectable()
export class SeriesNumbers {
  constructor(
    private readonly mailings: Mailings,
    private readonly audit: EventAudit,
  ) {}

  /** Locks the series of an event that is about to be locked; nothing where it has none. */
  async lockOf(tx: EntityManager, eventId: string): Promise<void> {
    await tx.query(
      'SELECT s.id FROM event_series s WHERE s.id = (SELECT e.series_id FROM events e WHERE e.id = ?) FOR UPDATE',
      [eventId],
    );
  }

  /** @returns what the revision of `eventId` says now of its place in the series */
  async renew(tx: EntityManager, actor: Actor, seriesId: string | null, eventId?: string): Promise<SeriesPart | null> {
    if (seriesId === null) return null;
    const series = await tx.findOneByOrFail(EventSeries, { id: seriesId });
    const parts = await partsOf(tx, seriesId);
    let asked: SeriesPart | null = null;
    for (const [index, { event, latest }] of parts.entries()) {
      const { texts, mainLanguage } = series;
      const part: SeriesPart = { part: index + 1, parts: parts.length, texts, mainLanguage };
      const isDraft = latest.status !== 'published' && event.status !== 'held' && event.status !== 'cancelled';
      if (isDraft) await this.tell(tx, actor, event, latest, part);
      if (event.id === eventId) asked = isDraft ? part : latest.series;
    }
    return asked;
  }

  /** Writes a draft anew where its place in the series, or the series' text, is another; its approval ends with it. */
  async tell(
    tx: EntityManager,
    actor: Actor,
    event: Event,
    latest: EventRevision,
    series: SeriesPart | null,
  ): Promise<void> {
    if (canonicalJson(latest.series) === canonicalJson(series)) return;
    const revision = await replaceDraft(tx, event, latest, { ...contentOfRevision(latest), series }, actor);
    await this.mailings.voidUnsent(tx, actor.accountId, { subjectType: 'event', subjectId: event.id });
    await tx.update(Event, { id: event.id }, { version: event.version + 1 });
    await this.audit.note(tx, actor, 'event.series', event, revision, latest);
  }
}

/** Locked, the earliest first. */
async function partsOf(tx: EntityManager, seriesId: string): Promise<{ event: Event; latest: EventRevision }[]> {
  const events = await tx.find(Event, {
    where: { seriesId },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const parts: { event: Event; latest: EventRevision }[] = [];
  for (const event of events) parts.push({ event, latest: await latestRevision(tx, event.id) });
  return parts.sort(
    (one, other) =>
      one.latest.startsAt.getTime() - other.latest.startsAt.getTime() || Number(one.event.id) - Number(other.event.id),
  );
}
