import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Names } from '@hamshahr/cities';
import type { Actor } from '@hamshahr/people';
import { Database, found, toPage, type Page, type PageRequest } from '@hamshahr/platform';
import type { EventStatus, Partstat } from '../event-status.js';
import { EventRevision } from '../event-revision.entity.js';

/** A joint seminar of another office, as its invitees were told of it. */
export interface CoHostedEvent {
  id: string;
  slug: string;
  status: EventStatus;
  officeNames: Names;
  revision: EventRevision;
}

/** Invitees of one city by their answer; `people` counts those who come and whom they bring. */
export interface CityAnswers {
  /** null: nobody knows where these people live */
  cityId: string | null;
  invited: number;
  accepted: number;
  tentative: number;
  declined: number;
  needsAction: number;
  people: number;
}

interface Row {
  id: string;
  slug: string;
  status: EventStatus;
  officeNames: string | Names;
  revisionId: string;
}

const SHARED = `FROM event_co_hosts c
  JOIN events e ON e.id = c.event_id AND e.published_revision_id IS NOT NULL
  JOIN event_revisions v ON v.id = e.published_revision_id AND v.kind = 'joint_seminar'
  JOIN offices o ON o.id = e.office_id
  WHERE c.office_id = ?`;
const COLUMNS = 'e.id, e.slug, e.status, o.names AS officeNames, v.id AS revisionId';

/** What a co-host office may read of an event: its published state and counts, never an address or a draft. */
@Injectable()
export class CoHostedEvents {
  constructor(private readonly database: Database) {}

  /** Newest first: two queries, whatever the number of events. */
  async list(actor: Actor, { limit, after }: PageRequest): Promise<Page<CoHostedEvent>> {
    const { reads } = this.database;
    const rows = await reads.query<Row[]>(
      `SELECT ${COLUMNS} ${SHARED} ${after ? 'AND e.id < ?' : ''} ORDER BY e.id DESC LIMIT ?`,
      [actor.officeId, ...(after ? [after] : []), limit + 1],
    );
    const page = toPage(rows, { limit, after });
    return { items: await withRevisions(reads, page.items), next: page.next };
  }

  /** @throws DomainError missing also for what is not published, not shared, or no joint seminar any more */
  async one(actor: Actor, id: string): Promise<CoHostedEvent & { answers: CityAnswers[] }> {
    const { reads } = this.database;
    const [row] = await reads.query<Row[]>(`SELECT ${COLUMNS} ${SHARED} AND e.id = ?`, [actor.officeId, id]);
    const [event] = await withRevisions(reads, [found(row, 'event.missing')]);
    return { ...event!, answers: await answersByCity(reads, id) };
  }
}

async function withRevisions(reads: EntityManager, rows: Row[]): Promise<CoHostedEvent[]> {
  if (rows.length === 0) return [];
  const revisions = await reads
    .createQueryBuilder(EventRevision, 'v')
    .whereInIds(rows.map(({ revisionId }) => revisionId))
    .getMany();
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  return rows.map(({ id, slug, status, officeNames, revisionId }) => ({
    ...{ id, slug, status, revision: byId.get(revisionId)! },
    officeNames: typeof officeNames === 'string' ? (JSON.parse(officeNames) as Names) : officeNames,
  }));
}

const FIELDS: Record<Partstat, 'accepted' | 'tentative' | 'declined' | 'needsAction'> = {
  accepted: 'accepted',
  tentative: 'tentative',
  declined: 'declined',
  needs_action: 'needsAction',
};

async function answersByCity(reads: EntityManager, eventId: string): Promise<CityAnswers[]> {
  const rows = await reads.query<{ cityId: string | null; partstat: Partstat; n: string; people: string }[]>(
    `SELECT city_id AS cityId, partstat, COUNT(*) AS n, SUM(IF(partstat = 'accepted', 1 + companions, 0)) AS people
     FROM invitations WHERE event_id = ? AND withdrawn_at IS NULL AND invited_at IS NOT NULL
     GROUP BY city_id, partstat ORDER BY city_id IS NULL, city_id`,
    [eventId],
  );
  const cities = new Map<string | null, CityAnswers>();
  for (const { cityId, partstat, n, people } of rows) {
    const none = { cityId, invited: 0, accepted: 0, tentative: 0, declined: 0, needsAction: 0, people: 0 };
    const city = cities.get(cityId) ?? none;
    cities.set(cityId, city);
    city[FIELDS[partstat]] += Number(n);
    city.invited += Number(n);
    city.people += Number(people);
  }
  return [...cities.values()];
}
