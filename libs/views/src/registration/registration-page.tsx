import type { Language } from '@hamshahr/time';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { MessageKey } from '../catalog.js';
import type { EventFacts } from '../event-facts.js';
import type { Reader } from '../event-places.js';
import type { LanguageLink } from '../page-frame.js';
import { Isolated } from '../phrases.js';
import { type Translator, translator } from '../translator.js';
import { placeMoment } from './place-moment.js';
import { RegistrationFrame } from './registration-frame.js';

export type RegistrationState =
  'unconfirmed' | 'awaiting_approval' | 'placed' | 'waiting' | 'offered' | 'lapsed' | 'declined' | 'cancelled';

/** One person's registration. GET shows it; its buttons POST. */
export interface RegistrationPage {
  language: Language;
  languages: readonly LanguageLink[];
  office: string;
  event: EventFacts;
  reader: Reader;
  state: RegistrationState;
  /** Until when an offered place is held. */
  until: Date | null;
  /** What was asked for is not possible any more. */
  isTooLate: boolean;
  action: string;
  eventHref: string;
  /** Page about how this person is written to; null for somebody whom the office does not know yet. */
  preferencesHref: string | null;
}

const WORDS: Readonly<Record<RegistrationState, readonly [MessageKey, MessageKey]>> = {
  unconfirmed: ['regUnconfirmed', 'regUnconfirmedBody'],
  awaiting_approval: ['regAwaiting', 'regAwaitingBody'],
  placed: ['regPlaced', 'regPlacedBody'],
  waiting: ['regWaiting', 'regWaitingBody'],
  offered: ['regOffered', 'regOfferedBody'],
  lapsed: ['regLapsed', 'regLapsedBody'],
  declined: ['regDeclined', 'regDeclinedBody'],
  cancelled: ['regCancelled', 'regCancelledBody'],
};

/** What its owner can do first in each state. */
const FORWARD: Readonly<Partial<Record<RegistrationState, readonly ['confirm' | 'accept', MessageKey]>>> = {
  unconfirmed: ['confirm', 'regConfirm'],
  offered: ['accept', 'regTake'],
};
const OVER: readonly RegistrationState[] = ['lapsed', 'declined', 'cancelled'];

type Facts = RegistrationPage & { t: Translator };

/** Renders the page: a complete HTML document that works without scripts. */
export function renderRegistrationPage(page: RegistrationPage): string {
  const facts: Facts = { ...page, t: translator(page.language) };
  return `<!doctype html>${renderToString(<Document facts={facts} />)}`;
}

function Document({ facts }: { facts: Facts }): VNode {
  const { t, isTooLate, state } = facts;
  const notices = (
    <>
      {isTooLate && (
        <div class="notice errors" role="alert">
          <p>{t.say('regTooLate')}</p>
        </div>
      )}
      <State facts={facts} />
    </>
  );
  return (
    <RegistrationFrame {...facts} isPersonal notices={notices}>
      {!OVER.includes(state) && <Step facts={facts} />}
    </RegistrationFrame>
  );
}

function State({ facts }: { facts: Facts }): VNode {
  const { t, state, until, event, reader } = facts;
  const [heading, body] = WORDS[state];
  const look = state === 'placed' ? 'saved' : 'closed';
  const moment = until === null ? '' : placeMoment(t, until, event, reader);
  return (
    <div class={`notice ${look}`} role="status" aria-labelledby="state">
      <h2 id="state">{t.say(heading)}</h2>
      <p>{t.rich(body, { until: <Isolated text={moment} /> })}</p>
    </div>
  );
}

function Step({ facts }: { facts: Facts }): VNode {
  const { t, state, action } = facts;
  const forward = FORWARD[state];
  return (
    <section class="card">
      {forward && (
        <form method="post" action={action}>
          <input type="hidden" name="lang" value={t.language} />
          <button class="main" type="submit" name="step" value={forward[0]}>
            {t.say(forward[1])}
          </button>
        </form>
      )}
      <form class="reply" method="post" action={action}>
        <input type="hidden" name="lang" value={t.language} />
        <button type="submit" name="step" value="cancel">
          {t.say('regCancel')}
        </button>
        <p class="soft">{t.say('regCancelNote')}</p>
      </form>
    </section>
  );
}
