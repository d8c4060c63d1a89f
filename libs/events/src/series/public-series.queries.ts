import { Injectable } from '@nestjs/common';
import { Database, found } from '@hamshahr/platform';
import { Event } from '../event.entity.js';
import { EventRevision, type SeriesPart } from '../event-revision.entity.js';
import type { EventWithRevision } from '../event-edits.js';
import { withEvents } from '../with-events.js';
import { EventSeries } from './event-series.entity.js';

export interface PublishedSeries {
  id: string;
  slug: string;
  officeId: string;
  /** As the newest publication words it: a text that nobody approved is shown to nobody. */
  text: SeriesPart;
  /** What is on the public list, the earliest first. */
  parts: EventWithRevision[];
}

/** What anybody may see of a series. */
@Injectable()
export class PublicSeries {
  constructor(private readonly database: Database) {}

  /** @throws DomainError missing for unknown addresses and where nothing of it is on the public list */
  async bySlug(slug: string): Promise<PublishedSeries> {
    const { reads } = this.database;
    const series = /^[a-z0-9-]{1,80}$/.test(slug) ? await reads.findOneBy(EventSeries, { slug }) : null;
    const { id, officeId } = found(series, 'series.missing');
    const revisions = await reads
      .createQueryBuilder(EventRevision, 'revision')
      .innerJoin(Event, 'event', 'event.publishedRevisionId = revision.id')
      .where("event.seriesId = :id AND event.status <> 'draft' AND revision.listed = 1", { id })
      .orderBy('revision.startsAt', 'ASC')
      .addOrderBy('revision.id', 'ASC')
      .getMany();
    const told = revisions.filter(({ series: part }) => part !== null);
    const newest = told.reduce<EventRevision | null>(
      (last, each) => (last && Number(last.id) > Number(each.id) ? last : each),
      null,
    );
    const text = found(newest?.series ?? null, 'series.missing');
    return { id, slug, officeId, text, parts: await withEvents(reads, revisions) };
  }

  /** Address of an event's series; null where it has none that its readers were told of. */
  async slugOf({ event, revision }: EventWithRevision): Promise<string | null> {
    if (event.seriesId === null || !revision.series || !revision.listed) return null;
    return (await this.database.reads.findOneBy(EventSeries, { id: event.seriesId }))?.slug ?? null;
  }
}
