import type { VNode } from 'preact';
import type { MessageKey } from '../catalog.js';
import { Isolated } from '../phrases.js';
import type { PreferencesFacts, PreferencesField } from './preferences-facts.js';

export const ERROR_KEYS: Readonly<Record<PreferencesField, MessageKey>> = {
  language: 'prefsErrorLanguage',
  city: 'prefsErrorCity',
};

const DONE: Readonly<Record<NonNullable<PreferencesFacts['done']>, readonly [MessageKey, MessageKey]>> = {
  ways: ['prefsSaved', 'prefsSavedBody'],
  'mail-off': ['unsubscribedHeading', 'unsubscribedBody'],
  'mail-on': ['resubscribedHeading', 'resubscribedBody'],
};

/** What was just done; only where the page still shows it, so that a kept link does not say what is not so. */
export function DoneNotice({ facts }: { facts: PreferencesFacts }): VNode | null {
  const { t, done, office, address, errors } = facts;
  if (done === null || errors.length > 0 || !isSo(facts, done)) return null;
  const [heading, body] = DONE[done];
  const names = { office: <Isolated text={office} />, address: <Isolated text={address} dir="ltr" /> };
  return (
    <div class="notice saved" role="status" aria-labelledby="done">
      <h2 id="done">{t.say(heading)}</h2>
      <p>{t.rich(body, names)}</p>
    </div>
  );
}

function isSo({ isOff }: PreferencesFacts, done: NonNullable<PreferencesFacts['done']>): boolean {
  return done === 'ways' || isOff === (done === 'mail-off');
}

/** Summary on top, the same words at the field. */
export function Errors({ facts }: { facts: PreferencesFacts }): VNode | null {
  const { t, errors } = facts;
  if (errors.length === 0) return null;
  return (
    <div class="notice errors" role="alert" aria-labelledby="errors">
      <h2 id="errors">{t.say('errorHeading')}</h2>
      <ul>
        {errors.map((field) => (
          <li key={field}>
            <a href={`#${field}`}>{t.say(ERROR_KEYS[field])}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
