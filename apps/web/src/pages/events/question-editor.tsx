import type { Language } from '@hamshahr/time';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LinesDto, QuestionDto } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useLanguage } from '../../time/when.js';
import { Button } from '../../ui/button.js';
import { Checkbox, Select } from '../../ui/field.js';
import { LinesFields } from './lines-fields.js';

const KINDS = ['text', 'choice', 'yes_no'] as const;
const MOST_CHOICES = 20;

interface EditorProps {
  /** Its name in the request, as in `questions.0`. */
  field: string;
  number: number;
  question: QuestionDto;
  languages: Language[];
  errorOf: (field: string) => string | undefined;
  /** null takes it away. */
  onChange: (question: QuestionDto | null) => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
}

/** One question: its kind, its words in the languages of the event, its choices. */
export function QuestionEditor(props: EditorProps) {
  const { field, number, question, languages, errorOf, onChange, onUp, onDown } = props;
  const { t } = useTranslation();
  const own = useLanguage();
  const set = (part: Partial<QuestionDto>) => onChange({ ...question, ...part });
  const choices = question.choices ?? [];
  const setChoice = (at: number, choice: LinesDto | null) =>
    set({ choices: choices.flatMap((each, index) => (index !== at ? [each] : choice ? [choice] : [])) });
  return (
    <fieldset className="question stack">
      <legend>{t('registration.question', { number: formatNumber(number, own) })}</legend>
      {errorOf(field) && <p className="error">{errorOf(field)}</p>}
      <div className="columns">
        <Select
          label={t('registration.kind')}
          name={`${field}.kind`}
          value={question.kind}
          choices={KINDS.map((value) => ({ value, label: t(`registration.kinds.${value}`) }))}
          onChange={(change) => set({ kind: change.target.value as QuestionDto['kind'] })}
        />
        <Checkbox
          label={t('registration.required')}
          checked={question.isRequired}
          onChange={(change) => set({ isRequired: change.target.checked })}
        />
      </div>
      <LinesFields
        field={`${field}.label`}
        label={(language) => t('registration.label', { language })}
        lines={question.label}
        {...{ languages, errorOf }}
        onChange={(label) => set({ label })}
      />
      {question.kind === 'choice' && errorOf(`${field}.choices`) && (
        <p className="error">{errorOf(`${field}.choices`)}</p>
      )}
      {question.kind === 'choice' &&
        choices.map((choice, at) => (
          <div className="choice-row" key={at}>
            <LinesFields
              field={`${field}.choices.${at}`}
              label={(language) => t('registration.choice', { number: formatNumber(at + 1, own), language })}
              lines={choice}
              {...{ languages, errorOf }}
              onChange={(words) => setChoice(at, words)}
            />
            <Button
              look="quiet"
              aria-label={t('registration.removeChoice', { number: formatNumber(at + 1, own) })}
              icon={<Trash2 aria-hidden="true" size={18} />}
              onPress={() => setChoice(at, null)}
            />
          </div>
        ))}
      <div className="row">
        {question.kind === 'choice' && choices.length < MOST_CHOICES && (
          <Button onPress={() => set({ choices: [...choices, {}] })}>{t('registration.addChoice')}</Button>
        )}
        {onUp && (
          <Button
            look="quiet"
            aria-label={t('registration.up', { number: formatNumber(number, own) })}
            icon={<ArrowUp aria-hidden="true" size={18} />}
            onPress={onUp}
          />
        )}
        {onDown && (
          <Button
            look="quiet"
            aria-label={t('registration.down', { number: formatNumber(number, own) })}
            icon={<ArrowDown aria-hidden="true" size={18} />}
            onPress={onDown}
          />
        )}
        <Button look="danger" onPress={() => onChange(null)}>
          {t('registration.removeQuestion', { number: formatNumber(number, own) })}
        </Button>
      </div>
    </fieldset>
  );
}
