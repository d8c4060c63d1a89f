import { X } from 'lucide-react';
import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldFrame, fieldId } from '../../ui/field.js';

/** Marks with which people in six languages divide words; the same as in imported files. */
const DIVIDERS = /[,;،؛、，；|\n\r]+/u;

interface WordsFieldProps {
  name: string;
  label: string;
  hint: string;
  value: readonly string[];
  onChange: (words: string[]) => void;
  error?: string | undefined;
  optional?: string;
}

/** Several short words; Enter or a comma ends each, and each can be taken away again. */
export function WordsField({ name, label, hint, value, onChange, error, optional }: WordsFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const id = fieldId(name);
  const add = (typed: string) => {
    const words = typed.split(DIVIDERS).map((word) => word.trim());
    const next = [...new Set([...value, ...words.filter(Boolean)])];
    if (next.length > value.length) onChange(next);
    setText('');
  };
  const type = (typed: string) => (DIVIDERS.test(typed) ? add(typed) : setText(typed));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && text.trim()) {
      event.preventDefault();
      add(text);
    } else if (event.key === 'Backspace' && text === '' && value.length > 0) onChange(value.slice(0, -1));
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    if (!DIVIDERS.test(pasted)) return;
    event.preventDefault();
    add(text + pasted);
  };
  return (
    <FieldFrame {...{ id, label, hint, error, ...(optional ? { optional } : {}) }}>
      <div className="words input">
        {value.map((word) => (
          <span key={word} className="word">
            <bdi>{word}</bdi>
            <button
              type="button"
              aria-label={t('person.removeTheme', { theme: word })}
              onClick={() => onChange(value.filter((other) => other !== word))}
            >
              <X aria-hidden="true" size={14} />
            </button>
          </span>
        ))}
        <input
          id={id}
          name={name}
          dir="auto"
          value={text}
          autoComplete="off"
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => text.trim() && add(text)}
        />
      </div>
    </FieldFrame>
  );
}
