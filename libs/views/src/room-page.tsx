import type { Language } from '@hamshahr/time';
import { localTime } from '@hamshahr/time';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { MessageKey } from './catalog.js';
import { cleanLine, webAddress } from './clean-text.js';
import type { EventFacts } from './event-facts.js';
import { type LanguageLink, PageFrame } from './page-frame.js';
import { EventText, Isolated } from './phrases.js';
import { CityTime } from './reply-times.js';
import { eventTimes, type EventTimes } from './time-facts.js';
import { type Translator, translator } from './translator.js';

/** Why a personal link does not lead into the room. */
export type RoomPageState = 'early' | 'down' | 'over' | 'cancelled' | 'postponed';

/** What somebody sees whose join link does not lead into the room, in the time of their city. */
export interface RoomPage {
  language: Language;
  languages: readonly LanguageLink[];
  office: string;
  event: EventFacts;
  /** The reader's; null shows the hosts'. */
  city: { name: string; zone: string } | null;
  state: RoomPageState;
  opensAt: Date;
  /** The same link, to try again. */
  href: string;
  fallbackUrl: string | null;
  fallbackPhone: string | null;
}

const TEXTS: Readonly<Record<RoomPageState, readonly [heading: MessageKey, body: MessageKey]>> = {
  early: ['roomEarlyHeading', 'roomEarlyNext'],
  down: ['roomDownHeading', 'roomDownBody'],
  over: ['heldHeading', 'heldBody'],
  cancelled: ['cancelledHeading', 'cancelledBody'],
  postponed: ['postponedHeading', 'postponedBody'],
};

/** Renders the page before, after and instead of a room; a complete HTML document that works without scripts. */
export function renderRoomPage(page: RoomPage): string {
  const t = translator(page.language);
  const times = eventTimes(t, page.event, page.city && { city: page.city.name, zone: page.city.zone });
  const [heading, body] = TEXTS[page.state];
  const isOn = page.state === 'early' || page.state === 'down';
  const title = cleanLine(page.event.title);
  const html = renderToString(
    <PageFrame
      t={t}
      title={t.say(heading)}
      sender={cleanLine(page.office)}
      languages={page.languages}
      footer={<p>{t.say('pagePersonal')}</p>}
    >
      <div class={isOn ? 'notice' : 'notice closed'} role="status" aria-labelledby="state">
        <h2 id="state">{t.say(heading)}</h2>
        {page.state === 'early' && (
          <p>{t.rich('roomOpensAt', { moment: <OpeningMoment t={t} page={page} times={times} /> })}</p>
        )}
        <p>{t.say(body)}</p>
        {isOn && (
          <a class="button" href={page.href} rel="noreferrer">
            {t.say(page.state === 'early' ? 'roomEnter' : 'roomRetry')}
          </a>
        )}
      </div>
      {page.state === 'down' && <Fallback t={t} page={page} />}
      <div>
        {isOn && <p class="eyebrow">{t.say('roomEyebrow')}</p>}
        <h1>
          <EventText text={title} language={page.event.textLanguage} />
        </h1>
      </div>
      {page.state !== 'postponed' && (
        <section class="card" aria-labelledby="when">
          <h2 id="when">{t.say('whenHeading')}</h2>
          {times.all.map((each, index) => (
            <CityTime key={index} t={t} facts={each} start={page.event.start} />
          ))}
          {times.note && (
            <p class="soft">{t.rich(times.note.key, { cities: <Isolated text={times.note.cities} /> })}</p>
          )}
        </section>
      )}
    </PageFrame>,
  );
  return `<!doctype html>${html}`;
}

/** The opening in the time of the city that stands first below. */
function OpeningMoment({ t, page, times }: { t: Translator; page: RoomPage; times: EventTimes }): VNode {
  const zone = page.city?.zone ?? page.event.hostZone;
  return <Moment t={t} at={page.opensAt} city={times.all[0].city} zone={zone} />;
}

/** A moment with its date, city and offset: never a time without its zone. */
export function Moment({ t, at, city, zone }: { t: Translator; at: Date; city: string; zone: string }): VNode {
  const { date, time, offset } = localTime(at, at, zone, t.language);
  const parts = { city: <Isolated text={city} />, offset: <Isolated text={offset} dir="ltr" /> };
  return <time datetime={at.toISOString()}>{t.rich('timeSentence', { date, time, ...parts })}</time>;
}

function Fallback({ t, page }: { t: Translator; page: RoomPage }): VNode | null {
  const url = webAddress(page.fallbackUrl);
  const phone = page.fallbackPhone === null ? null : cleanLine(page.fallbackPhone) || null;
  if (url === null && phone === null) return null;
  return (
    <section class="card" aria-labelledby="fallback">
      <h2 id="fallback">{t.say('roomFallback')}</h2>
      {phone !== null && <p>{t.rich('roomFallbackPhone', { phone: <Isolated text={phone} dir="ltr" /> })}</p>}
      {url !== null && <p>{t.rich('roomFallbackLink', { link: <FallbackLink url={url} /> })}</p>}
    </section>
  );
}

function FallbackLink({ url }: { url: string }): VNode {
  return (
    <a class="tap" href={url} rel="noopener noreferrer">
      <Isolated text={url} dir="ltr" />
    </a>
  );
}
