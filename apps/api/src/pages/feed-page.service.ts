import { Inject, Injectable } from '@nestjs/common';
import { writeFeed } from '@hamshahr/calendar';
import { Cities, nameIn } from '@hamshahr/cities';
import { FeedEvents, PublicSeries, textFor, type EventWithRevision } from '@hamshahr/events';
import { FeedAddresses, Offices, type Office } from '@hamshahr/people';
import { found } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { feedName } from '@hamshahr/views';
import { EventCalendar, type Whereabouts } from './event-calendar.service.js';

/** How long a program may keep a feed: an update mail is faster anyway, and a thousand subscribers ask every hour. */
const REFRESH_MINUTES = 60;

/** Writes the calendars to subscribe to (rule 14): public ones by city and office, secret ones by person. */
@Injectable()
export class FeedPages {
  constructor(
    private readonly events: FeedEvents,
    private readonly addresses: FeedAddresses,
    private readonly cities: Cities,
    private readonly calendar: EventCalendar,
    private readonly offices: Offices,
  ) {}

  async all(language: Language): Promise<string> {
    return this.write(await this.events.all(), language, feedName(language, 'all', ''), this.pageOf(language));
  }

  /** @throws DomainError missing */
  async city(slug: string, language: Language): Promise<string> {
    const city = found((await this.cities.list()).find((each) => each.slug === slug) ?? null, 'feed.missing');
    const name = feedName(language, 'of', nameIn(city.names, language));
    return this.write(await this.events.ofCity(city.id), language, name, this.pageOf(language));
  }

  /** @throws DomainError missing */
  async office(slug: string, language: Language): Promise<string> {
    const office = found(await this.offices.bySlug(slug), 'feed.missing');
    const name = feedName(language, 'of', nameIn(office.names, language));
    return this.write(await this.events.ofOffice(office.id), language, name, this.pageOf(language));
  }

  /** @throws DomainError missing also where nothing of it is on the public list */
  async series(slug: string, language: Language): Promise<string> {
    const { id, text } = await this.publicSeries.bySlug(slug);
    const name = feedName(language, 'of', textFor(text, language).title);
    return this.write(await this.events.ofSeries(id), language, name, this.pageOf(language));
  }

  /** @throws DomainError missing for whatever does not open anything */
  async person(token: string, asked: Language | null): Promise<string> {
    const owner = await this.addresses.open(token);
    if (owner.kind === 'account') {
      const language = asked ?? owner.actor.language;
      const office = await this.offices.one(owner.actor.officeId);
      const name = feedName(language, 'of', nameIn(office.names, language));
      return this.write(await this.events.ofAccount(owner.actor), language, name, this.joining(language));
    }
    const { contact } = owner;
    const language = asked ?? contact.language;
    return this.write(
      await this.events.ofContact(contact.id),
      language,
      feedName(language, 'mine', contact.name),
      this.joining(language),
    );
  }

  /** Everybody gets the event's page; the link for joining is for invitees. */
  private pageOf(language: Language): (found: EventWithRevision) => Whereabouts {
    return ({ event, revision }) => ({
      location: revision.venue,
      url: this.calendar.pageAddress(event.slug, language),
    });
  }

  /** As the invitation says it (rule 23); a way into a room is one person's own and stands in their mail alone. */
  private joining(language: Language): (found: EventWithRevision) => Whereabouts {
    const page = this.pageOf(language);
    return (found) =>
      found.revision.hasRoom ? page(found) : { location: found.revision.venue, url: found.revision.joinUrl };
  }

  private async write(
    all: EventWithRevision[],
    language: Language,
    name: string,
    where: (found: EventWithRevision) => Whereabouts,
  ): Promise<string> {
    const offices = new Map<string, Office>();
    for (const officeId of new Set(all.map(({ event }) => event.officeId))) {
      offices.set(officeId, await this.offices.one(officeId));
    }
    const events = all.map((each) =>
      this.calendar.entry(each, offices.get(each.event.officeId)!, language, where(each)),
    );
    return writeFeed({ name, language, refreshMinutes: REFRESH_MINUTES, events });
  }

  @Inject(PublicSeries) private readonly publicSeries!: PublicSeries;
}
