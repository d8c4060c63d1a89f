import type { VNode } from 'preact';
import { FormFields, type FormField } from '../calls/form-fields.js';
import { RemoveButton, hidden } from '../calls/form-parts.js';
import { SPOKEN, languageNames, personFields } from '../calls/step-page.js';
import { consentText } from '../consent/consent-text.js';
import { Isolated } from '../phrases.js';
import { cleanLine } from '../clean-text.js';
import type { Translator } from '../translator.js';
import type { OwnExpertPage, OwnFacts } from './own-facts.js';

/** What the public profile may show beside its necessary parts. */
const SHOWABLE = ['city', 'organisation', 'position', 'bio', 'talks'] as const;

/** Fields of the details, named as the form sends them. */
export function detailFields(t: Translator, { values, cities }: Pick<OwnExpertPage, 'values' | 'cities'>): FormField[] {
  const value = (name: string) => values[name] ?? '';
  const field = (name: string, label: string, kind: FormField['kind']): FormField => ({
    ...{ name, label, kind, value: value(name), isRequired: false },
  });
  return [
    ...personFields(t, { values, cities }),
    { ...field('themes', t.say('subThemes'), 'text'), hint: t.say('subThemesHint') },
    { ...field('spoken', t.say('subSpoken'), 'checks'), options: languageNames(t, SPOKEN) },
    { ...field('availability', t.say('expAvailability'), 'long'), hint: t.say('expAvailabilityHint'), rows: 2 },
    { ...field('bio', t.say('subBio'), 'long'), hint: t.say('subUpTo', { max: 4000 }), rows: 6 },
  ];
}

export function cvField(t: Translator): FormField {
  return { name: 'file', label: t.say('subFileChoose'), kind: 'file', value: '', isRequired: true };
}

function PublishBox({ t, page }: OwnFacts): VNode {
  return (
    <label class="choice">
      <input type="checkbox" name="publishes" value="yes" checked={page.publishes} />
      {consentText(t.language, page.office).publishes}
    </label>
  );
}

/** Asked of whoever has not said yet that they agree, or has taken it back. */
export function Agreement({ t, page }: OwnFacts): VNode {
  const { heading, paragraphs } = consentText(t.language, page.office);
  return (
    <section class="card" aria-labelledby="consent">
      <h2 id="consent">{heading}</h2>
      <Known t={t} page={page} />
      <form class="reply" method="post" action={`${page.base}/confirm`}>
        {hidden(t)}
        {paragraphs.map((paragraph) => (
          <p key={paragraph} class="soft">
            {paragraph}
          </p>
        ))}
        <PublishBox t={t} page={page} />
        <button class="main" type="submit">
          {t.say('expConfirm')}
        </button>
      </form>
    </section>
  );
}

/** What stands there, to be read before it is agreed to. */
function Known({ t, page }: OwnFacts): VNode {
  const lines = detailFields(t, page)
    .filter(({ value, kind }) => value !== '' && kind !== 'checks' && kind !== 'select')
    .map(({ name, label, value }) => ({ name, label, value }));
  return (
    <dl class="known">
      {lines.map(({ name, label, value }) => (
        <div key={name}>
          <dt class="soft">{label}</dt>
          <dd class={name === 'bio' ? 'typed' : undefined}>
            <Isolated text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function PublicProfile({ t, page }: OwnFacts): VNode {
  const { publicUrl, shown, base } = page;
  return (
    <section class="card" aria-labelledby="public">
      <h2 id="public">{t.say('expPublic')}</h2>
      <p>
        {publicUrl === null
          ? t.say('expPublicOff')
          : t.rich('expPublicOn', {
              link: (
                <a class="tap" href={publicUrl}>
                  <Isolated text={publicUrl} dir="ltr" />
                </a>
              ),
            })}
      </p>
      <form class="reply" method="post" action={`${base}/public`}>
        {hidden(t)}
        <PublishBox t={t} page={page} />
        <fieldset>
          <legend>{t.say('expShow')}</legend>
          <div class="checks">
            {SHOWABLE.map((field) => (
              <label key={field} class="choice">
                <input type="checkbox" name="shown" value={field} checked={shown.includes(field)} />
                {t.say('expShowField', { field })}
              </label>
            ))}
          </div>
        </fieldset>
        <button type="submit">{t.say('expSavePublic')}</button>
      </form>
    </section>
  );
}

export function Details({ t, page }: OwnFacts): VNode {
  return (
    <section class="card" aria-labelledby="details">
      <h2 id="details">{t.say('expDetails')}</h2>
      <form class="reply" method="post" action={`${page.base}/save`} novalidate>
        {hidden(t)}
        <FormFields t={t} fields={detailFields(t, page)} errors={page.errors} />
        <button class="main" type="submit">
          {t.say('expSave')}
        </button>
      </form>
    </section>
  );
}

export function Cv({ t, page: { cv, base, errors } }: OwnFacts): VNode {
  return (
    <section class="card" aria-labelledby="cv">
      <h2 id="cv">{t.say('expCv')}</h2>
      {cv === null ? (
        <p class="soft">{t.say('expCvNone')}</p>
      ) : (
        <form class="line" method="post" action={`${base}/remove-cv`}>
          {hidden(t)}
          <p>
            <a class="tap" href={`${base}/cv`}>
              <Isolated text={cleanLine(cv.name)} />
            </a>
          </p>
          <RemoveButton t={t} name={cv.name} />
        </form>
      )}
      <form class="reply" method="post" action={`${base}/files?lang=${t.language}`} encType="multipart/form-data">
        <p class="soft">{t.say('expCvHint')}</p>
        <FormFields t={t} fields={[cvField(t)]} errors={errors} />
        <button type="submit">{t.say('subFileSend')}</button>
      </form>
    </section>
  );
}

/** The rights over one's own data. */
export function Data({ t, page: { base, status } }: OwnFacts): VNode {
  return (
    <section class="card" aria-labelledby="data">
      <h2 id="data">{t.say('expData')}</h2>
      <p>
        <a class="tap" href={`${base}/data`}>
          {t.say('expExport')}
        </a>
      </p>
      {status === 'active' && (
        <form class="reply" method="post" action={`${base}/withdraw`}>
          {hidden(t)}
          <button type="submit">{t.say('consentTakeBack')}</button>
          <p class="soft">{t.say('expWithdrawNote')}</p>
        </form>
      )}
      <a class="button" href={`${base}?lang=${t.language}&ask=erase`}>
        {t.say('expErase')}
      </a>
    </section>
  );
}
