import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { visibleUnit, type Actor } from '@hamshahr/people';
import { Database, cleanText, toPage, type Page, type PageRequest } from '@hamshahr/platform';
import { EventRevision } from './event-revision.entity.js';
import type { EventKind, EventStatus } from './event-status.js';
import { Event } from './event.entity.js';
import type { CountedEvent } from './event-edits.js';
import { countInvitations } from './invitation-counts.js';

export const EVENT_ORDERS = ['newest', 'start'] as const;
export type EventOrder = (typeof EVENT_ORDERS)[number];

/** Which events are asked for, by their latest revision; everything given must hold. */
export interface EventFilter {
  statuses?: EventStatus[];
  kind?: EventKind;
  /** Part of a title in any language. */
  q?: string;
  /** The event starts in [from, to). */
  from?: Date;
  to?: Date;
  /** Id of a series. */
  series?: string;
  order?: EventOrder;
}

const LATEST = '(SELECT MAX(r.number) FROM event_revisions r WHERE r.event_id = event.id)';

/** Titles in all languages as JSON, with Persian ye and kaf for the Arabic ones, as `cleanText` writes them. */
const TITLES = `REPLACE(REPLACE(REPLACE(JSON_EXTRACT(revision.texts, '$.*.title'), 'ي', 'ی'), 'ى', 'ی'), 'ك', 'ک')
  COLLATE utf8mb4_unicode_ci`;

/** The list of an office's events. */
@Injectable()
export class EventList {
  constructor(private readonly database: Database) {}

  /** All of a revision but its programme, which no list shows and which may be larger than everything else. */
  private shown(): string[] {
    const { columns } = this.database.reads.connection.getMetadata(EventRevision);
    return columns.flatMap(({ propertyName }) => (propertyName === 'programme' ? [] : [`revision.${propertyName}`]));
  }

  /** A page of events with their latest revision and who comes: two queries, whatever the number of events. */
  async list(actor: Actor, filter: EventFilter, request: PageRequest): Promise<Page<{ id: string } & CountedEvent>> {
    const query = this.database.reads
      .createQueryBuilder(Event, 'event')
      .innerJoinAndMapOne(
        'event.latest',
        EventRevision,
        'revision',
        `revision.eventId = event.id AND revision.number = ${LATEST}`,
      )
      .select(['event', ...this.shown()])
      .where('event.officeId = :officeId', { officeId: actor.officeId })
      .limit(request.limit + 1);
    const unitId = visibleUnit(actor);
    if (unitId) query.andWhere('event.unitId = :unitId', { unitId });
    narrow(query, filter);
    order(query, filter.order ?? 'newest', request.after);
    const page = toPage((await query.getMany()) as (Event & { latest: EventRevision })[], request);
    const counts = await countInvitations(
      this.database.reads,
      page.items.map(({ id }) => id),
    );
    return {
      next: page.next,
      items: page.items.map(({ latest: revision, ...event }) => ({
        id: event.id,
        event,
        revision,
        counts: counts.get(event.id)!,
      })),
    };
  }
}

function narrow(query: SelectQueryBuilder<Event>, { statuses, kind, q, from, to, series }: EventFilter): void {
  if (statuses) query.andWhere('event.status IN (:...statuses)', { statuses });
  if (kind) query.andWhere('revision.kind = :kind', { kind });
  if (series) query.andWhere('event.seriesId = :series', { series });
  if (from) query.andWhere('revision.startsAt >= :from', { from });
  if (to) query.andWhere('revision.startsAt < :to', { to });
  if (q !== undefined) {
    const written = JSON.stringify(cleanText(q)).slice(1, -1);
    query.andWhere(`${TITLES} LIKE :part`, { part: `%${written.replace(/[\\%_]/g, '\\$&')}%` });
  }
}

/** The cursor is an event's id in both orders; by start it stands for the place where that event is now. */
function order(query: SelectQueryBuilder<Event>, by: EventOrder, after: string | null): void {
  if (by === 'newest') {
    query.orderBy('event.id', 'DESC');
    if (after) query.andWhere('event.id < :after', { after });
    return;
  }
  query.orderBy('revision.startsAt', 'ASC').addOrderBy('event.id', 'ASC');
  if (after) {
    query.andWhere(
      `(revision.startsAt, event.id) > (
        SELECT s.starts_at, s.event_id FROM event_revisions s WHERE s.event_id = :after ORDER BY s.number DESC LIMIT 1)`,
      { after },
    );
  }
}
