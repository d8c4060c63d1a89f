import { LANGUAGES, type Language } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import { speak } from '../i18n/index.js';

export const LANGUAGE_NAMES: Record<Language, string> = {
  fa: 'فارسی',
  en: 'English',
  zh: '简体中文',
  ru: 'Русский',
  uz: 'Oʻzbekcha',
  ms: 'Bahasa Melayu',
};

/** The console's language on this device; each name in its own language. */
export function LanguageMenu({ onChange }: { onChange?: (language: Language) => void }) {
  const { t, i18n } = useTranslation();
  return (
    <select
      className="input language"
      aria-label={t('nav.language')}
      value={i18n.resolvedLanguage}
      onChange={(event) => {
        const language = event.target.value as Language;
        void speak(language);
        onChange?.(language);
      }}
    >
      {LANGUAGES.map((language) => (
        <option key={language} value={language} lang={language}>
          {LANGUAGE_NAMES[language]}
        </option>
      ))}
    </select>
  );
}
