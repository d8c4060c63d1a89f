import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import type { Language } from '@hamshahr/time';
import type { MessageKey } from './catalog.js';
import { cleanLine } from './clean-text.js';
import type { EventFacts } from './event-facts.js';
import { FeedLinks, type FeedLink } from './feed-links.js';
import { jointHosts } from './host-names.js';
import { MaterialList, type MaterialFacts } from './materials/material-list.js';
import { type LanguageLink, PageFrame } from './page-frame.js';
import { EventText, Isolated } from './phrases.js';
import { About } from './reply-page.js';
import { type CityChoice, CityForm, CityTime } from './reply-times.js';
import { seriesPhrase } from './series/series-line.js';
import { ProgrammeLink } from './programme/programme-link.js';
import { eventTimes } from './time-facts.js';
import { translator, type Translator } from './translator.js';

/** The page of an event for everybody: nothing personal, no link for joining. */
export interface EventPage {
  language: Language;
  languages: readonly LanguageLink[];
  /** Absolute addresses by language. */
  alternates: readonly LanguageLink[];
  office: string;
  event: EventFacts;
  status: 'published' | 'held' | 'cancelled' | 'postponed';
  /** The city whose time stands first; null shows the host's. */
  city: { name: string; zone: string } | null;
  cities: readonly { slug: string; name: string }[];
  selectedCity: string | null;
  /** Where the city form goes. */
  action: string;
  calendarHref: string;
  feeds: readonly FeedLink[];
  /** What everybody may have of it. */
  materials: readonly MaterialFacts[];
  /** Where people register; null while nobody can. */
  registerHref: string | null;
  /** The page of its series; null or missing where there is none to show. */
  seriesHref?: string | null;
  /** The page of its programme; null or missing where it has none. */
  programmeHref?: string | null;
  /** Address of the list of upcoming events. */
  listHref: string;
}

type EventPageFacts = EventPage & CityChoice & { title: string; venue: string | null; hosts: string | null };

const NOTICES: Readonly<Partial<Record<EventPage['status'], readonly [MessageKey, MessageKey]>>> = {
  cancelled: ['cancelledHeading', 'cancelledBody'],
  postponed: ['postponedHeading', 'postponedBody'],
  held: ['heldHeading', 'heldBody'],
};

/** Renders the public page of an event: a complete HTML document that works without scripts. */
export function renderEventPage(page: EventPage): string {
  const t = translator(page.language);
  const facts: EventPageFacts = {
    ...page,
    t,
    times: eventTimes(t, page.event, page.city && { city: page.city.name, zone: page.city.zone }),
    title: cleanLine(page.event.title),
    venue: page.event.venue === null ? null : cleanLine(page.event.venue) || null,
    hosts: jointHosts(t, page.event),
    preselected: null,
  };
  return `<!doctype html>${renderToString(<EventDocument facts={facts} />)}`;
}

function EventDocument({ facts }: { facts: EventPageFacts }): VNode {
  const { t, office, languages, alternates, title, event, listHref } = facts;
  return (
    <PageFrame
      t={t}
      title={title}
      sender={cleanLine(office)}
      languages={languages}
      alternates={alternates}
      footer={
        <p>
          <a class="tap" href={listHref}>
            {t.say('eventsAll')}
          </a>
        </p>
      }
    >
      <StatusNotice t={t} status={facts.status} />
      <div>
        <p class="eyebrow">{t.say('eventEyebrow', { kind: event.kind })}</p>
        <h1>
          <EventText text={title} language={event.textLanguage} />
        </h1>
        <SeriesNote facts={facts} />
      </div>
      <div class="cards">
        <When facts={facts} />
        <TakingPart facts={facts} />
      </div>
      <About facts={facts} />
      <ProgrammeLink t={t} href={facts.programmeHref} />
      <MaterialList t={t} materials={facts.materials} />
      <FeedLinks t={t} feeds={facts.feeds} />
    </PageFrame>
  );
}

function SeriesNote({ facts: { t, event, seriesHref } }: { facts: EventPageFacts }): VNode | null {
  if (!event.series) return null;
  return (
    <p class="soft">
      {seriesPhrase(t, event.series)}
      {seriesHref && (
        <>
          <br />
          <a class="tap" href={seriesHref}>
            {t.say('seriesPage')}
          </a>
        </>
      )}
    </p>
  );
}

/** Says that an event is called off, put off or over; nothing where it is ahead. */
export function StatusNotice({ t, status }: { t: Translator; status: EventPage['status'] }): VNode | null {
  const keys = NOTICES[status];
  if (!keys) return null;
  return (
    <div class="notice closed" role="status" aria-labelledby="state">
      <h2 id="state">{t.say(keys[0])}</h2>
      <p>{t.say(keys[1])}</p>
    </div>
  );
}

function When({ facts }: { facts: EventPageFacts }): VNode {
  const { t, times, event, status, calendarHref } = facts;
  return (
    <section class="card" aria-labelledby="when">
      <h2 id="when">{t.say('whenHeading')}</h2>
      {times.all.map((each) => (
        <CityTime key={each.city} t={t} facts={each} start={event.start} />
      ))}
      <CityForm facts={facts} />
      {status === 'published' && (
        <p>
          <a class="button" href={calendarHref}>
            {t.say('calendarFile')}
          </a>
        </p>
      )}
    </section>
  );
}

function TakingPart({ facts }: { facts: EventPageFacts }): VNode | null {
  const { t, venue, hosts, status, event, registerHref } = facts;
  if (status !== 'published') return null;
  return (
    <section class="card" aria-labelledby="where">
      <h2 id="where">{t.say('whereHeading')}</h2>
      {hosts && <p>{t.rich('hostsLine', { cities: <Isolated text={hosts} /> })}</p>}
      {venue && <p>{t.rich('venueLine', { venue: <Isolated text={venue} /> })}</p>}
      {event.capacity !== null && <p>{t.say('capacityLine', { capacity: event.capacity })}</p>}
      {(event.joinUrl !== null || !venue) && <p>{t.say('eventJoinNote')}</p>}
      <p>{t.say('eventReplyNote')}</p>
      {registerHref !== null && (
        <a class="button main" href={registerHref}>
          {t.say('registerButton')}
        </a>
      )}
    </section>
  );
}
