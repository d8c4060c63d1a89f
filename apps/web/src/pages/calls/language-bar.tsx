import { LANGUAGES, type Language } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/index.js';
import { useLanguage } from '../../time/when.js';
import { missingWords, writtenLanguages, type CallForm } from './call-form.js';

interface BarProps {
  form: CallForm;
  value: Language;
  onChange: (language: Language) => void;
}

/** In which language words are written now: which are complete, and how much the others lack. */
export function LanguageBar({ form, value, onChange }: BarProps) {
  const { t } = useTranslation();
  const own = useLanguage();
  const written = writtenLanguages(form);
  const lacks = (language: Language) => {
    if (!written.includes(language)) return null;
    const count = missingWords(form, language).length;
    if (count === 0) return <span aria-label={t('eventForm.isWritten')}>✓</span>;
    return (
      <span className="count" aria-label={t('callForm.lacks', { count })}>
        {formatNumber(count, own)}
      </span>
    );
  };
  return (
    <div className="language-bar" role="radiogroup" aria-labelledby="write-in" aria-describedby="write-in-hint">
      <strong id="write-in">{t('callForm.writeIn')}</strong>
      <div className="chips">
        {LANGUAGES.map((language) => (
          <label key={language} className="chip">
            <input
              type="radio"
              name="write-in"
              value={language}
              checked={language === value}
              onChange={() => onChange(language)}
            />
            <span>
              {t(`language.${language}`)} {lacks(language)}
            </span>
          </label>
        ))}
      </div>
      <p className="hint" id="write-in-hint">
        {t('callForm.writeInHint')}
      </p>
    </div>
  );
}
