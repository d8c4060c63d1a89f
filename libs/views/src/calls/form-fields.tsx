import type { VNode } from 'preact';
import { cleanLine } from '../clean-text.js';
import type { Translator } from '../translator.js';
import { type Option, type SubmissionError, errorSentence } from './submission-facts.js';

/** One field of a form, in the reader's words. */
export interface FormField {
  name: string;
  label: string;
  kind: 'text' | 'email' | 'long' | 'select' | 'checks' | 'file';
  value: string;
  hint?: string | undefined;
  options?: readonly Option[];
  isRequired: boolean;
  autocomplete?: string;
  rows?: number;
  /** Digits alone are expected: they stand where the page begins its lines. */
  isDigits?: boolean;
}

interface FieldsProps {
  t: Translator;
  fields: readonly FormField[];
  errors: readonly SubmissionError[];
}

/** By its first letter; digits and signs alone have no direction of their own and follow the page. */
export const directionOf = (text: string): 'auto' | undefined => (/\p{L}/u.test(text) ? 'auto' : undefined);

const idOf = (name: string) => name.replace(/\W/g, '-');

/** Said on top of a form, and read out first: what is wrong, each leading to its field. */
export function FormErrors({ t, errors, fields }: FieldsProps): VNode | null {
  if (errors.length === 0) return null;
  const label = (name: string) => fields.find((field) => field.name === name)?.label;
  return (
    <div class="notice errors" role="alert" aria-labelledby="errors" tabindex={-1} autofocus>
      <h2 id="errors">{t.say('subErrors')}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a href={`#${idOf(error.field)}`}>
              {[label(error.field), errorSentence(t, error)].filter(Boolean).join(' — ')}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function FormFields({ t, fields, errors }: FieldsProps): VNode {
  return (
    <>
      {fields.map((field) => (
        <Field key={field.name} t={t} field={field} error={errors.find(({ field: name }) => name === field.name)} />
      ))}
    </>
  );
}

interface FieldProps {
  t: Translator;
  field: FormField;
  error: SubmissionError | undefined;
}

function Field({ t, field, error }: FieldProps): VNode {
  const id = idOf(field.name);
  const name = cleanLine(field.label);
  const label = field.isRequired ? name : t.say('registerOptional', { label: name });
  const described = [...(field.hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])].join(' ');
  const notes = (
    <>
      {field.hint && (
        <p class="soft" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {t.rich('errorAtField', { error: errorSentence(t, error) })}
        </p>
      )}
    </>
  );
  if (field.kind === 'checks') return <Checks field={field} id={id} label={label} notes={notes} isWrong={!!error} />;
  const props = {
    ...{ id, name: field.name },
    'aria-describedby': described || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-required': field.isRequired ? ('true' as const) : undefined,
  };
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {notes}
      <Control t={t} field={field} props={props} />
    </div>
  );
}

interface ControlProps {
  t: Translator;
  field: FormField;
  props: { id: string; name: string };
}

function Control({ t, field, props }: ControlProps): VNode {
  const { kind, value, options = [], autocomplete, rows } = field;
  if (kind === 'long') {
    return (
      <textarea {...props} rows={rows ?? 4} dir="auto">
        {value.startsWith('\n') ? `\n${value}` : value}
      </textarea>
    );
  }
  if (kind === 'select') {
    const isKnown = options.some((option) => option.value === value);
    return (
      <select {...props}>
        {!options.some((option) => option.value === '') && (
          <option value="" selected={!isKnown}>
            {t.say('registerChoose')}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  if (kind === 'file') return <input {...props} class="text" type="file" required />;
  const own = { ...props, class: 'text', value, autocomplete: autocomplete ?? 'off' };
  if (kind === 'email') return <input {...own} type="email" dir="ltr" />;
  return <input {...own} type="text" dir={field.isDigits ? directionOf(value) : 'auto'} />;
}

interface ChecksProps {
  field: FormField;
  id: string;
  label: string;
  notes: VNode;
  isWrong: boolean;
}

/** Several answers at once: values parted by commas. */
function Checks({ field, id, label, notes, isWrong }: ChecksProps): VNode {
  const chosen = field.value.split(',');
  return (
    <fieldset id={id} class={isWrong ? 'wrong' : undefined}>
      <legend>{label}</legend>
      {notes}
      <div class="checks">
        {(field.options ?? []).map((option) => (
          <label key={option.value} class="choice">
            <input type="checkbox" name={field.name} value={option.value} checked={chosen.includes(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
