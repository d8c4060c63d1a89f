import { useTranslation } from 'react-i18next';
import type { SeriesPartView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useLanguage } from '../../time/when.js';
import { titleOf } from './titles.js';

/** Which part it is, and of which series. */
export function SeriesNote({ part }: { part: SeriesPartView | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!part) return null;
  return (
    <div className="small muted">
      {t('series.part', { part: formatNumber(part.part, language), parts: formatNumber(part.parts, language) })}
      {' · '}
      <bdi>{titleOf(part)}</bdi>
    </div>
  );
}
