import { Inject, Injectable } from '@nestjs/common';
import { Cities, nameIn, type City } from '@hamshahr/cities';
import type { Config } from '@hamshahr/config';
import {
  PublicEvents,
  PublicSeries,
  eventFacts,
  textFor,
  type EventRevision,
  type EventWithRevision,
} from '@hamshahr/events';
import { Offices, type Office } from '@hamshahr/people';
import { CONFIG } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import {
  CATALOG_LANGUAGES,
  renderEventPage,
  renderEventsPage,
  renderSeriesPage,
  type EventPage,
  type FeedLink,
  type LanguageLink,
} from '@hamshahr/views';
import { EventCalendar } from './event-calendar.service.js';
import { EventOffers } from './event-offers.service.js';
import { programmeHref } from './programme-page.service.js';

/** Puts published events and the props of the public pages together. */
@Injectable()
export class EventPages {
  constructor(
    private readonly events: PublicEvents,
    private readonly cities: Cities,
    private readonly offices: Offices,
    private readonly calendar: EventCalendar,
    private readonly offers: EventOffers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param selected slug of the city whose time stands first */
  async one(slug: string, language: Language, selected: unknown): Promise<string> {
    const { event, revision } = await this.events.bySlug(slug);
    const cities = await this.cities.list();
    const city = cities.find((each) => each.slug === selected);
    const path = (each: Language) => `/${each}/e/${event.slug}`;
    const office = await this.offices.one(event.officeId);
    const series = await this.series.slugOf({ event, revision });
    return renderEventPage({
      language,
      languages: links((each) => path(each) + (city ? `?city=${city.slug}` : '')),
      alternates: this.alternates(path),
      office: nameIn(office.names, language),
      event: { ...eventFacts(revision, language, byId(cities)), joinUrl: isOnline(revision) ? HIDDEN : null },
      status: event.status as EventPage['status'],
      city: city ? { name: nameIn(city.names, language), zone: city.zone } : null,
      cities: cities.map((each) => ({ slug: each.slug, name: nameIn(each.names, language) })),
      selectedCity: city?.slug ?? null,
      action: path(language),
      feeds: this.feeds(language, revision, office, cities, series),
      seriesHref: series && `/${language}/series/${series}`,
      programmeHref: programmeHref({ event, revision }, language, city?.slug),
      ...(await this.offers.forEverybody({ event, revision }, language)),
      calendarHref: `/e/${event.slug}/event.ics?lang=${language}`,
      listHref: `/${language}`,
    });
  }

  /** @param hasCalls whether a call is open for everybody */
  async list(language: Language, hasCalls = false): Promise<string> {
    const upcoming = await this.events.upcoming();
    const cities = byId(await this.cities.list());
    const offices = new Map<string, string>();
    for (const id of new Set(upcoming.map(({ event }) => event.officeId))) {
      offices.set(id, nameIn((await this.offices.one(id)).names, language));
    }
    return renderEventsPage({
      language,
      languages: links((each) => `/${each}`),
      alternates: this.alternates((each) => `/${each}`),
      feeds: [{ href: this.webcal('/feeds/events.ics', language), whose: null }],
      callsHref: hasCalls ? `/${language}/calls` : undefined,
      events: upcoming.map((each) => this.entry(each, offices.get(each.event.officeId)!, language, cities)),
    });
  }

  /** @throws DomainError missing */
  async ofSeries(slug: string, language: Language): Promise<string> {
    const series = await this.series.bySlug(slug);
    const cities = byId(await this.cities.list());
    const office = nameIn((await this.offices.one(series.officeId)).names, language);
    const { language: textLanguage, ...text } = textFor(series.text, language);
    const path = (each: Language) => `/${each}/series/${series.slug}`;
    return renderSeriesPage({
      language,
      languages: links(path),
      alternates: this.alternates(path),
      office,
      text: { ...text, textLanguage },
      feeds: [{ href: this.webcal(`/feeds/series/${series.slug}/events.ics`, language), whose: text.title }],
      events: series.parts.map((part) => this.entry(part, office, language, cities)),
      listHref: `/${language}`,
    });
  }

  private entry(
    { event, revision }: EventWithRevision,
    office: string,
    language: Language,
    cities: ReadonlyMap<string, City>,
  ) {
    const facts = { ...eventFacts(revision, language, cities), joinUrl: null };
    return { event: facts, office, href: `/${language}/e/${event.slug}` };
  }

  /** The event to put into a calendar; its address instead of the link for joining. */
  async file(slug: string, language: Language): Promise<string> {
    const found = await this.events.bySlug(slug);
    const url = this.calendar.pageAddress(found.event.slug, language);
    return this.calendar.write(found, language, { location: found.revision.venue, url });
  }

  /** What else there is from the same city and office; an event that is not on the list leads to none. */
  private feeds(
    language: Language,
    revision: EventRevision,
    office: Office,
    cities: City[],
    series: string | null,
  ): FeedLink[] {
    if (!revision.listed) return [];
    const hosts = cities.filter(({ id }) => id === revision.hostCityId || id === revision.coHostCityId);
    const { series: part } = revision;
    return [
      ...(part && series ? [{ path: `/feeds/series/${series}/events.ics`, whose: textFor(part, language).title }] : []),
      ...hosts.map(({ slug, names }) => ({ path: `/feeds/cities/${slug}/events.ics`, whose: nameIn(names, language) })),
      { path: `/feeds/offices/${office.slug}/events.ics`, whose: nameIn(office.names, language) },
    ].map(({ path, whose }) => ({ href: this.webcal(path, language), whose }));
  }

  private webcal(path: string, language: Language): string {
    return `${this.config.http.baseUrl.replace(/^https?:/, 'webcal:')}${path}?lang=${language}`;
  }

  private alternates(path: (language: Language) => string): LanguageLink[] {
    return links((language) => this.config.http.baseUrl + path(language));
  }

  @Inject(PublicSeries) private readonly series!: PublicSeries;
}

const isOnline = ({ joinUrl, hasRoom }: EventRevision) => hasRoom || joinUrl !== null;

/** Says that there is a link for joining; the page never shows it. */
const HIDDEN = 'https://invitees.invalid/';

const byId = (cities: City[]) => new Map(cities.map((city) => [city.id, city]));
const links = (href: (language: Language) => string): LanguageLink[] =>
  CATALOG_LANGUAGES.map((language) => ({ language, href: href(language) }));
