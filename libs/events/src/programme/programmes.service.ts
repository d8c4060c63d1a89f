import { Injectable } from '@nestjs/common';
import { Cities } from '@hamshahr/cities';
import type { Actor } from '@hamshahr/people';
import { contentOfRevision } from '../draft-revisions.js';
import { EventEdits, type EventWithRevision } from '../event-edits.js';
import { EventQueries } from '../events.queries.js';
import { readProgramme, type ProgrammeDraft } from './programme-input.js';

/** An event with the revision whose programme is asked for. */
export type EventProgramme = EventWithRevision;

/** Writes the programme of an event: a part of its revision, so people hear of a change by an update mailing. */
@Injectable()
export class Programmes {
  constructor(
    private readonly edits: EventEdits,
    private readonly events: EventQueries,
    private readonly cities: Cities,
  ) {}

  /** The programme of the latest revision. @throws DomainError missing */
  async one(actor: Actor, eventId: string): Promise<EventProgramme> {
    return this.events.one(actor, eventId);
  }

  /**
   * Writes it anew; without sessions there is none. Whatever was submitted or approved of the event is void from then on.
   * @param version the event version the editor saw
   * @throws DomainError invalid naming the field; stale with the present version; conflict once the event is called off or has begun
   */
  async put(actor: Actor, eventId: string, version: number, draft: ProgrammeDraft): Promise<EventProgramme> {
    const slugs = new Map((await this.cities.list()).map(({ id, slug }) => [slug, id]));
    return this.edits.revise({ actor, id: eventId, version }, 'event.programme', (latest) => ({
      ...contentOfRevision(latest),
      programme: readProgramme(draft, latest.minutes, (slug) => slugs.get(slug)),
    }));
  }
}
