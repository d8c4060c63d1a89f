import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Names } from '@hamshahr/cities';
import { visibleUnit, type Actor } from '@hamshahr/people';
import { Database, DomainError, found, isOne } from '@hamshahr/platform';
import { EventAudit } from '../event-audit.js';
import { Event } from '../event.entity.js';
import type { EventRevision } from '../event-revision.entity.js';
import { latestRevision, lockEvent } from '../event-rows.js';
import { EventCoHost } from './co-host.entity.js';

/** An office of one of the two host cities; `since` is null as long as it does not see the event. */
export interface CoHostOffice {
  officeId: string;
  names: Names;
  cityId: string;
  since: Date | null;
}

/** With which offices of the host cities a joint seminar is shared; the owner's organizers decide. */
@Injectable()
export class CoHosts {
  constructor(
    private readonly database: Database,
    private readonly audit: EventAudit,
  ) {}

  /** Those that see it, and those that could. Empty for every other kind of event. */
  async list(actor: Actor, eventId: string): Promise<CoHostOffice[]> {
    const { reads } = this.database;
    const unitId = visibleUnit(actor);
    const where = { id: eventId, officeId: actor.officeId, ...(unitId ? { unitId } : {}) };
    const event = found(await reads.findOneBy(Event, where), 'event.missing');
    return offices(reads, event, await latestRevision(reads, event.id));
  }

  /** Sharing twice changes nothing. @throws DomainError conflict for another kind of event; invalid for an office elsewhere */
  async share(actor: Actor, eventId: string, officeId: string): Promise<CoHostOffice[]> {
    return this.database.transaction(async (tx) => {
      const event = await lockEvent(tx, actor, eventId);
      const revision = await latestRevision(tx, event.id);
      if (revision.kind !== 'joint_seminar') throw new DomainError('conflict', 'co_host.joint_only');
      const known = await offices(tx, event, revision);
      const office = known.find((one) => one.officeId === officeId);
      if (!office) throw new DomainError('invalid', 'co_host.elsewhere', { field: 'officeId' });
      if (office.since) return known;
      await tx.insert(EventCoHost, { eventId, officeId, addedBy: actor.accountId });
      await this.audit.note(tx, actor, 'event.share', event, revision);
      return offices(tx, event, revision);
    });
  }

  /** From now on that office finds nothing of it. @throws DomainError missing where it saw nothing */
  async unshare(actor: Actor, eventId: string, officeId: string): Promise<CoHostOffice[]> {
    return this.database.transaction(async (tx) => {
      const event = await lockEvent(tx, actor, eventId);
      const revision = await latestRevision(tx, event.id);
      const gone: unknown = await tx.query('DELETE FROM event_co_hosts WHERE event_id = ? AND office_id = ?', [
        event.id,
        officeId,
      ]);
      if (!isOne(gone)) throw new DomainError('missing', 'office.missing');
      await this.audit.note(tx, actor, 'event.unshare', event, revision);
      return offices(tx, event, revision);
    });
  }
}

async function offices(reads: EntityManager, event: Event, revision: EventRevision): Promise<CoHostOffice[]> {
  const cities = revision.kind === 'joint_seminar' ? [revision.hostCityId, revision.coHostCityId] : [];
  const rows = await reads.query<(Omit<CoHostOffice, 'names'> & { names: string | Names })[]>(
    `SELECT o.id AS officeId, o.names, o.city_id AS cityId, c.created_at AS since FROM offices o
     LEFT JOIN event_co_hosts c ON c.office_id = o.id AND c.event_id = ?
     WHERE o.id <> ? AND (c.office_id IS NOT NULL OR o.city_id IN (?)) ORDER BY o.id`,
    [event.id, event.officeId, cities.length > 0 ? cities : [0]],
  );
  return rows.map(({ names, ...row }) => ({
    ...row,
    names: typeof names === 'string' ? (JSON.parse(names) as Names) : names,
  }));
}
