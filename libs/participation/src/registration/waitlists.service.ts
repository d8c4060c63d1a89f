import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Database, affected, oneByOne } from '@hamshahr/platform';
import { Places } from './places.service.js';
import { Registration } from './registration.entity.js';

const CONFIRM_HOURS = 48;
const SYSTEM = { type: 'system' as const, id: null };

/** The worker's part: lets offers pass on whose time is over, and offers what became free in any other way. */
@Injectable()
export class Waitlists {
  constructor(
    private readonly database: Database,
    private readonly places: Places,
  ) {}

  /** @returns how many offers were made */
  async passOn(): Promise<number> {
    const rows = await this.database.reads.query<{ eventId: string }[]>(
      `SELECT DISTINCT r.event_id AS eventId FROM registrations r
       JOIN events e ON e.id = r.event_id AND e.status = 'published'
       JOIN event_revisions v ON v.id = e.published_revision_id AND v.starts_at > UTC_TIMESTAMP(3)
       WHERE r.status = 'waiting' OR (r.status = 'offered' AND r.offered_until <= UTC_TIMESTAMP(3))`,
    );
    let offers = 0;
    await oneByOne(rows, async ({ eventId }) => {
      const made = await this.ofEvent(eventId);
      offers += made;
    });
    return offers;
  }

  /** Whoever still waits for an event that was called off learns that nothing comes of it. @returns how many events */
  async callOff(): Promise<number> {
    const rows = await this.database.reads.query<{ eventId: string }[]>(
      `SELECT DISTINCT r.event_id AS eventId FROM registrations r JOIN events e ON e.id = r.event_id
       WHERE e.status = 'cancelled' AND r.status IN ('awaiting_approval', 'waiting', 'offered')`,
    );
    await oneByOne(rows, ({ eventId }) => this.database.transaction((tx) => this.decline(tx, eventId)));
    return rows.length;
  }

  /** Forgets what nobody confirmed: the address may be anybody's. @returns how many */
  async forget(): Promise<number> {
    const result = await this.database.statement(
      `DELETE FROM registrations WHERE status = 'unconfirmed' AND created_at < UTC_TIMESTAMP(3) - INTERVAL ? HOUR LIMIT 1000`,
      [CONFIRM_HOURS],
    );
    return affected(result);
  }

  private async decline(tx: EntityManager, eventId: string): Promise<void> {
    const places = { ...(await this.places.lock(tx, eventId)), by: SYSTEM };
    const status = In(['awaiting_approval', 'waiting', 'offered'] as const);
    for (const one of await tx.findBy(Registration, { eventId, status })) {
      await this.places.free(tx, places, one, 'declined');
    }
  }

  private async ofEvent(eventId: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      const places = { ...(await this.places.lock(tx, eventId)), by: SYSTEM };
      const over = await tx
        .createQueryBuilder(Registration, 'r')
        .where("r.eventId = :eventId AND r.status = 'offered' AND r.offeredUntil <= UTC_TIMESTAMP(3)", { eventId })
        .getMany();
      for (const registration of over) await this.places.free(tx, places, registration, 'lapsed');
      return this.places.offer(tx, places);
    });
  }
}
