import { localTime } from '@hamshahr/time';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { isolated } from '../bidi-text.js';
import { cleanLine } from '../clean-text.js';
import { StatusNotice, type EventPage } from '../event-page.js';
import { PageFrame } from '../page-frame.js';
import { EventText, Isolated } from '../phrases.js';
import { CityForm, type CityChoice } from '../reply-times.js';
import { seriesPhrase } from '../series/series-line.js';
import { eventTimes } from '../time-facts.js';
import { translator, type Translator } from '../translator.js';
import type { ProgrammeFacts, SpeakerFacts } from './programme-facts.js';
import { SessionCard } from './session-card.js';
import { daysOf, type ShortSession } from './short-programme.js';

/** The programme of an event for everybody, also on paper. */
export interface ProgrammePage extends Pick<
  EventPage,
  | 'language'
  | 'languages'
  | 'alternates'
  | 'office'
  | 'event'
  | 'status'
  | 'city'
  | 'cities'
  | 'selectedCity'
  | 'action'
  | 'listHref'
> {
  programme: ProgrammeFacts;
  /** How many times the event was told anew, from 1, and when it was written. */
  version: { number: number; at: Date };
  /** The page of the event. */
  eventHref: string;
}

type Facts = ProgrammePage & CityChoice & { title: string; zone: string };

/** Renders a complete HTML document that works without scripts. */
export function renderProgrammePage(page: ProgrammePage): string {
  const t = translator(page.language);
  const times = eventTimes(t, page.event, page.city && { city: page.city.name, zone: page.city.zone });
  const title = cleanLine(page.event.title);
  const facts: Facts = { ...page, t, times, title, preselected: null, zone: times.all[0].local.zone };
  return `<!doctype html>${renderToString(<ProgrammeDocument facts={facts} />)}`;
}

function ProgrammeDocument({ facts }: { facts: Facts }): VNode {
  const { t, office, languages, alternates, title, event, programme, eventHref } = facts;
  const shown = isolated(title, event.textLanguage, t.language);
  return (
    <PageFrame
      t={t}
      title={t.say('programmePageTitle', { title: shown })}
      sender={cleanLine(office)}
      languages={languages}
      alternates={alternates}
      footer={<Foot facts={facts} />}
    >
      <StatusNotice t={t} status={facts.status} />
      <div>
        <p class="eyebrow">{t.say('programmeHeading')}</p>
        <h1>
          <EventText text={title} language={event.textLanguage} />
        </h1>
        {event.series && <p class="soft">{seriesPhrase(t, event.series)}</p>}
        <p>
          <a class="tap" href={eventHref}>
            {t.say('programmeEvent')}
          </a>
        </p>
      </div>
      <Clock facts={facts} />
      {daysOf(t, programme.sessions, facts.zone).map(({ date, sessions }) => (
        <section class="day" key={date}>
          <h2>{date}</h2>
          {slots(sessions).map((slot) => (
            <div class="slot" key={slot[0]!.session.key}>
              {slot.map(({ session, range }) => (
                <SessionCard key={session.key} t={t} session={session} range={range} />
              ))}
            </div>
          ))}
        </section>
      ))}
      <Speakers facts={facts} />
    </PageFrame>
  );
}

/** Whose clock the times are of, and the choice of another. */
function Clock({ facts }: { facts: Facts }): VNode {
  const { t, times } = facts;
  const [{ city, local }] = times.all;
  return (
    <section class="clock">
      <p class="label">
        {t.rich('programmeTimes', {
          city: <Isolated text={city} />,
          offset: <Isolated text={local.offset} dir="ltr" />,
        })}
      </p>
      <CityForm facts={facts} />
    </section>
  );
}

/** Sessions that begin together stand beside each other. */
function slots(sessions: ShortSession[]): ShortSession[][] {
  return [...Map.groupBy(sessions, ({ session }) => session.start.getTime()).values()];
}

function Speakers({ facts: { t, programme } }: { facts: Facts }): VNode | null {
  if (programme.speakers.length === 0) return null;
  return (
    <section class="prose speakers">
      <h2>{t.say('programmeSpeakers')}</h2>
      <ul>
        {programme.speakers.map((speaker, index) => (
          <li key={index}>
            <Person t={t} speaker={speaker} />
            {speaker.city !== null && (
              <span class="soft">
                {' · '}
                <Isolated text={cleanLine(speaker.city)} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Person({ t, speaker }: { t: Translator; speaker: SpeakerFacts }): VNode {
  const name = <Isolated text={cleanLine(speaker.name)} />;
  if (speaker.position === null) return name;
  return <>{t.rich('programmePerson', { name, position: <Isolated text={cleanLine(speaker.position)} /> })}</>;
}

function Foot({ facts: { t, version, zone, listHref } }: { facts: Facts }): VNode {
  const { date } = localTime(version.at, version.at, zone, t.language);
  return (
    <>
      <p class="soft">{t.say('programmeVersion', { number: version.number, date })}</p>
      <p>
        <a class="tap" href={listHref}>
          {t.say('eventsAll')}
        </a>
      </p>
    </>
  );
}
