import { LANGUAGES, type Language } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../../ui/field.js';
import type { SessionProps } from './part-props.js';

const LISTS = ['languages', 'interpretation'] as const;

/** What is spoken, and into what interpreters speak. */
export function SessionLanguages({ at, session, errorOf, onChange }: SessionProps) {
  const { t } = useTranslation();
  const toggle = (list: (typeof LISTS)[number], language: Language) => {
    const before = session[list];
    const after = before.includes(language) ? before.filter((each) => each !== language) : [...before, language];
    onChange({ ...session, [list]: after });
  };
  return (
    <>
      {LISTS.map((list) => {
        const field = `sessions.${at}.${list}`;
        return (
          <fieldset className="choices" key={list} id={fieldId(field)} tabIndex={-1}>
            <legend>{t(`programme.${list}`)}</legend>
            {errorOf(field) && <p className="error">{errorOf(field)}</p>}
            <div className="chips">
              {LANGUAGES.map((language) => (
                <label key={language} className="chip">
                  <input
                    type="checkbox"
                    checked={session[list].includes(language)}
                    onChange={() => toggle(list, language)}
                  />
                  <span>{t(`language.${language}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
    </>
  );
}
