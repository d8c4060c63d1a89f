import type { Language } from '@hamshahr/time';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { MessageKey } from './catalog.js';
import { cleanLine } from './clean-text.js';
import { type LanguageLink, PageFrame } from './page-frame.js';
import { Isolated } from './phrases.js';
import { translator } from './translator.js';

/**
 * The page behind a mail's List-Unsubscribe link. `ask` posts to `action`, `off` offers the way back with a POST to
 * `undoAction`; both carry `lang`.
 */
export interface UnsubscribePage {
  language: Language;
  languages: readonly LanguageLink[];
  office: string;
  /** The address, as far as it may be shown to whoever holds the link. @example l…@isfahan.example */
  address: string;
  state: 'ask' | 'off' | 'on';
  action: string;
  undoAction: string;
}

const TEXTS: Readonly<Record<UnsubscribePage['state'], readonly [heading: MessageKey, body: MessageKey]>> = {
  ask: ['unsubscribeHeading', 'unsubscribeBody'],
  off: ['unsubscribedHeading', 'unsubscribedBody'],
  on: ['resubscribedHeading', 'resubscribedBody'],
};

/** Says which office and which address are meant; GET shows it, only the button acts (rule 30). */
export function renderUnsubscribePage(page: UnsubscribePage): string {
  const t = translator(page.language);
  const office = cleanLine(page.office);
  const [heading, body] = TEXTS[page.state];
  const names = { office: <Isolated text={office} />, address: <Isolated text={page.address} dir="ltr" /> };
  const form = (action: string, button: MessageKey, isMain: boolean): VNode => (
    <form method="post" action={action}>
      <input type="hidden" name="lang" value={page.language} />
      <button type="submit" class={isMain ? 'main' : undefined}>
        {t.say(button)}
      </button>
    </form>
  );
  const html = renderToString(
    <PageFrame t={t} title={t.say(heading)} sender={office} languages={page.languages}>
      <div class="letter">
        <h1>{t.say(heading)}</h1>
        <p>{t.rich(body, names)}</p>
        {page.state !== 'on' && <p>{t.say('unsubscribeStill')}</p>}
        {page.state === 'ask' && <p class="soft">{t.say('unsubscribeNothing')}</p>}
        {page.state === 'ask' && form(page.action, 'unsubscribeButton', true)}
        {page.state === 'off' && <p class="soft">{t.say('unsubscribedUndo')}</p>}
        {page.state === 'off' && form(page.undoAction, 'unsubscribedButton', false)}
      </div>
    </PageFrame>,
  );
  return `<!doctype html>${html}`;
}
