import type { Language } from '@hamshahr/time';
import { renderToString } from 'preact-render-to-string';
import type { MessageKey } from './catalog.js';
import { type LanguageLink, PageFrame } from './page-frame.js';
import { translator } from './translator.js';

export type MessagePageKind =
  'test_link' | 'withdrawn' | 'link_invalid' | 'link_expired' | 'not_found' | 'too_many' | 'server_error';

export interface MessagePage {
  language: Language;
  languages: readonly LanguageLink[];
  kind: MessagePageKind;
  /** Address of the start page, where there is one. */
  home?: string;
}

const TEXTS: Readonly<Record<MessagePageKind, readonly [heading: MessageKey, body: MessageKey, next: MessageKey]>> = {
  test_link: ['testLinkHeading', 'testLinkBody', 'testLinkNext'],
  withdrawn: ['withdrawnHeading', 'withdrawnBody', 'withdrawnNext'],
  link_invalid: ['linkInvalidHeading', 'linkInvalidBody', 'linkInvalidNext'],
  link_expired: ['linkExpiredHeading', 'linkExpiredBody', 'linkExpiredNext'],
  not_found: ['notFoundHeading', 'notFoundBody', 'notFoundNext'],
  too_many: ['tooManyHeading', 'tooManyBody', 'tooManyNext'],
  server_error: ['serverErrorHeading', 'serverErrorBody', 'serverErrorNext'],
};

/** A page that says what went wrong and what to do next; it tells nothing about events or people. */
export function renderMessagePage(page: MessagePage): string {
  const t = translator(page.language);
  const [heading, body, next] = TEXTS[page.kind];
  const html = renderToString(
    <PageFrame t={t} title={t.say(heading)} sender={t.say('productName')} languages={page.languages}>
      <div class="letter">
        <h1>{t.say(heading)}</h1>
        <p>{t.say(body)}</p>
        <p>{t.say(next)}</p>
        {page.home && (
          <a class="button" href={page.home}>
            {t.say('homeLink')}
          </a>
        )}
      </div>
    </PageFrame>,
  );
  return `<!doctype html>${html}`;
}
