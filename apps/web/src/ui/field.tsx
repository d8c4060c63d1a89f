import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';

export interface FieldProps {
  label: ReactNode;
  /** What belongs in it, with an example. */
  hint?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: string | undefined;
  /** Shown in words, so that the others need no star. */
  optional?: string;
}

interface Frame extends FieldProps {
  id: string;
  children: ReactNode;
}

function describedBy(id: string, hint: ReactNode, error?: string): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** Label above, hint under it, error above the control: the words of the summary stand at the field too. */
export function FieldFrame({ id, label, hint, error, optional, children }: Frame) {
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        {label} {optional && <span className="optional">({optional})</span>}
      </label>
      {hint && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

/** Names each control of a form by its API field, so that an error summary can lead to it. */
export const fieldId = (name: string): string => `f-${name}`;

type TextProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>;

/** One line of text; `dir="auto"` lets each language run its own way. */
export function TextField({ label, hint, error, optional, name, ...rest }: TextProps) {
  const own = useId();
  const id = name ? fieldId(name) : own;
  return (
    <FieldFrame {...{ id, label, hint, error, optional }}>
      <input
        dir="auto"
        {...rest}
        id={id}
        name={name}
        className={`input ${rest.className ?? ''}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </FieldFrame>
  );
}

type AreaProps = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>;

export function TextArea({ label, hint, error, optional, name, ...rest }: AreaProps) {
  const own = useId();
  const id = name ? fieldId(name) : own;
  return (
    <FieldFrame {...{ id, label, hint, error, optional }}>
      <textarea
        dir="auto"
        rows={6}
        {...rest}
        id={id}
        name={name}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </FieldFrame>
  );
}

export interface Choice {
  value: string;
  label: string;
}

type SelectProps = FieldProps & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> & { choices: readonly Choice[] };

/** The platform's own list: it works on every telephone and reads aloud everywhere. */
export function Select({ label, hint, error, optional, name, choices, ...rest }: SelectProps) {
  const own = useId();
  const id = name ? fieldId(name) : own;
  return (
    <FieldFrame {...{ id, label, hint, error, optional }}>
      <select
        {...rest}
        id={id}
        name={name}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      >
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

interface CheckProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  label: ReactNode;
  hint?: ReactNode;
}

export function Checkbox({ label, hint, ...rest }: CheckProps) {
  const id = useId();
  return (
    <div className="check">
      <input {...rest} id={id} type="checkbox" aria-describedby={hint ? `${id}-hint` : undefined} />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}

interface ChoicesProps<T extends string> {
  label: string;
  name: string;
  value: T;
  choices: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  hint?: ReactNode;
}

/** A few exclusive choices side by side, all visible. */
export function Choices<T extends string>({ label, name, value, choices, onChange, hint }: ChoicesProps<T>) {
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      {hint && <div className="hint">{hint}</div>}
      <div className="chips">
        {choices.map((choice) => (
          <label key={choice.value} className="chip">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
