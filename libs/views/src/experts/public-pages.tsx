import type { Language } from '@hamshahr/time';
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { cleanLine, cleanText } from '../clean-text.js';
import { PageFrame, type LanguageLink } from '../page-frame.js';
import { Isolated } from '../phrases.js';
import { translator, type Translator } from '../translator.js';
import { spokenNames, talkDay, type TalkFacts } from './expert-facts.js';

/** What everybody reads of an expert; empty texts are not shown. */
export interface ExpertFacts {
  name: string;
  /** In the reader's language; null: not shown. */
  city: string | null;
  organisation: string;
  position: string;
  bio: string;
  themes: readonly string[];
  /** Codes of ISO 639. */
  spoken: readonly string[];
  talks: readonly TalkFacts[];
  office: string;
}

interface Everybody {
  language: Language;
  languages: readonly LanguageLink[];
  alternates: readonly LanguageLink[];
}

export interface ExpertsPage extends Everybody {
  experts: readonly (ExpertFacts & { href: string })[];
  /** From 1. */
  page: number;
  pages: number;
  /** Null on the first and the last page. */
  previousHref: string | null;
  nextHref: string | null;
}

export interface ExpertPage extends Everybody {
  expert: ExpertFacts;
  listHref: string;
}

/** Renders the list of those who are public: a complete HTML document. */
export function renderExpertsPage(props: ExpertsPage): string {
  const { language, languages, alternates, experts } = props;
  const t = translator(language);
  const heading = t.say('expertsHeading');
  const html = renderToString(
    <PageFrame t={t} title={heading} sender={t.say('productName')} languages={languages} alternates={alternates}>
      <div>
        <h1>{heading}</h1>
        <p>{t.say('expertsLead')}</p>
      </div>
      {experts.length === 0 ? (
        <div class="letter">
          <p>{t.say('expertsEmpty')}</p>
          <p class="soft">{t.say('expertsEmptyNext')}</p>
        </div>
      ) : (
        <ul class="events">
          {experts.map((expert) => (
            <Entry key={expert.href} t={t} expert={expert} href={expert.href} />
          ))}
        </ul>
      )}
      <Pages t={t} page={props} />
    </PageFrame>,
  );
  return `<!doctype html>${html}`;
}

/** Where the reader is in a list of several pages, and the ways to its neighbours. */
function Pages({
  t,
  page: { page, pages, previousHref, nextHref },
}: {
  t: Translator;
  page: ExpertsPage;
}): VNode | null {
  if (pages === 1) return null;
  return (
    <nav aria-label={t.say('expertsPages')}>
      <p>{t.say('expertsPage', { page, pages })}</p>
      <p class="row far">
        {previousHref !== null && (
          <a class="tap" rel="prev" href={previousHref}>
            {t.say('expertsPrevious')}
          </a>
        )}
        {nextHref !== null && (
          <a class="tap" rel="next" href={nextHref}>
            {t.say('expertsNext')}
          </a>
        )}
      </p>
    </nav>
  );
}

function Entry({ t, expert, href }: { t: Translator; expert: ExpertFacts; href: string }): VNode {
  return (
    <li class="card">
      <h2>
        <a class="tap" href={href}>
          <Isolated text={cleanLine(expert.name)} />
        </a>
      </h2>
      {expert.themes.length > 0 && <Words words={expert.themes} />}
      <Work expert={expert} />
      <p class="soft">
        <Words words={spokenNames(t, expert.spoken)} isInline />
      </p>
    </li>
  );
}

/** Position, organisation and city, each a line of its own. */
function Work({ expert: { position, organisation, city } }: { expert: ExpertFacts }): VNode {
  return (
    <>
      {[position, organisation, city ?? ''].filter(Boolean).map((line) => (
        <p key={line} class="soft">
          <Isolated text={cleanLine(line)} />
        </p>
      ))}
    </>
  );
}

/** Words that nobody joins to a sentence: a list. */
function Words({ words, isInline }: { words: readonly string[]; isInline?: boolean }): VNode {
  if (isInline) {
    return (
      <>
        {words.map((word) => (
          <span key={word} class="word">
            <Isolated text={cleanLine(word)} />
          </span>
        ))}
      </>
    );
  }
  return (
    <p>
      <Words words={words} isInline />
    </p>
  );
}

/** Renders one public profile: a complete HTML document. */
export function renderExpertPage({ language, languages, alternates, expert, listHref }: ExpertPage): string {
  const t = translator(language);
  const name = cleanLine(expert.name);
  const html = renderToString(
    <PageFrame
      t={t}
      title={name}
      sender={cleanLine(expert.office)}
      languages={languages}
      alternates={alternates}
      footer={
        <p>
          <a class="tap" href={listHref}>
            {t.say('expertToList')}
          </a>
        </p>
      }
    >
      <div>
        <p class="eyebrow">{t.say('expertsHeading')}</p>
        <h1>
          <Isolated text={name} />
        </h1>
        <Work expert={expert} />
      </div>
      <div class="cards">
        <Profile t={t} expert={expert} />
      </div>
      <p class="soft">{t.rich('expertOffice', { office: <Isolated text={cleanLine(expert.office)} /> })}</p>
    </PageFrame>,
  );
  return `<!doctype html>${html}`;
}

function Profile({ t, expert }: { t: Translator; expert: ExpertFacts }): VNode {
  const { themes, spoken, bio, talks } = expert;
  return (
    <>
      {themes.length > 0 && <Part heading={t.say('subThemes')}>{<Words words={themes} />}</Part>}
      {spoken.length > 0 && <Part heading={t.say('expertSpoken')}>{<Words words={spokenNames(t, spoken)} />}</Part>}
      {bio !== '' && (
        <Part heading={t.say('expAbout')}>
          <p class="typed" dir="auto">
            {cleanText(bio)}
          </p>
        </Part>
      )}
      {talks.length > 0 && (
        <Part heading={t.say('expTalks')}>
          <Talks t={t} talks={talks} />
        </Part>
      )}
    </>
  );
}

function Part({ heading, children }: { heading: string; children: ComponentChildren }): VNode {
  return (
    <section class="card">
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

export function Talks({ t, talks }: { t: Translator; talks: readonly TalkFacts[] }): VNode {
  return (
    <ul>
      {talks.map(({ title, heldOn }) => (
        <li key={`${heldOn} ${title}`}>
          <Isolated text={cleanLine(title)} /> <span class="soft">{talkDay(t, heldOn)}</span>
        </li>
      ))}
    </ul>
  );
}
