import type { Language } from '@hamshahr/time';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { OWN_NAMES } from '../page-frame.js';
import { type Translator, translator } from '../translator.js';
import { FormErrors, FormFields, type FormField } from './form-fields.js';
import { type Option, SUBMISSION_PAGES, type SubmissionPage, type SubmissionQuestion } from './submission-facts.js';
import { SubmissionFrame } from './submission-frame.js';

/** One of the first three steps; works without scripts. */
export interface StepPage extends SubmissionPage {
  step: 'you' | 'expertise' | 'proposal';
  /** Where the form goes. */
  action: string;
  /** It begins a submission: nothing is stored yet. */
  isNew: boolean;
  /** Of a form that begins a submission: what only this showing of it knows. */
  formKey?: string;
  /** Whether the call asks for an access code, takes one, or neither. */
  code: 'needed' | 'possible' | 'none';
  values: Readonly<Record<string, string>>;
  cities: readonly Option[];
  tracks: readonly Option[];
  /** Languages that the proposal may be written in. */
  proposalLanguages: readonly Language[];
  questions: readonly SubmissionQuestion[];
  limits: { name: number; line: number; bio: number; title: number; abstract: number };
}

const STEP_NAMES = { you: 'subYou', expertise: 'subExpertise', proposal: 'subProposal', check: 'subCheck' } as const;

export function stepTitle(t: Translator, step: keyof typeof STEP_NAMES): string {
  const [at, steps] = [SUBMISSION_PAGES.indexOf(step) + 1, SUBMISSION_PAGES.length];
  return t.say('subStep', { step: at, steps, name: t.say(STEP_NAMES[step]) });
}

/** Renders a step: a complete HTML document. */
export function renderStepPage(page: StepPage): string {
  return `<!doctype html>${renderToString(<Step t={translator(page.language)} page={page} />)}`;
}

function Step({ t, page }: { t: Translator; page: StepPage }): VNode {
  const { step, action, base, isNew, errors } = page;
  const fields = FIELDS[step](t, page);
  const before = SUBMISSION_PAGES[SUBMISSION_PAGES.indexOf(step) - 1];
  return (
    <SubmissionFrame t={t} page={page} name={stepTitle(t, step)} isPersonal={!isNew}>
      <FormErrors t={t} fields={fields} errors={errors} />
      <section class="card narrow">
        <form class="reply" method="post" action={action} novalidate>
          <input type="hidden" name="lang" value={t.language} />
          {page.formKey !== undefined && <input type="hidden" name="form" value={page.formKey} />}
          <FormFields t={t} fields={fields} errors={errors} />
          <button class="main" type="submit" name="go" value="on">
            {t.say('subNext')}
          </button>
          <button type="submit" name="go" value="later">
            {t.say('subLater')}
          </button>
        </form>
        {before && (
          <p>
            <a class="tap" href={`${base}/${before}?lang=${t.language}`}>
              {t.say('subBack')}
            </a>
          </p>
        )}
      </section>
    </SubmissionFrame>
  );
}

const FIELDS = { you: youFields, expertise: expertiseFields, proposal: proposalFields };

const upTo = (t: Translator, max: number) => t.say('subUpTo', { max });

/** Who somebody is; co-authors are asked the same. */
export function personFields(
  t: Translator,
  { values, cities }: Pick<StepPage, 'values' | 'cities'>,
): [name: FormField, ...others: FormField[]] {
  const value = (name: string) => values[name] ?? '';
  return [
    { ...field('name', t.say('registerName'), 'text', value('name'), true), autocomplete: 'name' },
    {
      ...field('language', t.say('subMailLanguage'), 'select', value('language'), true),
      options: Object.entries(OWN_NAMES).map(([code, label]) => ({ value: code, label })),
    },
    {
      ...field('city', t.say('ownCityLabel'), 'select', value('city'), false),
      options: [{ value: '', label: t.say('registerNone') }, ...cities],
    },
    { ...field('affiliation', t.say('subAffiliation'), 'text', value('affiliation')), autocomplete: 'organization' },
    { ...field('position', t.say('subPosition'), 'text', value('position')), autocomplete: 'organization-title' },
  ];
}

function youFields(t: Translator, page: StepPage): FormField[] {
  const { values, isNew, code } = page;
  const [name, ...others] = personFields(t, page);
  const address: FormField = {
    ...field('address', t.say('registerAddress'), 'email', values.address ?? '', true),
    autocomplete: 'email',
  };
  const codeField: FormField = {
    ...field('code', t.say('callCode'), 'text', values.code ?? '', code === 'needed'),
    hint: t.say(code === 'needed' ? 'callCodeNeeded' : 'callCodeHint'),
  };
  return [
    ...(isNew && code !== 'none' ? [codeField] : []),
    name,
    // The link was mailed to it: it stays.
    ...(isNew ? [address] : []),
    ...others,
  ];
}

/** Languages that people of sister cities speak, by their ISO 639 codes. */
export const SPOKEN = ['fa', 'en', 'zh', 'ru', 'uz', 'ms', 'ar', 'tr', 'de', 'fr', 'es', 'it', 'ja', 'ko', 'kk', 'tg'];

export function languageNames(t: Translator, codes: readonly string[]): Option[] {
  const names = new Intl.DisplayNames([t.tag], { type: 'language' });
  return codes.map((code) => ({ value: code, label: names.of(code) ?? code }));
}

function expertiseFields(t: Translator, { values, questions, cities, limits }: StepPage): FormField[] {
  return [
    { ...field('bio', t.say('subBio'), 'long', values.bio ?? '', true), hint: upTo(t, limits.bio), rows: 6 },
    { ...field('themes', t.say('subThemes'), 'text', values.themes ?? ''), hint: t.say('subThemesHint') },
    {
      ...field('spoken', t.say('subSpoken'), 'checks', values.spoken ?? ''),
      options: languageNames(t, SPOKEN),
    },
    ...questionFields(t, questions, values, cities),
  ];
}

function proposalFields(t: Translator, page: StepPage): FormField[] {
  const { values, questions, cities, limits, tracks, proposalLanguages } = page;
  return [
    {
      ...field('language', t.say('subLanguage'), 'select', values.language ?? '', true),
      options: proposalLanguages.map((code) => ({ value: code, label: OWN_NAMES[code] })),
    },
    ...(tracks.length > 0
      ? [{ ...field('trackKey', t.say('subTrack'), 'select', values.trackKey ?? '', true), options: tracks }]
      : []),
    { ...field('title', t.say('subTitle'), 'text', values.title ?? '', true), hint: upTo(t, limits.title) },
    {
      ...field('abstract', t.say('subAbstract'), 'long', values.abstract ?? '', true),
      ...{ hint: upTo(t, limits.abstract), rows: 10 },
    },
    ...questionFields(t, questions, values, cities),
  ];
}

const KINDS = {
  ...{ text: 'text', long_text: 'long', number: 'text', date: 'text' },
  ...{ choice: 'select', city: 'select', language: 'select' },
} as const satisfies Record<string, FormField['kind']>;

function questionFields(
  t: Translator,
  questions: readonly SubmissionQuestion[],
  values: StepPage['values'],
  cities: readonly Option[],
): FormField[] {
  return questions.flatMap((question) => {
    const { key, kind, label, isRequired } = question;
    // A file is sent by itself, on the last step.
    if (kind === 'file') return [];
    const name = `answers.${key}`;
    const hint = [question.hint, ownHint(t, question)].filter((part) => part !== '').join(' ');
    const shown = {
      ...field(name, label, KINDS[kind], values[name] ?? '', isRequired),
      hint: hint || undefined,
      isDigits: kind === 'number' || kind === 'date',
    };
    if (kind === 'choice') {
      return [{ ...shown, options: question.choices.map((choice, at) => ({ value: String(at), label: choice })) }];
    }
    if (kind === 'city') return [{ ...shown, options: cities }];
    return [kind === 'language' ? { ...shown, options: languageNames(t, SPOKEN) } : shown];
  });
}

function ownHint(t: Translator, { kind, max }: SubmissionQuestion): string {
  if (kind === 'date') return t.say('subDateHint');
  if (kind === 'number') return max === null ? '' : t.say('subMost', { max });
  if (kind === 'text') return upTo(t, max ?? 300);
  return kind === 'long_text' ? upTo(t, max ?? 3000) : '';
}

function field(name: string, label: string, kind: FormField['kind'], value: string, isRequired = false): FormField {
  return { name, label, kind, value, isRequired };
}
