import { ChevronDown, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/index.js';
import { useLanguage } from '../../time/when.js';
import { Button } from '../../ui/button.js';
import { Checkbox, Choices, Select, TextField } from '../../ui/field.js';
import { moved, replaced } from '../events/programme/lists.js';
import { wordsIn } from '../events/question-list.js';
import { WordField, type PartProps } from './call-fields.js';
import { takesMax, type Question } from './call-form.js';
import { focusField } from './call-tracks.js';
import { ItemHandles, movesByKey } from './item-handles.js';

const KINDS = ['text', 'long_text', 'choice', 'number', 'date', 'file', 'city', 'language'] as const;
const STEPS = ['expertise', 'proposal'] as const;
const MOST_CHOICES = 40;

interface QuestionProps extends PartProps {
  question: Question;
  at: number;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  onChange: (question: Question) => void;
  onMove: (by: number) => void;
  onDuplicate: (() => void) | undefined;
  onRemove: () => void;
}

/** One question: folded to a line until it is worked on, or something in it is wrong. */
export function QuestionFields(props: QuestionProps) {
  const { question, at, form, isOpen, errorOf, onToggle, onMove, onDuplicate, onRemove } = props;
  const { t } = useTranslation();
  const own = useLanguage();
  const name = t('registration.question', { number: formatNumber(at + 1, own) });
  const field = `questions.${at}`;
  const words = wordsIn(question.label, props.language);
  const isShown = isOpen || hasError(field, question, errorOf);
  return (
    <div
      className="question item"
      data-item={question.key}
      tabIndex={-1}
      role="group"
      aria-label={name}
      onKeyDown={movesByKey(onMove)}
    >
      <div className="question-head">
        <button type="button" className="question-toggle" aria-expanded={isShown} onClick={() => onToggle(!isOpen)}>
          <ChevronDown aria-hidden="true" size={18} />
          <span className="question-name">
            {name} {words !== '' && <bdi>{words}</bdi>}
          </span>
          <span className="small muted">
            {t(`callForm.kinds.${question.kind}`)}
            {question.isRequired && t('time.comma') + t('registration.required')}
          </span>
        </button>
        <ItemHandles {...{ name, at, count: form.questions.length, onMove, onDuplicate, onRemove }} />
      </div>
      {isShown && (
        <div className="stack">
          <KindFields {...props} field={field} />
          <AskedFields {...props} field={field} />
          {question.kind === 'choice' && <ChoiceFields {...props} field={`${field}.choices`} />}
        </div>
      )}
    </div>
  );
}

type PartOf = QuestionProps & { field: string };

/** What it is, who is asked, and whether an answer is needed. */
function KindFields({ question, form, field, errorOf, onChange }: PartOf) {
  const { t } = useTranslation();
  const set = (part: Partial<Question>) => onChange({ ...question, ...part });
  return (
    <>
      <div className="columns">
        <Select
          label={t('registration.kind')}
          name={`${field}.kind`}
          value={question.kind}
          choices={KINDS.map((value) => ({ value, label: t(`callForm.kinds.${value}`) }))}
          error={errorOf(`${field}.kind`)}
          onChange={(event) => set({ kind: event.target.value as Question['kind'] })}
        />
        {takesMax(question.kind) && (
          <TextField
            label={t(question.kind === 'number' ? 'callForm.maxNumber' : 'callForm.maxChars')}
            optional={t('form.optional')}
            name={`${field}.max`}
            dir="ltr"
            inputMode="numeric"
            value={question.max}
            error={errorOf(`${field}.max`)}
            onChange={(event) => set({ max: event.target.value })}
          />
        )}
      </div>
      <Choices
        label={t('callForm.step')}
        name={`${field}.step`}
        value={question.step}
        choices={STEPS.map((value) => ({ value, label: t(`callForm.steps.${value}`) }))}
        onChange={(step) => set({ step })}
      />
      <div className="stack">
        <Checkbox
          label={t('registration.required')}
          checked={question.isRequired}
          onChange={(event) => set({ isRequired: event.target.checked })}
        />
        {form.anonymity === 'blind' && (
          <Checkbox
            label={t('callForm.personal')}
            hint={t('callForm.personalHint')}
            checked={question.isPersonal}
            onChange={(event) => set({ isPersonal: event.target.checked })}
          />
        )}
      </div>
    </>
  );
}

/** Its words in the language that is written now. */
function AskedFields({ question, form, field, language, errorOf, onChange }: PartOf) {
  const { t } = useTranslation();
  const common = { mainLanguage: form.mainLanguage, language, errorOf };
  const named = { language: t(`language.${language}`) };
  return (
    <>
      <WordField
        {...common}
        field={`${field}.label`}
        label={t('registration.label', named)}
        words={question.label}
        onChange={(label) => onChange({ ...question, label })}
      />
      <WordField
        {...common}
        field={`${field}.hint`}
        label={t('callForm.hint', named)}
        isOptional
        words={question.hint}
        onChange={(hint) => onChange({ ...question, hint })}
      />
    </>
  );
}

/** The answers one can choose from, in their order. */
function ChoiceFields({ question, form, field, language, errorOf, onChange }: PartOf) {
  const { t } = useTranslation();
  const own = useLanguage();
  const { choices } = question;
  const set = (next: Question['choices']) => onChange({ ...question, choices: next });
  const named = (at: number) => t('callForm.choice', { number: formatNumber(at + 1, own) });
  return (
    <div className="stack">
      {errorOf(field) && (
        <p className="error" id={`f-${field}`} tabIndex={-1}>
          {errorOf(field)}
        </p>
      )}
      {choices.map((choice, at) => (
        <div
          key={at}
          className="choice-row"
          onKeyDown={movesByKey((by) => {
            if (!choices[at + by]) return;
            set(moved(choices, at, by));
            focusField(`${field}.${at + by}.${language}`);
          })}
        >
          <WordField
            field={`${field}.${at}`}
            label={named(at)}
            words={choice}
            onChange={(words) => set(replaced(choices, at, words))}
            {...{ mainLanguage: form.mainLanguage, language, errorOf }}
          />
          <ItemHandles
            {...{ name: named(at), at, count: choices.length }}
            onMove={(by) => set(moved(choices, at, by))}
            onRemove={() => set(replaced(choices, at, null))}
          />
        </div>
      ))}
      {choices.length < MOST_CHOICES && (
        <div>
          <Button
            icon={<Plus aria-hidden="true" size={18} />}
            onPress={() => {
              set([...choices, {}]);
              focusField(`${field}.${choices.length}.${language}`);
            }}
          >
            {t('registration.addChoice')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Whether something is said about it that a folded question would hide. */
function hasError(field: string, { choices }: Question, errorOf: PartProps['errorOf']): boolean {
  const languages = ['fa', 'en', 'zh', 'ru', 'uz', 'ms'];
  const words = [`${field}.label`, `${field}.hint`, ...choices.map((_, at) => `${field}.choices.${at}`)];
  const fields = [`${field}.kind`, `${field}.max`, `${field}.choices`];
  return [...fields, ...words.flatMap((each) => languages.map((language) => `${each}.${language}`))].some(errorOf);
}
