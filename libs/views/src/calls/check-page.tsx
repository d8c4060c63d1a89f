import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { cleanLine } from '../clean-text.js';
import { consentText } from '../consent/consent-text.js';
import { Isolated } from '../phrases.js';
import { type Translator, translator } from '../translator.js';
import { FilesCard, fileField, type SentFile } from './files-card.js';
import { FormErrors, FormFields, type FormField, directionOf } from './form-fields.js';
import { RemoveButton, hidden } from './form-parts.js';
import { momentAt } from './moment.js';
import { fieldLabel, type SubmissionPage, type SubmissionPageStep } from './submission-facts.js';
import { SubmissionFrame } from './submission-frame.js';
import { stepTitle } from './step-page.js';

/** What was written, as it reads in the overview. */
export interface WrittenLine {
  step: SubmissionPageStep;
  /** As in its form. */
  field: string;
  /** Words of the question, where it answers one. */
  question: string | null;
  text: string;
}

/** The last step: files, co-authors, everything at a glance, consent. */
export interface CheckPage extends SubmissionPage {
  lines: readonly WrittenLine[];
  files: readonly SentFile[];
  /** Reviewers see no names. */
  isBlind: boolean;
  /** Purposes and questions for which a file can be sent: `proposal`, `cv`, `answer:q6`; a question in its own words. */
  fileChoices: readonly { value: string; label: string | null }[];
  coAuthors: readonly { id: string; name: string; state: 'invited' | 'confirmed' | 'refused' }[];
  mayNameMore: boolean;
  /** What was typed about a co-author, chosen for a file or ticked, where it was not taken. */
  values: Readonly<Record<string, string>>;
  /** What is missing, each with the step that asks for it; a missing file with this one. */
  missing: readonly { step: SubmissionPageStep; field: string; question: string | null }[];
  isSubmitted: boolean;
  /** A change of what was handed in was saved a moment ago. */
  isSaved: boolean;
}

interface Facts {
  t: Translator;
  page: CheckPage;
}

/** Renders the step: a complete HTML document that works without scripts. */
export function renderCheckPage(page: CheckPage): string {
  return `<!doctype html>${renderToString(<Check t={translator(page.language)} page={page} />)}`;
}

function Check({ t, page }: Facts): VNode {
  const fields = [...coAuthorFields(t, page), fileField(t), consentField(t, page)];
  return (
    <SubmissionFrame t={t} page={page} name={stepTitle(t, 'check')} isPersonal>
      <FormErrors t={t} errors={page.errors} fields={fields} />
      {page.isSubmitted && page.isSaved && (
        <div class="notice saved" role="status">
          <h2>{t.say('subSaved')}</h2>
        </div>
      )}
      <div class="cards">
        <FilesCard t={t} page={page} />
        <CoAuthors t={t} page={page} />
        <Overview t={t} page={page} />
        <HandIn t={t} page={page} />
      </div>
    </SubmissionFrame>
  );
}

function coAuthorFields(t: Translator, { values }: CheckPage): FormField[] {
  const value = (name: string) => values[name] ?? '';
  return [
    {
      ...{ name: 'coAuthorName', label: t.say('registerName'), kind: 'text', isRequired: true },
      value: value('coAuthorName'),
    },
    {
      ...{ name: 'coAuthorAddress', label: t.say('registerAddress'), kind: 'email', isRequired: true },
      value: value('coAuthorAddress'),
    },
  ];
}

function CoAuthors({ t, page }: Facts): VNode {
  const { coAuthors, mayNameMore, base, errors } = page;
  return (
    <section class="card" aria-labelledby="co-authors">
      <h2 id="co-authors">{t.say('subCoAuthors')}</h2>
      {coAuthors.length === 0 && <p class="soft">{t.say('subCoAuthorsNone')}</p>}
      {coAuthors.map(({ id, name, state }) => (
        <form key={id} class="line" method="post" action={`${base}/co-authors/${id}/remove`}>
          {hidden(t)}
          <p>
            <Isolated text={cleanLine(name)} /> <span class="soft">{t.say('subCoState', { state })}</span>
          </p>
          <RemoveButton t={t} name={name} />
        </form>
      ))}
      {mayNameMore && (
        <form class="reply" method="post" action={`${base}/co-authors`} novalidate>
          {hidden(t)}
          <p class="soft">{t.say('subCoAuthorsHint')}</p>
          <FormFields t={t} fields={coAuthorFields(t, page)} errors={errors} />
          <button type="submit">{t.say('subCoAdd')}</button>
        </form>
      )}
    </section>
  );
}

const PARTS = [
  ['you', 'subYou'],
  ['expertise', 'subExpertise'],
  ['proposal', 'subProposal'],
] as const;

function Overview({ t, page: { lines, base } }: Facts): VNode {
  return (
    <section class="card" aria-labelledby="overview">
      <h2 id="overview">{t.say('subOverview')}</h2>
      {PARTS.map(([step, name]) => (
        <div key={step} class="prose">
          <h3>
            {t.say(name)}{' '}
            <a
              class="tap"
              href={`${base}/${step}?lang=${t.language}`}
              aria-label={`${t.say('subChange')}: ${t.say(name)}`}
            >
              {t.say('subChange')}
            </a>
          </h3>
          <Lines t={t} lines={lines.filter((line) => line.step === step)} />
        </div>
      ))}
    </section>
  );
}

function Lines({ t, lines }: { t: Translator; lines: readonly WrittenLine[] }): VNode {
  if (lines.length === 0) return <p class="soft">{t.say('subEmpty')}</p>;
  return (
    <dl class="known">
      {lines.map(({ field, question, text }) => (
        <div key={field}>
          <dt class="soft">{cleanLine(fieldLabel(t, field, question))}</dt>
          <dd class="typed" dir={directionOf(text)}>
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function consentField(t: Translator, page: CheckPage): FormField {
  return {
    ...{ name: 'consent', label: t.say('consentHeading'), kind: 'checks', value: '', isRequired: true },
    options: [{ value: 'registers', label: consentText(t.language, page.office).registers }],
  };
}

function HandIn({ t, page }: Facts): VNode {
  const { missing, base, isSubmitted, until, clock, errors, office } = page;
  const text = consentText(t.language, office);
  const back = (step: SubmissionPageStep, field: string) =>
    step === 'check' ? '#files' : `${base}/${step}?lang=${t.language}#${field.replace(/\W/g, '-')}`;
  return (
    <section class="card" aria-labelledby="hand-in">
      <h2 id="hand-in">{t.say(isSubmitted ? 'subReceived' : 'subHandIn')}</h2>
      {missing.length > 0 && (
        <div class="notice closed">
          <h3>{t.say('subMissing')}</h3>
          <ul>
            {missing.map(({ step, field, question }) => (
              <li key={field}>
                <a class="tap" href={back(step, field)}>
                  {cleanLine(fieldLabel(t, field, question))}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {isSubmitted ? (
        <>
          <p>{t.rich('subReceivedBody', { until: <Isolated text={momentAt(t, until, clock)} /> })}</p>
          <a class="button main" href={`${base}?lang=${t.language}`}>
            {t.say('subView')}
          </a>
        </>
      ) : (
        <form class="reply" method="post" action={`${base}/submit`}>
          {hidden(t)}
          {text.paragraphs.map((paragraph) => (
            <p key={paragraph} class="soft">
              {paragraph}
            </p>
          ))}
          <FormFields t={t} fields={[consentField(t, page)]} errors={errors} />
          <label class="choice">
            <input type="checkbox" name="publishes" value="yes" checked={page.values.publishes === 'yes'} />
            {text.publishes}
          </label>
          <p>{t.rich('subHandInNote', { until: <Isolated text={momentAt(t, until, clock)} /> })}</p>
          <button class="main" type="submit">
            {t.say('subHandIn')}
          </button>
        </form>
      )}
    </section>
  );
}
