import type { ComponentChildren, VNode } from 'preact';
import { isolated } from '../bidi-text.js';
import { cleanLine } from '../clean-text.js';
import type { EventFacts } from '../event-facts.js';
import type { Reader } from '../event-places.js';
import { type LanguageLink, PageFrame } from '../page-frame.js';
import { EventText } from '../phrases.js';
import { CityTime } from '../reply-times.js';
import { eventTimes } from '../time-facts.js';
import type { Translator } from '../translator.js';

interface FrameProps {
  t: Translator;
  event: EventFacts;
  office: string;
  languages: readonly LanguageLink[];
  eventHref: string;
  preferencesHref?: string | null;
  /** Whose clock comes first; null: the host's. */
  reader: Reader;
  /** Whether the page's address is one person's alone. */
  isPersonal: boolean;
  /** What is said before the title. */
  notices: ComponentChildren;
  /** Cards beside the times. */
  children: ComponentChildren;
}

/** What the pages of a registration share: the event, its times, and the way to its own page. */
export function RegistrationFrame(props: FrameProps): VNode {
  const { t, event, office, languages, eventHref, preferencesHref, reader, isPersonal, notices, children } = props;
  const title = cleanLine(event.title);
  return (
    <PageFrame
      t={t}
      title={t.say('registerTitle', { title: isolated(title, event.textLanguage, t.language) })}
      sender={cleanLine(office)}
      languages={languages}
      footer={
        <>
          {isPersonal && <p>{t.say('pagePersonal')}</p>}
          <p>
            <a class="tap" href={eventHref}>
              {t.say('registerToEvent')}
            </a>
          </p>
          {preferencesHref && (
            <p>
              <a class="tap" href={preferencesHref}>
                {t.say('mailPreferences')}
              </a>
            </p>
          )}
        </>
      }
    >
      {notices}
      <div>
        <p class="eyebrow">{t.say('registrationEyebrow')}</p>
        <h1>
          <EventText text={title} language={event.textLanguage} />
        </h1>
      </div>
      <div class="cards">
        <section class="card" aria-labelledby="when">
          <h2 id="when">{t.say('whenHeading')}</h2>
          {eventTimes(t, event, reader).all.map((each) => (
            <CityTime key={each.city} t={t} facts={each} start={event.start} />
          ))}
        </section>
        {children}
      </div>
    </PageFrame>
  );
}
