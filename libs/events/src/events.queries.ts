import { Injectable } from '@nestjs/common';
import { visibleUnit, type Actor } from '@hamshahr/people';
import { Database, found } from '@hamshahr/platform';
import { Event } from './event.entity.js';
import { latestRevision } from './event-rows.js';
import type { CountedEvent } from './event-edits.js';
import { countInvitations } from './invitation-counts.js';

/** Reads of one event, narrowed to the actor's office and unit. */
@Injectable()
export class EventQueries {
  constructor(private readonly database: Database) {}

  async one(actor: Actor, id: string): Promise<CountedEvent> {
    const unitId = visibleUnit(actor);
    const where = { id, officeId: actor.officeId, ...(unitId ? { unitId } : {}) };
    const event = found(await this.database.reads.findOneBy(Event, where), 'event.missing');
    const counts = await countInvitations(this.database.reads, [event.id]);
    return { event, revision: await latestRevision(this.database.reads, event.id), counts: counts.get(event.id)! };
  }
}
