import { Injectable } from '@nestjs/common';
import { visibleUnit, type Actor } from '@hamshahr/people';
import { Database, found, toPage, type Page, type PageRequest } from '@hamshahr/platform';
import { Event } from './event.entity.js';
import { EventRevision } from './event-revision.entity.js';
import { latestRevision, type EventWithRevision } from './events.service.js';
import { Invitation } from './invitation.entity.js';
import type { Partstat } from './event-status.js';

/** Invitees by answer, and `people`: those who accepted with their companions. */
export type ReplyCounts = Record<Partstat, number> & { people: number };

/** Reads of events and who comes, narrowed to the actor's office and unit. */
@Injectable()
export class EventQueries {
  constructor(private readonly database: Database) {}

  async one(actor: Actor, id: string): Promise<EventWithRevision> {
    const unitId = visibleUnit(actor);
    const where = { id, officeId: actor.officeId, ...(unitId ? { unitId } : {}) };
    const event = found(await this.database.reads.findOneBy(Event, where), 'event.missing');
    return { event, revision: await latestRevision(this.database.reads, event.id) };
  }

  /** Events with their latest revision: two queries, whatever the number of events. */
  async list(actor: Actor, request: PageRequest): Promise<Page<{ id: string } & EventWithRevision>> {
    const query = this.database.reads
      .createQueryBuilder(Event, 'event')
      .where('event.officeId = :officeId', { officeId: actor.officeId })
      .orderBy('event.id', 'DESC')
      .limit(request.limit + 1);
    const unitId = visibleUnit(actor);
    if (unitId) query.andWhere('event.unitId = :unitId', { unitId });
    if (request.after) query.andWhere('event.id < :after', { after: request.after });
    const page = toPage(await query.getMany(), request);
    const latest = await this.latest(page.items.map(({ id }) => id));
    return {
      next: page.next,
      items: page.items.map((event) => ({ id: event.id, event, revision: latest.get(event.id)! })),
    };
  }

  async invitations(
    actor: Actor,
    eventId: string,
    request: PageRequest,
    partstat?: Partstat,
  ): Promise<Page<Invitation>> {
    const { event } = await this.one(actor, eventId);
    const query = this.database.reads
      .createQueryBuilder(Invitation, 'invitation')
      .where('invitation.eventId = :id AND invitation.invitedAt IS NOT NULL', { id: event.id })
      .orderBy('invitation.id', 'DESC')
      .limit(request.limit + 1);
    if (partstat) query.andWhere('invitation.partstat = :partstat', { partstat });
    if (request.after) query.andWhere('invitation.id < :after', { after: request.after });
    return toPage(await query.getMany(), request);
  }

  async replyCounts(actor: Actor, eventId: string): Promise<ReplyCounts> {
    const { event } = await this.one(actor, eventId);
    const rows = await this.database.reads.query<{ partstat: Partstat; n: string; companions: string }[]>(
      `SELECT partstat, COUNT(*) AS n, SUM(companions) AS companions FROM invitations
       WHERE event_id = ? AND invited_at IS NOT NULL AND withdrawn_at IS NULL GROUP BY partstat`,
      [event.id],
    );
    const counts: ReplyCounts = { needs_action: 0, accepted: 0, tentative: 0, declined: 0, people: 0 };
    for (const { partstat, n, companions } of rows) {
      counts[partstat] = Number(n);
      if (partstat === 'accepted') counts.people = Number(n) + Number(companions);
    }
    return counts;
  }

  private async latest(eventIds: string[]): Promise<Map<string, EventRevision>> {
    if (eventIds.length === 0) return new Map();
    const revisions = await this.database.reads
      .createQueryBuilder(EventRevision, 'revision')
      .where('revision.eventId IN (:...eventIds)', { eventIds })
      .andWhere('revision.number = (SELECT MAX(r.number) FROM event_revisions r WHERE r.event_id = revision.event_id)')
      .getMany();
    return new Map(revisions.map((revision) => [revision.eventId, revision]));
  }
}
