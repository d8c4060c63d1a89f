import type { Language } from '@hamshahr/time';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { isolated } from '../bidi-text.js';
import { cleanLine } from '../clean-text.js';
import { markdownHtml } from '../markdown.js';
import { languageTag } from '../language-tag.js';
import { type LanguageLink, OWN_NAMES, PageFrame } from '../page-frame.js';
import { EventText, Isolated } from '../phrases.js';
import { textLanguageNote } from '../text-language.js';
import { type Translator, translator } from '../translator.js';
import { momentAt, type Clock } from './moment.js';

/** What everybody reads of a call. */
export interface CallFacts {
  /** In `textLanguage`, each of one line. */
  title: string;
  summary: string;
  textLanguage: Language;
  closesAt: Date;
  /** A city of the call's own zone. */
  clock: Clock;
  office: string;
}

/** Calls whose deadline is ahead. */
export interface CallsPage {
  language: Language;
  languages: readonly LanguageLink[];
  alternates: readonly LanguageLink[];
  calls: readonly (CallFacts & { href: string })[];
}

/** The page of one call for everybody. */
export interface CallPage {
  language: Language;
  languages: readonly LanguageLink[];
  alternates: readonly LanguageLink[];
  call: CallFacts;
  /** Markdown in the call's language. */
  body: string;
  tracks: readonly string[];
  /** Labels of what is asked beside the proposal. */
  questions: readonly string[];
  proposalLanguages: readonly Language[];
  limits: { title: number; abstract: number };
  isBlind: boolean;
  isOver: boolean;
  needsCode: boolean;
  /** The city whose clock comes first; null: the call's own alone. */
  reader: Clock | null;
  cities: readonly { slug: string; name: string }[];
  selectedCity: string | null;
  action: string;
  submitHref: string;
  listHref: string;
}

/** Renders the list, or says that nothing is open. */
export function renderCallsPage({ language, languages, alternates, calls }: CallsPage): string {
  const t = translator(language);
  const heading = t.say('callsHeading');
  const html = renderToString(
    <PageFrame t={t} title={heading} sender={t.say('productName')} languages={languages} alternates={alternates}>
      <h1>{heading}</h1>
      {calls.length === 0 ? (
        <div class="letter">
          <p>{t.say('callsEmpty')}</p>
          <p class="soft">{t.say('callsEmptyNext')}</p>
        </div>
      ) : (
        <ul class="events">
          {calls.map((call) => (
            <CallEntry key={call.href} t={t} call={call} href={call.href} />
          ))}
        </ul>
      )}
    </PageFrame>,
  );
  return `<!doctype html>${html}`;
}

function CallEntry({ t, call, href }: { t: Translator; call: CallFacts; href: string }): VNode {
  const moment = <Isolated text={momentAt(t, call.closesAt, call.clock)} />;
  return (
    <li class="card">
      <h2>
        <a class="tap" href={href}>
          <EventText text={cleanLine(call.title)} language={call.textLanguage} />
        </a>
      </h2>
      <p>
        <EventText text={cleanLine(call.summary)} language={call.textLanguage} />
      </p>
      <p>
        <time datetime={call.closesAt.toISOString()}>{t.rich('callDeadlineLine', { moment })}</time>
      </p>
      <p class="soft">
        <Isolated text={cleanLine(call.office)} />
      </p>
    </li>
  );
}

/** Renders the page of a call. */
export function renderCallPage(page: CallPage): string {
  const t = translator(page.language);
  const { call, languages, alternates, listHref } = page;
  const title = cleanLine(call.title);
  const html = renderToString(
    <PageFrame
      t={t}
      title={isolated(title, call.textLanguage, t.language)}
      sender={cleanLine(call.office)}
      languages={languages}
      alternates={alternates}
      footer={
        <p>
          <a class="tap" href={listHref}>
            {t.say('callToList')}
          </a>
        </p>
      }
    >
      <div>
        <p class="eyebrow">{t.say('callEyebrow')}</p>
        <h1>
          <EventText text={title} language={call.textLanguage} />
        </h1>
      </div>
      <div class="cards">
        <Text t={t} page={page} />
        <div class="side">
          <Deadline t={t} page={page} />
          <Begin t={t} page={page} />
          <Asked t={t} page={page} />
        </div>
      </div>
    </PageFrame>,
  );
  return `<!doctype html>${html}`;
}

function Text({ t, page: { call, body } }: { t: Translator; page: CallPage }): VNode {
  const note = textLanguageNote(t, call);
  return (
    <section class="prose">
      {note !== null && <p class="soft">{note}</p>}
      <p>
        <EventText text={cleanLine(call.summary)} language={call.textLanguage} />
      </p>
      <div
        lang={languageTag(call.textLanguage)}
        dir={translator(call.textLanguage).direction}
        dangerouslySetInnerHTML={{ __html: markdownHtml(body) }}
      />
    </section>
  );
}

function Deadline({ t, page }: { t: Translator; page: CallPage }): VNode {
  const { call, reader, cities, selectedCity, action } = page;
  const clocks = reader && reader.zone !== call.clock.zone ? [reader, call.clock] : [reader ?? call.clock];
  return (
    <section class="card" aria-labelledby="deadline">
      <h2 id="deadline">{t.say('callDeadline')}</h2>
      {clocks.map((clock) => (
        <p key={clock.city}>
          <time datetime={call.closesAt.toISOString()}>{momentAt(t, call.closesAt, clock)}</time>
        </p>
      ))}
      <form class="city field" method="get" action={action}>
        <label for="city">{t.say('cityLabel')}</label>
        <div class="row">
          <select id="city" name="city">
            <option value="" selected={selectedCity === null}>
              {call.clock.city}
            </option>
            {cities.map(({ slug, name }) => (
              <option key={slug} value={slug} selected={slug === selectedCity}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit">{t.say('cityButton')}</button>
        </div>
      </form>
    </section>
  );
}

function Begin({ t, page: { isOver, needsCode, submitHref } }: { t: Translator; page: CallPage }): VNode {
  if (isOver) {
    return (
      <div class="notice closed" role="status" aria-labelledby="over">
        <h2 id="over">{t.say('callOver')}</h2>
        <p>{t.say('callOverBody')}</p>
        <p>
          <a class="tap" href={submitHref}>
            {t.say('callOverCode')}
          </a>
        </p>
      </div>
    );
  }
  return (
    <section class="card">
      {needsCode && <p>{t.say('callCodeNeeded')}</p>}
      <a class="button main" href={submitHref}>
        {t.say('callBegin')}
      </a>
    </section>
  );
}

function Asked({ t, page }: { t: Translator; page: CallPage }): VNode {
  const { limits, tracks, questions, proposalLanguages, isBlind } = page;
  const languages = new Intl.ListFormat(t.tag).format(proposalLanguages.map((each) => OWN_NAMES[each]));
  return (
    <section class="card" aria-labelledby="asked">
      <h2 id="asked">{t.say('callAsked')}</h2>
      <p>{t.say('callAskedBody', limits)}</p>
      {questions.length > 0 && <Lines lines={questions} />}
      <p>{t.say('callLanguages', { languages })}</p>
      <p>{t.say(isBlind ? 'callBlind' : 'callNamed')}</p>
      {tracks.length > 0 && (
        <>
          <h3>{t.say('callTracks')}</h3>
          <Lines lines={tracks} />
        </>
      )}
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }): VNode {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>
          <Isolated text={cleanLine(line)} />
        </li>
      ))}
    </ul>
  );
}
