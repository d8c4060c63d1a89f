import { direction } from '@hamshahr/time';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { isolated } from './bidi-text.js';
import type { MessageKey } from './catalog.js';
import { mailtoAddress } from './clean-text.js';
import { languageTag } from './language-tag.js';
import { markdownHtml } from './markdown.js';
import { MaterialList } from './materials/material-list.js';
import { PageFrame } from './page-frame.js';
import { EventText, Isolated } from './phrases.js';
import { ProgrammeLink } from './programme/programme-link.js';
import { type ReplyFacts, replyFacts, type ReplyPage } from './reply-facts.js';
import { ReplyForm } from './reply-form.js';
import { ErrorSummary, SavedNotice, StateNotice } from './reply-notices.js';
import { ReplyTimes } from './reply-times.js';
import { textLanguageNote } from './text-language.js';

/** Renders the reply page: a complete HTML document that works without scripts. */
export function renderReplyPage(page: ReplyPage): string {
  const facts = replyFacts(page);
  return `<!doctype html>${renderToString(<ReplyDocument facts={facts} />)}`;
}

function ReplyDocument({ facts }: { facts: ReplyFacts }): VNode {
  const { t, office, languages, title, event, preferencesHref } = facts;
  const shown = isolated(title, event.textLanguage, t.language);
  return (
    <PageFrame
      t={t}
      title={t.say(titleKey(facts), { title: shown })}
      sender={office}
      languages={languages}
      footer={
        <>
          <p>{t.say('pagePersonal')}</p>
          <p>
            <a class="tap" href={preferencesHref}>
              {t.say('mailPreferences')}
            </a>
          </p>
        </>
      }
    >
      <ErrorSummary facts={facts} />
      <SavedNotice facts={facts} />
      <StateNotice facts={facts} />
      <div>
        {isOn(facts) && <p class="eyebrow">{t.say('pageEyebrow')}</p>}
        <h1>
          <EventText text={title} language={event.textLanguage} />
        </h1>
      </div>
      <div class="cards">
        <ReplyTimes facts={facts} />
        <ReplyForm facts={facts} />
      </div>
      <About facts={facts} />
      <ProgrammeLink t={t} href={facts.programmeHref} />
      <TakingPart facts={facts} />
      <MaterialList t={t} materials={facts.materials} />
      <Questions facts={facts} />
    </PageFrame>
  );
}

/** Whether the event takes place at the time shown. */
function isOn({ state }: Pick<ReplyFacts, 'state'>): boolean {
  return state === 'open' || state === 'started';
}

function titleKey({ errors, notice, state }: ReplyFacts): MessageKey {
  if (errors.length > 0) return 'pageTitleError';
  if (notice === 'saved') return 'pageTitleSaved';
  return state === 'cancelled' ? 'pageTitleCancelled' : 'pageTitle';
}

export function About({ facts }: { facts: Pick<ReplyFacts, 't' | 'event'> }): VNode | null {
  const { t, event } = facts;
  const html = markdownHtml(event.body);
  if (html === '') return null;
  const language = event.textLanguage;
  const note = textLanguageNote(t, event);
  return (
    <section class="prose">
      <h2>{t.say('pageAboutHeading')}</h2>
      {note !== null && <p class="soft">{note}</p>}
      <div lang={languageTag(language)} dir={direction(language)} dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  );
}

function TakingPart({ facts }: { facts: ReplyFacts }): VNode | null {
  const { t, event, joinUrl, venue, hosts, state } = facts;
  if (!isOn({ state })) return null;
  return (
    <section class="prose">
      <h2>{t.say('whereHeading')}</h2>
      {hosts && <p>{t.rich('hostsLine', { cities: <Isolated text={hosts} /> })}</p>}
      {venue && <p>{t.rich('venueLine', { venue: <Isolated text={venue} /> })}</p>}
      {joinUrl && <p>{t.rich('joinLink', { link: <WebLink href={joinUrl} text={joinUrl} /> })}</p>}
      {event.capacity !== null && <p>{t.say('capacityLine', { capacity: event.capacity })}</p>}
      {!joinUrl && !venue && <p>{t.say('joinLater')}</p>}
    </section>
  );
}

function Questions({ facts }: { facts: ReplyFacts }): VNode | null {
  const { t, contact } = facts;
  if (!contact) return null;
  const address = <WebLink href={mailtoAddress(contact.address)} text={contact.address} />;
  return <p>{t.rich('contactLine', { name: <Isolated text={contact.name} />, address })}</p>;
}

function WebLink({ href, text }: { href: string; text: string }): VNode {
  return (
    <a class="tap" href={href} rel="noopener noreferrer">
      <Isolated text={text} dir="ltr" />
    </a>
  );
}
