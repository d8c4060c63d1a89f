import type { Language } from '@hamshahr/time';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { MessageKey } from '../catalog.js';
import { cleanLine } from '../clean-text.js';
import type { EventFacts } from '../event-facts.js';
import { languageTag } from '../language-tag.js';
import { type LanguageLink, OWN_NAMES } from '../page-frame.js';
import { Isolated } from '../phrases.js';
import { type Translator, translator } from '../translator.js';
import { RegistrationFrame } from './registration-frame.js';

/** A question of the form in the reader's words. */
export interface RegisterQuestion {
  id: string;
  kind: 'text' | 'choice' | 'yes_no';
  isRequired: boolean;
  label: string;
  choices: readonly string[];
}

/** What somebody typed, as it is shown again. */
export interface RegisterValues {
  name: string;
  address: string;
  language: Language;
  /** Slug; empty: not said. */
  city: string;
  companions: number;
  answers: Readonly<Record<string, string>>;
}

export type RegisterField = 'name' | 'address' | 'city' | 'companions' | `answers.${string}`;

/** The form by which anybody registers for an event; works without scripts. */
export interface RegisterPage {
  language: Language;
  languages: readonly LanguageLink[];
  office: string;
  event: EventFacts;
  /** `form` while people can register, `sent` after it was filled in, `closed` otherwise. */
  state: 'form' | 'sent' | 'closed';
  isFull: boolean;
  questions: readonly RegisterQuestion[];
  values: RegisterValues;
  errors: readonly RegisterField[];
  cities: readonly { slug: string; name: string }[];
  mostCompanions: number;
  action: string;
  eventHref: string;
}

type Facts = RegisterPage & { t: Translator };

/** Renders the page: a complete HTML document. */
export function renderRegisterPage(page: RegisterPage): string {
  const facts: Facts = { ...page, t: translator(page.language) };
  return `<!doctype html>${renderToString(<Document facts={facts} />)}`;
}

function Document({ facts }: { facts: Facts }): VNode {
  const notices = (
    <>
      <Errors facts={facts} />
      {facts.state !== 'form' && <Notice facts={facts} />}
    </>
  );
  return (
    <RegistrationFrame {...facts} reader={null} isPersonal={false} notices={notices}>
      {facts.state === 'form' && <Form facts={facts} />}
    </RegistrationFrame>
  );
}

function Notice({ facts: { t, state } }: { facts: Facts }): VNode {
  const isSent = state === 'sent';
  return (
    <div class={`notice ${isSent ? 'saved' : 'closed'}`} role="status" aria-labelledby="state">
      <h2 id="state">{t.say(isSent ? 'registerSentHeading' : 'registerClosedHeading')}</h2>
      <p>{t.say(isSent ? 'registerSentBody' : 'registerClosedBody')}</p>
    </div>
  );
}

const ERRORS: Readonly<Record<string, MessageKey>> = {
  name: 'registerErrorName',
  address: 'registerErrorAddress',
  city: 'registerErrorCity',
  companions: 'registerErrorCompanions',
};
const sentence = (t: Translator, field: RegisterField) => t.say(ERRORS[field] ?? 'registerErrorAnswer');
const idOf = (field: RegisterField) => field.replace('.', '-');

function Errors({ facts: { t, errors } }: { facts: Facts }): VNode | null {
  if (errors.length === 0) return null;
  return (
    <div class="notice errors" role="alert" aria-labelledby="errors">
      <h2 id="errors">{t.say('registerErrorsHeading')}</h2>
      <ul>
        {errors.map((field) => (
          <li key={field}>
            <a href={`#${idOf(field)}`}>{sentence(t, field)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Form({ facts }: { facts: Facts }): VNode {
  const { t, action, isFull, office, questions } = facts;
  return (
    <section class="card">
      {isFull && <p>{t.say('registerFull')}</p>}
      <p class="soft">{t.say('registerLead')}</p>
      <form class="reply" method="post" action={action} novalidate>
        <TextField facts={facts} field="name" label="registerName" type="text" autocomplete="name" />
        <TextField facts={facts} field="address" label="registerAddress" type="email" autocomplete="email" />
        <ReaderFields facts={facts} />
        {questions.map((question) => (
          <QuestionField key={question.id} facts={facts} question={question} />
        ))}
        <button class="main" type="submit">
          {t.say('registerButton')}
        </button>
        <p class="soft">{t.rich('registerPrivacy', { office: <Isolated text={cleanLine(office)} /> })}</p>
      </form>
    </section>
  );
}

function wrong(facts: Facts, field: RegisterField) {
  const isWrong = facts.errors.includes(field);
  const id = idOf(field);
  return {
    box: isWrong ? 'field wrong' : 'field',
    message: isWrong ? (
      <p class="error" id={`${id}-error`}>
        {facts.t.rich('errorAtField', { error: sentence(facts.t, field) })}
      </p>
    ) : null,
    props: {
      id,
      'aria-invalid': isWrong ? ('true' as const) : undefined,
      'aria-describedby': isWrong ? `${id}-error` : undefined,
    },
  };
}

interface TextFieldProps {
  facts: Facts;
  field: 'name' | 'address';
  label: MessageKey;
  type: 'text' | 'email';
  autocomplete: string;
}

function TextField({ facts, field, label, type, autocomplete }: TextFieldProps): VNode {
  const { box, message, props } = wrong(facts, field);
  return (
    <div class={box}>
      <label for={field}>{facts.t.say(label)}</label>
      {message}
      <input
        {...props}
        class="text"
        {...(type === 'email' ? { type, dir: 'ltr' as const } : { type, dir: 'auto' as const })}
        name={field}
        value={facts.values[field]}
        autocomplete={autocomplete}
        maxLength={field === 'name' ? 200 : 254}
        required
      />
    </div>
  );
}

/** How we write to this person, and who comes along. */
function ReaderFields({ facts }: { facts: Facts }): VNode {
  const { t, values, cities, languages, mostCompanions } = facts;
  const city = wrong(facts, 'city');
  const companions = wrong(facts, 'companions');
  return (
    <>
      <div class="field">
        <label for="language">{t.say('messageLanguageLabel')}</label>
        <select id="language" name="language">
          {languages.map(({ language }) => (
            <option
              key={language}
              value={language}
              lang={languageTag(language)}
              selected={language === values.language}
            >
              {OWN_NAMES[language]}
            </option>
          ))}
        </select>
      </div>
      <div class={city.box}>
        <label for="city">{t.say('ownCityLabel')}</label>
        {city.message}
        <select {...city.props} name="city">
          <option value="" selected={values.city === ''}>
            {t.say('registerNone')}
          </option>
          {cities.map(({ slug, name }) => (
            <option key={slug} value={slug} selected={slug === values.city}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class={companions.box}>
        <label for="companions">{t.say('registerCompanions')}</label>
        {companions.message}
        <select {...companions.props} name="companions">
          {Array.from({ length: mostCompanions + 1 }, (_none, count) => (
            <option key={count} value={count} selected={count === values.companions}>
              {t.say('registerCompanionsCount', { count })}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

function QuestionField({ facts, question }: { facts: Facts; question: RegisterQuestion }): VNode {
  const { t, values } = facts;
  const field: RegisterField = `answers.${question.id}`;
  const { box, message, props } = wrong(facts, field);
  const name = cleanLine(question.label);
  const value = values.answers[question.id] ?? '';
  const options =
    question.kind === 'yes_no' ? yesNo(t) : question.choices.map((text, at) => [String(at), text] as const);
  return (
    <div class={box}>
      <label for={props.id}>{question.isRequired ? name : t.say('registerOptional', { label: name })}</label>
      {message}
      {question.kind === 'text' ? (
        <textarea {...props} name={field} rows={2} maxLength={1000} dir="auto">
          {value.startsWith('\n') ? `\n${value}` : value}
        </textarea>
      ) : (
        <select {...props} name={field}>
          <option value="" selected={value === ''}>
            {t.say('registerChoose')}
          </option>
          {options.map(([key, text]) => (
            <option key={key} value={key} selected={key === value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

const yesNo = (t: Translator) =>
  [
    ['yes', t.say('registerYes')],
    ['no', t.say('registerNo')],
  ] as const;
