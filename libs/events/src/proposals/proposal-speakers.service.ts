import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AcceptedSubmission } from '@hamshahr/calls';
import { Cities } from '@hamshahr/cities';
import { ContactLists, ListFilling, type Actor, type ContactInput } from '@hamshahr/people';
import { textFor } from '../event-draft.js';
import { Event } from '../event.entity.js';
import type { EventRevision } from '../event-revision.entity.js';
import { speakerListName } from './speaker-list-name.js';

/** The list of an event's speakers, from which they are invited. */
@Injectable()
export class ProposalSpeakers {
  constructor(
    private readonly lists: ContactLists,
    private readonly filling: ListFilling,
    private readonly cities: Cities,
  ) {}

  async enlist(
    tx: EntityManager,
    actor: Actor,
    event: Event,
    revision: EventRevision,
    submissions: readonly AcceptedSubmission[],
  ): Promise<void> {
    if (event.speakerListId === null) {
      const name = speakerListName(textFor(revision, actor.language).title, event.id, actor.language);
      event.speakerListId = (await this.lists.findOrAdd(tx, actor, name)).id;
      await tx.update(Event, { id: event.id }, { speakerListId: event.speakerListId });
    }
    await this.filling.fill(tx, actor, event.speakerListId, submissions.flatMap(({ people }) => people).map(asContact));
  }

  /** Cities stand in a programme by their id already. */
  async cityFinder(): Promise<(id: string) => string | undefined> {
    const known = new Set((await this.cities.list()).map(({ id }) => id));
    return (id) => (known.has(id) ? id : undefined);
  }
}

function asContact({
  name,
  address,
  language,
  cityId,
  affiliation,
  position,
}: AcceptedSubmission['people'][number]): ContactInput {
  const [organisation, role] = [affiliation || null, position || null];
  return { name, address, language, cityId, organisation, role, themes: [] };
}
