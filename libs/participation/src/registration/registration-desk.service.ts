import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { City, nameIn } from '@hamshahr/cities';
import { EventQueries, lockEvent } from '@hamshahr/events';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError, cleanText, toPage, type Page, type PageRequest } from '@hamshahr/platform';
import { Places, type LockedPlaces } from './places.service.js';
import { registrationCsv } from './registration-csv.js';
import { Registration, RegistrationForm, type RegistrationStatus } from './registration.entity.js';

export interface RegistrationFilter {
  statuses?: RegistrationStatus[];
  /** Part of the name or the address. */
  q?: string;
}

/** People by the state of their registration, and how many places are left. */
export interface RegistrationCounts {
  byStatus: Partial<Record<RegistrationStatus, number>>;
  /** Seats of the published event; null when nobody counts them. */
  capacity: number | null;
  /** Who comes, invited or registered, and for whom a place is held, with companions. */
  taken: number;
}

export const DECISIONS = ['place', 'decline'] as const;
export type Decision = (typeof DECISIONS)[number];
const MOST_AT_ONCE = 200;
const MOST_EXPORTED = 20_000;

/** What organizers see of registrations, and what they decide. */
@Injectable()
export class RegistrationDesk {
  constructor(
    private readonly database: Database,
    private readonly events: EventQueries,
    private readonly places: Places,
    private readonly audit: Audit,
  ) {}

  /** Newest first. @throws DomainError missing for another office's event */
  async list(
    actor: Actor,
    eventId: string,
    filter: RegistrationFilter,
    request: PageRequest,
  ): Promise<Page<Registration>> {
    await this.events.one(actor, eventId);
    const query = this.database.reads
      .createQueryBuilder(Registration, 'r')
      .where('r.eventId = :eventId', { eventId })
      .orderBy('r.id', 'DESC')
      .limit(request.limit + 1);
    if (filter.statuses) query.andWhere('r.status IN (:...statuses)', { statuses: filter.statuses });
    if (filter.q !== undefined) {
      const part = `%${cleanText(filter.q).replace(/[\\%_]/g, '\\$&')}%`;
      query.andWhere('(r.name LIKE :part OR r.address LIKE :part)', { part });
    }
    if (request.after) query.andWhere('r.id < :after', { after: request.after });
    return toPage(await query.getMany(), request);
  }

  async counts(actor: Actor, eventId: string): Promise<RegistrationCounts> {
    await this.events.one(actor, eventId);
    const { reads } = this.database;
    const rows = await reads.query<{ status: RegistrationStatus; n: string }[]>(
      'SELECT status, COUNT(*) AS n FROM registrations WHERE event_id = ? GROUP BY status',
      [eventId],
    );
    const byStatus = Object.fromEntries(rows.map(({ status, n }) => [status, Number(n)]));
    return { byStatus, ...(await seats(reads, eventId)) };
  }

  /** Whether whoever registers now would wait. */
  async isFull(eventId: string): Promise<boolean> {
    const { capacity, taken } = await seats(this.database.reads, eventId);
    if (capacity === null) return false;
    return taken >= capacity || (await this.database.reads.existsBy(Registration, { eventId, status: 'waiting' }));
  }

  /**
   * Gives these people a place, or the end of the waitlist where none is left; or declines them.
   * @throws DomainError invalid when one of them is not of this event; conflict when one cannot be decided any more
   */
  async decide(actor: Actor, eventId: string, ids: string[], as: Decision): Promise<Registration[]> {
    const wanted = [...new Set(ids)];
    if (wanted.length > MOST_AT_ONCE) {
      throw new DomainError('invalid', 'registration.too_many', { field: 'ids', params: { max: MOST_AT_ONCE } });
    }
    return this.database.transaction(async (tx) => {
      await lockEvent(tx, actor, eventId);
      const by = { type: 'account' as const, id: actor.accountId };
      const places = { ...(await this.places.lock(tx, eventId)), by };
      const rows = await tx.find(Registration, { where: { id: In(wanted), eventId }, order: { id: 'ASC' } });
      if (rows.length !== wanted.length) throw new DomainError('invalid', 'registration.unknown', { field: 'ids' });
      for (const row of rows) await this.decideOne(tx, places, row, as);
      if (as === 'decline') await this.places.offer(tx, places);
      return tx.find(Registration, { where: { id: In(wanted) }, order: { id: 'ASC' } });
    });
  }

  /** Everything as one file, for spreadsheets; who has not confirmed the address is left out. The trail tells who took it. */
  async csv(actor: Actor, eventId: string): Promise<string> {
    const { event } = await this.events.one(actor, eventId);
    return this.database.transaction(async (tx) => {
      const rows = await tx
        .createQueryBuilder(Registration, 'r')
        .where("r.eventId = :eventId AND r.status <> 'unconfirmed'", { eventId })
        .orderBy('r.id', 'ASC')
        .limit(MOST_EXPORTED)
        .getMany();
      const form = await tx.findOneBy(RegistrationForm, { eventId });
      const cities = new Map((await tx.find(City)).map(({ id, names }) => [id, nameIn(names, actor.language)]));
      await this.audit.note(tx, {
        officeId: event.officeId,
        actor: { type: 'account', id: actor.accountId },
        action: 'registration.export',
        object: { type: 'event', id: event.id },
      });
      return registrationCsv(rows, form?.questions ?? [], actor.language, (id) => cities.get(id) ?? '');
    });
  }

  private async decideOne(tx: EntityManager, places: LockedPlaces, row: Registration, as: Decision): Promise<void> {
    const open: RegistrationStatus[] =
      as === 'place' ? ['awaiting_approval', 'declined'] : ['awaiting_approval', 'waiting', 'offered'];
    if (!open.includes(row.status)) {
      throw new DomainError('conflict', 'registration.decided', { field: 'ids' });
    }
    if (as === 'decline') return this.places.free(tx, places, row, 'declined');
    if (!this.places.isAhead(places)) throw new DomainError('conflict', 'registration.begun');
    return this.places.settle(tx, places, row);
  }
}

async function seats(reads: EntityManager, eventId: string): Promise<Pick<RegistrationCounts, 'capacity' | 'taken'>> {
  const [row] = await reads.query<{ capacity: number | null; taken: string }[]>(
    `SELECT v.capacity,
       (SELECT COALESCE(SUM(1 + i.companions), 0) FROM invitations i WHERE i.event_id = e.id
          AND i.invited_at IS NOT NULL AND i.withdrawn_at IS NULL AND i.partstat = 'accepted')
       + (SELECT COALESCE(SUM(1 + r.companions), 0) FROM registrations r
          WHERE r.event_id = e.id AND r.status = 'offered') AS taken
     FROM events e LEFT JOIN event_revisions v ON v.id = e.published_revision_id WHERE e.id = ?`,
    [eventId],
  );
  return { capacity: row?.capacity ?? null, taken: Number(row?.taken ?? 0) };
}
