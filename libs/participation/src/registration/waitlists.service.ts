import { Injectable } from '@nestjs/common';
import { Database } from '@hamshahr/platform';
import { Places } from './places.service.js';
import { Registration } from './registration.entity.js';

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
    for (const { eventId } of rows) offers += await this.ofEvent(eventId);
    return offers;
  }

  private async ofEvent(eventId: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      const places = await this.places.lock(tx, eventId);
      const over = await tx
        .createQueryBuilder(Registration, 'r')
        .where("r.eventId = :eventId AND r.status = 'offered' AND r.offeredUntil <= UTC_TIMESTAMP(3)", { eventId })
        .getMany();
      for (const registration of over) await this.places.free(tx, places, registration, 'lapsed');
      return this.places.offer(tx, places);
    });
  }
}
