import { direction, type Language } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import type { LinesDto } from '../../api/generated/index.js';
import { TextArea, TextField } from '../../ui/field.js';
import type { CallForm } from './call-form.js';

export type Change = (part: Partial<CallForm> | ((form: CallForm) => Partial<CallForm>)) => void;

/** What every part of the form is handed. */
export interface PartProps {
  form: CallForm;
  change: Change;
  /** In which words are written now. */
  language: Language;
  errorOf: (field: string) => string | undefined;
}

interface WordProps extends Pick<PartProps, 'language' | 'errorOf'> {
  /** Name of the words in the request, as in `questions.0.label`. */
  field: string;
  label: string;
  words: LinesDto;
  mainLanguage: Language;
  onChange: (words: LinesDto) => void;
  isOptional?: boolean;
}

/** A line in the language that is written now, with what the main language says above it. */
export function WordField({ field, label, words, mainLanguage, language, errorOf, onChange, isOptional }: WordProps) {
  const { t } = useTranslation();
  const main = language === mainLanguage ? undefined : words[mainLanguage];
  return (
    <TextField
      lang={language}
      dir={direction(language)}
      name={`${field}.${language}`}
      label={label}
      hint={main && <bdi lang={mainLanguage}>{main}</bdi>}
      optional={isOptional ? t('form.optional') : undefined}
      maxLength={isOptional ? 500 : 200}
      value={words[language] ?? ''}
      error={errorOf(`${field}.${language}`)}
      onChange={(event) => onChange({ ...words, [language]: event.target.value })}
    />
  );
}

/** Title, summary and text in the language that is written now. */
export function TextFields({ form, change, language, errorOf }: PartProps) {
  const { t } = useTranslation();
  const text = form.texts[language] ?? { title: '', summary: '', body: '' };
  const set = (part: Partial<typeof text>) =>
    change((now) => ({ texts: { ...now.texts, [language]: { ...text, ...part } } }));
  const own = { lang: language, dir: direction(language) };
  const field = `texts.${language}`;
  const named = { language: t(`language.${language}`) };
  return (
    <>
      <TextField
        {...own}
        name={`${field}.title`}
        label={t('callForm.title', named)}
        maxLength={200}
        value={text.title}
        error={errorOf(`${field}.title`)}
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextArea
        {...own}
        name={`${field}.summary`}
        label={t('callForm.summary', named)}
        hint={t('callForm.summaryHint')}
        optional={t('form.optional')}
        rows={2}
        maxLength={500}
        value={text.summary}
        error={errorOf(`${field}.summary`)}
        onChange={(event) => set({ summary: event.target.value })}
      />
      <TextArea
        {...own}
        name={`${field}.body`}
        label={t('callForm.body', named)}
        hint={t('eventForm.bodyHint')}
        optional={t('form.optional')}
        rows={8}
        maxLength={10_000}
        value={text.body}
        error={errorOf(`${field}.body`)}
        onChange={(event) => set({ body: event.target.value })}
      />
    </>
  );
}
