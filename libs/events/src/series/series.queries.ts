import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { visibleUnit, type Actor } from '@hamshahr/people';
import { Database, found, toPage, type Page, type PageRequest } from '@hamshahr/platform';
import { Event } from '../event.entity.js';
import { EventRevision } from '../event-revision.entity.js';
import type { EventWithRevision } from '../event-edits.js';
import { withEvents } from '../with-events.js';
import { EventSeries } from './event-series.entity.js';

export interface ListedSeries {
  id: string;
  series: EventSeries;
  parts: number;
}

export interface SeriesWithParts {
  series: EventSeries;
  /** With their latest revision, the earliest first. */
  parts: EventWithRevision[];
}

/** Reads of series, narrowed to the actor's office and unit. */
@Injectable()
export class SeriesList {
  constructor(private readonly database: Database) {}

  /** Newest first: two queries, whatever their number. */
  async list(actor: Actor, request: PageRequest): Promise<Page<ListedSeries>> {
    const { reads } = this.database;
    const unitId = visibleUnit(actor);
    const query = reads
      .createQueryBuilder(EventSeries, 'series')
      .where('series.officeId = :officeId', { officeId: actor.officeId })
      .orderBy('series.id', 'DESC')
      .limit(request.limit + 1);
    if (unitId) query.andWhere('series.unitId = :unitId', { unitId });
    if (request.after) query.andWhere('series.id < :after', { after: request.after });
    const page = toPage(await query.getMany(), request);
    const ids = page.items.map(({ id }) => id);
    const rows = await reads.query<{ id: string; n: string }[]>(
      'SELECT series_id AS id, COUNT(*) AS n FROM events WHERE series_id IN (?) GROUP BY series_id',
      [ids.length > 0 ? ids : [0]],
    );
    const counts = new Map(rows.map(({ id, n }) => [id, Number(n)]));
    return {
      next: page.next,
      items: page.items.map((series) => ({ id: series.id, series, parts: counts.get(series.id) ?? 0 })),
    };
  }

  /** @throws DomainError missing */
  async one(actor: Actor, id: string): Promise<SeriesWithParts> {
    const { reads } = this.database;
    const unitId = visibleUnit(actor);
    const where = { id, officeId: actor.officeId, ...(unitId ? { unitId } : {}) };
    const series = found(await reads.findOneBy(EventSeries, where), 'series.missing');
    return withParts(reads, series);
  }
}

/** A series and its parts as they stand in the transaction that reads them. */
export async function withParts(reads: EntityManager, series: EventSeries): Promise<SeriesWithParts> {
  const revisions = await reads
    .createQueryBuilder(EventRevision, 'revision')
    .innerJoin(Event, 'event', 'event.id = revision.eventId')
    .where('event.seriesId = :id', { id: series.id })
    .andWhere(
      'revision.number = (SELECT MAX(latest.number) FROM event_revisions latest WHERE latest.event_id = event.id)',
    )
    .orderBy('revision.startsAt', 'ASC')
    .addOrderBy('event.id', 'ASC')
    .getMany();
  return { series, parts: await withEvents(reads, revisions) };
}
