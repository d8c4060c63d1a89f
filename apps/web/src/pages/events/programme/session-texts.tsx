import { direction } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '../../../ui/field.js';
import type { SessionProps } from './part-props.js';

/** Title and a few lines in each language of the event. */
export function SessionTexts({ at, session, languages, errorOf, onChange }: SessionProps) {
  const { t } = useTranslation();
  const field = `sessions.${at}.texts`;
  return (
    <>
      {errorOf(field) && <p className="error">{errorOf(field)}</p>}
      <div className="columns">
        {languages.map((language) => {
          const text = session.texts[language] ?? { title: '', body: '' };
          const set = (part: Partial<typeof text>) =>
            onChange({ ...session, texts: { ...session.texts, [language]: { ...text, ...part } } });
          const own = { lang: language, dir: direction(language) };
          const named = t(`language.${language}`);
          return (
            <div className="stack" key={language}>
              <TextField
                {...own}
                label={t('eventForm.title', { language: named })}
                optional={session.kind === 'break' ? t('form.optional') : undefined}
                name={`${field}.${language}.title`}
                value={text.title}
                error={errorOf(`${field}.${language}.title`)}
                onChange={(change) => set({ title: change.target.value })}
              />
              <TextArea
                {...own}
                label={t('programme.body', { language: named })}
                optional={t('form.optional')}
                name={`${field}.${language}.body`}
                rows={3}
                maxLength={5000}
                value={text.body}
                error={errorOf(`${field}.${language}.body`)}
                onChange={(change) => set({ body: change.target.value })}
              />
            </div>
          );
        })}
      </div>
    </>
  );
}
