import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import type { Language } from '@hamshahr/time';
import { cleanLine } from './clean-text.js';
import type { EventFacts } from './event-facts.js';
import { FeedLinks, type FeedLink } from './feed-links.js';
import { hostNames } from './host-names.js';
import { type LanguageLink, PageFrame } from './page-frame.js';
import { EventText, Isolated } from './phrases.js';
import { seriesPhrase } from './series/series-line.js';
import { eventTimes } from './time-facts.js';
import { type Translator, translator } from './translator.js';

/** The public list of upcoming events. */
export interface EventsPage {
  language: Language;
  languages: readonly LanguageLink[];
  alternates: readonly LanguageLink[];
  feeds: readonly FeedLink[];
  /** The list of calls, where one is open. */
  callsHref?: string | undefined;
  events: readonly { event: EventFacts; office: string; href: string }[];
}

/** Renders the list, or says that there is nothing yet and what to do instead. */
export function renderEventsPage(page: EventsPage): string {
  const t = translator(page.language);
  const { languages, alternates, events, feeds, callsHref } = page;
  const heading = t.say('eventsHeading');
  const html = renderToString(
    <PageFrame t={t} title={heading} sender={t.say('productName')} languages={languages} alternates={alternates}>
      <h1>{heading}</h1>
      {events.length === 0 ? (
        <div class="letter">
          <p>{t.say('eventsEmpty')}</p>
          <p class="soft">{t.say('eventsEmptyNext')}</p>
        </div>
      ) : (
        <ul class="events">
          {events.map((each) => (
            <EventEntry key={each.href} t={t} {...each} />
          ))}
        </ul>
      )}
      {callsHref && (
        <p>
          <a class="tap" href={callsHref}>
            {t.say('callToList')}
          </a>
        </p>
      )}
      <FeedLinks t={t} feeds={feeds} />
    </PageFrame>,
  );
  return `<!doctype html>${html}`;
}

interface EntryProps {
  t: Translator;
  event: EventFacts;
  office: string;
  href: string;
}

/** Title, time by the host's clock, host. */
export function EventEntry({ t, event, office, href }: EntryProps): VNode {
  const [{ local, range }] = eventTimes(t, event, null).all;
  const when = {
    date: local.date,
    time: range,
    city: <Isolated text={hostNames(t, event)} />,
    offset: <Isolated text={local.offset} dir="ltr" />,
  };
  return (
    <li class="card">
      <p class="eyebrow">{t.say('eventEyebrow', { kind: event.kind })}</p>
      <h2>
        <a class="tap" href={href}>
          <EventText text={cleanLine(event.title)} language={event.textLanguage} />
        </a>
      </h2>
      <p>
        <time datetime={event.start.toISOString()}>{t.rich('timeSentence', when)}</time>
      </p>
      {event.series && <p class="soft">{seriesPhrase(t, event.series)}</p>}
      <p class="soft">{cleanLine(office)}</p>
    </li>
  );
}
