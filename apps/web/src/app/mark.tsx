import { useTranslation } from 'react-i18next';

/** The eight-point star and the name. */
export function Mark() {
  const { t } = useTranslation();
  return (
    <span className="mark">
      <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
        <path
          fill="var(--accent)"
          d="M14 0l4.1 4.1h5.8v5.8L28 14l-4.1 4.1v5.8h-5.8L14 28l-4.1-4.1H4.1v-5.8L0 14l4.1-4.1V4.1h5.8z"
        />
        <circle cx="14" cy="14" r="4.6" fill="var(--surface)" />
      </svg>
      {t('brand')}
    </span>
  );
}
