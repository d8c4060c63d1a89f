import { Inject, Injectable } from '@nestjs/common';
import { Cities, nameIn } from '@hamshahr/cities';
import type { Config } from '@hamshahr/config';
import { Programmes, PublicEvents, eventFacts, programmeFacts, type EventWithRevision } from '@hamshahr/events';
import { Offices, type Actor } from '@hamshahr/people';
import { CONFIG, DomainError } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { CATALOG_LANGUAGES, renderProgrammePage, type EventPage, type LanguageLink } from '@hamshahr/views';

/** Puts the programme of an event and the props of its page together. */
@Injectable()
export class ProgrammePages {
  constructor(
    private readonly events: PublicEvents,
    private readonly programmes: Programmes,
    private readonly cities: Cities,
    private readonly offices: Offices,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * As everybody finds it.
   * @param selected slug of the city whose time is shown
   * @throws DomainError missing where nothing is published or there is no programme
   */
  async one(slug: string, language: Language, selected: unknown): Promise<string> {
    return this.render(await this.events.bySlug(slug), language, selected);
  }

  /** As everybody would find it, were the latest revision published. @throws DomainError missing */
  async preview(actor: Actor, eventId: string, language: Language): Promise<string> {
    return this.render(await this.programmes.one(actor, eventId), language, null);
  }

  private async render({ event, revision }: EventWithRevision, language: Language, selected: unknown): Promise<string> {
    const cities = await this.cities.list();
    const byId = new Map(cities.map((each) => [each.id, each]));
    const programme = programmeFacts(revision, language, byId);
    if (!programme) throw new DomainError('missing', 'programme.missing');
    const city = cities.find((each) => each.slug === selected);
    const path = (each: Language) => `/${each}/e/${event.slug}/programme`;
    const office = await this.offices.one(event.officeId);
    return renderProgrammePage({
      language,
      languages: links((each) => path(each) + (city ? `?city=${city.slug}` : '')),
      alternates: links((each) => this.config.http.baseUrl + path(each)),
      office: nameIn(office.names, language),
      event: eventFacts(revision, language, byId),
      programme,
      version: { number: await this.events.versionOf(revision), at: revision.createdAt },
      status: event.status as EventPage['status'],
      city: city ? { name: nameIn(city.names, language), zone: city.zone } : null,
      cities: cities.map((each) => ({ slug: each.slug, name: nameIn(each.names, language) })),
      selectedCity: city?.slug ?? null,
      action: path(language),
      eventHref: `/${language}/e/${event.slug}${city ? `?city=${city.slug}` : ''}`,
      listHref: `/${language}`,
    });
  }
}

/** Where the programme of an event is read, in the time of a city; null where it has none. */
export function programmeHref(
  { event, revision }: EventWithRevision,
  language: Language,
  city: string | undefined,
): string | null {
  if (!revision.programme) return null;
  return `/${language}/e/${event.slug}/programme${city === undefined ? '' : `?city=${city}`}`;
}

const links = (href: (language: Language) => string): LanguageLink[] =>
  CATALOG_LANGUAGES.map((language) => ({ language, href: href(language) }));
