import { LANGUAGES, direction, type Language } from '@hamshahr/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../api/problem.js';
import { TextArea, TextField } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { textLanguageFor, writtenLanguages, type EventForm } from './event-form.js';
import { listOf } from '../../i18n/words.js';

interface TextsEditorProps {
  form: EventForm;
  onChange: (texts: EventForm['texts']) => void;
  problem: ApiProblem | null;
}

/** Title and text; a second language stands beside the main one once it is written or asked for. */
export function TextsEditor({ form, onChange, problem }: TextsEditorProps) {
  const { t } = useTranslation();
  const others = LANGUAGES.filter((language) => language !== form.mainLanguage);
  const written = writtenLanguages(form);
  const [chosen, setChosen] = useState<Language>();
  const beside = [chosen, ...written].find((language) => language !== undefined && language !== form.mainLanguage);
  return (
    <div className="stack">
      <div className="columns">
        {[form.mainLanguage, ...(beside ? [beside] : [])].map((language) => (
          <TextPair
            key={language}
            language={language}
            form={form}
            problem={problem}
            isSecond={language === beside}
            onChange={(text) => onChange({ ...form.texts, [language]: text })}
          />
        ))}
      </div>
      <fieldset className="choices">
        <legend>{t('eventForm.languages')}</legend>
        <div className="chips">
          {others.map((language) => (
            <label key={language} className="chip">
              <input
                type="radio"
                name="second-language"
                value={language}
                checked={language === beside}
                onChange={() => setChosen(language)}
              />
              <span>
                {t(`language.${language}`)}
                {written.includes(language) && <span aria-label={t('eventForm.isWritten')}>✓</span>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <MissingTexts form={form} />
    </div>
  );
}

interface TextPairProps {
  language: Language;
  form: EventForm;
  problem: ApiProblem | null;
  isSecond: boolean;
  onChange: (text: { title: string; body: string }) => void;
}

function TextPair({ language, form, problem, isSecond, onChange }: TextPairProps) {
  const { t } = useTranslation();
  const text = form.texts[language] ?? { title: '', body: '' };
  const own = { lang: language, dir: direction(language) };
  return (
    <div className="stack">
      <TextField
        {...own}
        label={t('eventForm.title', { language: t(`language.${language}`) })}
        optional={isSecond ? t('form.optional') : undefined}
        name={`texts.${language}.title`}
        maxLength={200}
        value={text.title}
        error={problem?.for(`texts.${language}.title`)}
        onChange={(event) => onChange({ ...text, title: event.target.value })}
      />
      <TextArea
        {...own}
        label={t('eventForm.body', { language: t(`language.${language}`) })}
        hint={isSecond ? undefined : t('eventForm.bodyHint')}
        optional={t('form.optional')}
        name={`texts.${language}.body`}
        rows={8}
        maxLength={5000}
        value={text.body}
        error={problem?.for(`texts.${language}.body`)}
        onChange={(event) => onChange({ ...text, body: event.target.value })}
      />
    </div>
  );
}

/** Who will read which language instead of their own. */
function MissingTexts({ form }: { form: EventForm }) {
  const { t, i18n } = useTranslation();
  const written = writtenLanguages(form);
  const missing = LANGUAGES.filter((language) => !written.includes(language));
  if (written.length === 0 || missing.length === 0) return null;
  const groups = Map.groupBy(missing, (language) => textLanguageFor(language, form)!);
  return (
    <Notice {...(written.includes('en') ? {} : { tone: 'attention' })} title={t('eventForm.missingTitle')}>
      <ul>
        {[...groups].map(([instead, readers]) => (
          <li key={instead}>
            {t('eventForm.missing', {
              readers: listOf(
                readers.map((language) => t(`language.${language}`)),
                i18n.resolvedLanguage ?? 'en',
              ),
              instead: t(`language.${instead}`),
            })}
          </li>
        ))}
      </ul>
      <p className="small">{t('eventForm.missingHint')}</p>
    </Notice>
  );
}
