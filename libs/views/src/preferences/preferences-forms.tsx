import type { ComponentChildren, VNode } from 'preact';
import type { MessageKey } from '../catalog.js';
import { languageTag } from '../language-tag.js';
import { OWN_NAMES } from '../page-frame.js';
import { Isolated } from '../phrases.js';
import type { CityClock, PreferencesFacts, PreferencesField } from './preferences-facts.js';
import { ERROR_KEYS } from './preferences-notices.js';

const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_ISOLATE = '\u2069';

/** Language and city of everything the office writes. */
export function WaysForm({ facts }: { facts: PreferencesFacts }): VNode {
  const { t, languages, messageLanguage, cities, city } = facts;
  return (
    <section class="card" aria-labelledby="ways">
      <h2 id="ways">{t.say('prefsWaysHeading')}</h2>
      <StepForm facts={facts} step="ways">
        <Field facts={facts} field="language" label="prefsLanguageLabel">
          {languages.map(({ language }) => (
            <option
              key={language}
              value={language}
              lang={languageTag(language)}
              selected={language === messageLanguage}
            >
              {OWN_NAMES[language]}
            </option>
          ))}
        </Field>
        <Field facts={facts} field="city" label="ownCityLabel" hint="ownCityHint">
          {city === null && <option value="">{t.say('ownCityUnknown')}</option>}
          {cities.map((each) => (
            <option key={each.slug} value={each.slug} selected={each.slug === city?.slug}>
              {cityOption(facts, each)}
            </option>
          ))}
        </Field>
        <button class="main" type="submit">
          {t.say('prefsSave')}
        </button>
        <p class="soft">{t.say('prefsPrepared')}</p>
      </StepForm>
    </section>
  );
}

/** An option holds text alone, so the offset is kept left to right by marks. */
function cityOption({ t }: PreferencesFacts, { name, offset }: CityClock): string {
  const shown = t.direction === 'rtl' ? LEFT_TO_RIGHT_ISOLATE + offset + POP_ISOLATE : offset;
  return t.say('prefsCityOption', { city: name, offset: shown });
}

interface FieldProps {
  facts: PreferencesFacts;
  field: PreferencesField;
  label: MessageKey;
  hint?: MessageKey;
  children: ComponentChildren;
}

function Field({ facts: { t, errors }, field, label, hint, children }: FieldProps): VNode {
  const isWrong = errors.includes(field);
  const described = [...(hint ? [`${field}-hint`] : []), ...(isWrong ? [`${field}-error`] : [])].join(' ');
  return (
    <div class={isWrong ? 'field wrong' : 'field'}>
      <label for={field}>{t.say(label)}</label>
      {isWrong && (
        <p class="error" id={`${field}-error`}>
          {t.say('errorAtField', { error: t.say(ERROR_KEYS[field]) })}
        </p>
      )}
      <select
        id={field}
        name={field}
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={described || undefined}
      >
        {children}
      </select>
      {hint && (
        <p class="soft" id={`${field}-hint`}>
          {t.say(hint)}
        </p>
      )}
    </div>
  );
}

/** Off the office's list and back on it; what comes all the same is said. */
export function MailForm({ facts }: { facts: PreferencesFacts }): VNode {
  const { t, office, address, isOff } = facts;
  const names = { office: <Isolated text={office} />, address: <Isolated text={address} dir="ltr" /> };
  return (
    <section class="card" aria-labelledby="mail">
      <h2 id="mail">{t.say('prefsMailHeading')}</h2>
      <p>{t.rich(isOff ? 'unsubscribedBody' : 'prefsMailOn', names)}</p>
      <StepForm facts={facts} step={isOff ? 'mail-on' : 'mail-off'}>
        <button type="submit">{t.say(isOff ? 'prefsMailAgain' : 'unsubscribeButton')}</button>
        <p class="soft">{t.say('unsubscribeStill')}</p>
      </StepForm>
    </section>
  );
}

interface StepFormProps {
  facts: PreferencesFacts;
  step: NonNullable<PreferencesFacts['done']>;
  children: ComponentChildren;
}

function StepForm({ facts: { t, action }, step, children }: StepFormProps): VNode {
  return (
    <form class="reply" method="post" action={action} novalidate>
      <input type="hidden" name="lang" value={t.language} />
      <input type="hidden" name="step" value={step} />
      {children}
    </form>
  );
}
