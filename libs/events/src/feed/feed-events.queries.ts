import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { visibleUnit, type Actor } from '@hamshahr/people';
import { Clock, Database } from '@hamshahr/platform';
import { Event } from '../event.entity.js';
import { EventRevision } from '../event-revision.entity.js';
import type { EventWithRevision } from '../event-edits.js';
import { Invitation } from '../invitation.entity.js';
import { withEvents } from '../with-events.js';

/** How long past and withdrawn events stay in a feed, so that every subscriber sees them go (rule 14). */
const KEPT_DAYS = 90;
/** The newest by start; a program that subscribes reads the whole file every time. */
export const MOST_EVENTS = 2000;

/** The published events of a calendar to subscribe to, the earliest first. Two queries, whatever their number. */
@Injectable()
export class FeedEvents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Everything on the public list. */
  async all(): Promise<EventWithRevision[]> {
    return this.load(this.listed());
  }

  /** What is on the public list and hosted, or hosted together with another, by a city. */
  async ofCity(cityId: string): Promise<EventWithRevision[]> {
    const query = this.listed();
    return this.load(query.andWhere('(revision.hostCityId = :cityId OR revision.coHostCityId = :cityId)', { cityId }));
  }

  /** What an office put on the public list. */
  async ofOffice(officeId: string): Promise<EventWithRevision[]> {
    return this.load(this.listed().andWhere('event.officeId = :officeId', { officeId }));
  }

  /** What is on the public list of the parts of a series. */
  async ofSeries(seriesId: string): Promise<EventWithRevision[]> {
    return this.load(this.listed().andWhere('event.seriesId = :seriesId', { seriesId }));
  }

  /** What an account may see of its office, listed or not. */
  async ofAccount(actor: Actor): Promise<EventWithRevision[]> {
    const query = this.published().andWhere('event.officeId = :officeId', { officeId: actor.officeId });
    const unitId = visibleUnit(actor);
    if (unitId) query.andWhere('event.unitId = :unitId', { unitId });
    return this.load(query);
  }

  /** What a contact was invited to and not taken off again, nor declined. */
  async ofContact(contactId: string): Promise<EventWithRevision[]> {
    const query = this.published().innerJoin(
      Invitation,
      'invitation',
      `invitation.eventId = event.id AND invitation.contactId = :contactId AND invitation.invitedAt IS NOT NULL
       AND invitation.withdrawnAt IS NULL AND invitation.partstat <> 'declined'`,
      { contactId },
    );
    return this.load(query);
  }

  private listed(): SelectQueryBuilder<EventRevision> {
    return this.published().andWhere('revision.listed = 1');
  }

  private published(): SelectQueryBuilder<EventRevision> {
    const since = new Date(this.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    return this.database.reads
      .createQueryBuilder(EventRevision, 'revision')
      .innerJoin(Event, 'event', 'event.publishedRevisionId = revision.id')
      .where("event.status <> 'draft' AND revision.endsAt > :since", { since });
  }

  private async load(query: SelectQueryBuilder<EventRevision>): Promise<EventWithRevision[]> {
    const revisions = await query
      .orderBy('revision.startsAt', 'DESC')
      .addOrderBy('revision.id', 'DESC')
      .limit(MOST_EVENTS)
      .getMany();
    return withEvents(this.database.reads, revisions.reverse());
  }
}
