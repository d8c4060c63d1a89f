import type { Language } from '@hamshahr/time';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { MessageKey } from './catalog.js';
import { cleanLine } from './clean-text.js';
import type { EventFacts } from './event-facts.js';
import { type LanguageLink, PageFrame } from './page-frame.js';
import { EventText } from './phrases.js';
import { Moment } from './room-page.js';
import { type Translator, translator } from './translator.js';

export type CheckInField = 'name' | 'address';

/** The sheet on which people write themselves down; posts `name`, `address` and `lang` to `action`. */
export interface CheckInPage {
  language: Language;
  languages: readonly LanguageLink[];
  office: string;
  event: EventFacts;
  state: 'early' | 'open' | 'over' | 'cancelled' | 'postponed' | 'saved';
  opensAt: Date;
  action: string;
  name: string;
  address: string;
  /** The field that is wrong; null where none is. */
  error: CheckInField | null;
}

const TEXTS: Readonly<Record<CheckInPage['state'], readonly [heading: MessageKey, body: MessageKey | null]>> = {
  early: ['checkInEarlyHeading', null],
  open: ['checkInHeading', 'checkInLead'],
  over: ['checkInOverHeading', 'checkInOverBody'],
  cancelled: ['cancelledHeading', 'cancelledBody'],
  postponed: ['postponedHeading', 'postponedBody'],
  saved: ['checkInSavedHeading', 'checkInSavedBody'],
};
const ERRORS: Readonly<Record<CheckInField, MessageKey>> = {
  name: 'errorCheckInName',
  address: 'errorCheckInAddress',
};

/** Renders the attendance sheet of an event: a complete HTML document that works without scripts. */
export function renderCheckInPage(page: CheckInPage): string {
  const t = translator(page.language);
  const { event, state } = page;
  const [heading, body] = TEXTS[state];
  const html = renderToString(
    <PageFrame t={t} title={t.say(heading)} sender={cleanLine(page.office)} languages={page.languages}>
      <div>
        <p class="eyebrow">
          <EventText text={cleanLine(event.title)} language={event.textLanguage} />
        </p>
        <h1>{t.say(heading)}</h1>
      </div>
      {page.error !== null && <Summary t={t} field={page.error} />}
      <section class="card">
        {state === 'early' && (
          <p>
            {t.rich('roomOpensAt', {
              moment: <Moment t={t} at={page.opensAt} city={event.hostCity} zone={event.hostZone} />,
            })}
          </p>
        )}
        {body && <p role={state === 'saved' ? 'status' : undefined}>{t.say(body)}</p>}
        {state === 'open' && <Form t={t} page={page} />}
      </section>
    </PageFrame>,
  );
  return `<!doctype html>${html}`;
}

function Summary({ t, field }: { t: Translator; field: CheckInField }): VNode {
  return (
    <div class="notice errors" role="alert" aria-labelledby="errors">
      <h2 id="errors">{t.say('errorHeading')}</h2>
      <ul>
        <li>
          <a href={`#${field}`}>{t.say(ERRORS[field])}</a>
        </li>
      </ul>
    </div>
  );
}

function Form({ t, page }: { t: Translator; page: CheckInPage }): VNode {
  return (
    <form class="reply" method="post" action={page.action} novalidate>
      <Field t={t} page={page} field="name" label="checkInName" type="text" complete="name" />
      <Field t={t} page={page} field="address" label="checkInAddress" type="email" complete="email" />
      <input type="hidden" name="lang" value={t.language} />
      <button class="main" type="submit">
        {t.say('checkInButton')}
      </button>
      <p class="soft">{t.say('checkInPrivacy')}</p>
    </form>
  );
}

interface FieldProps {
  t: Translator;
  page: CheckInPage;
  field: CheckInField;
  label: MessageKey;
  type: 'text' | 'email';
  complete: 'name' | 'email';
}

function Field({ t, page, field, label, type, complete }: FieldProps): VNode {
  const isWrong = page.error === field;
  const hint = field === 'address' ? 'address-hint' : null;
  const described = [isWrong ? `${field}-error` : null, hint].filter((id) => id !== null).join(' ');
  const attributes = {
    class: 'text',
    ...{ id: field, name: field, value: page[field], autocomplete: complete },
    dir: type === 'email' ? ('ltr' as const) : ('auto' as const),
    maxLength: type === 'email' ? 254 : 200,
    'aria-invalid': isWrong ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
  };
  return (
    <div class={isWrong ? 'field wrong' : 'field'}>
      <label for={field}>{t.say(label)}</label>
      {hint && (
        <p class="soft" id={hint}>
          {t.say('checkInAddressHint')}
        </p>
      )}
      {isWrong && (
        <p class="error" id={`${field}-error`}>
          {t.rich('errorAtField', { error: t.say(ERRORS[field]) })}
        </p>
      )}
      {type === 'email' ? <input type="email" {...attributes} /> : <input type="text" {...attributes} />}
    </div>
  );
}
