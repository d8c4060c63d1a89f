import { localizeDigits } from '@hamshahr/time';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../../api/cities.js';
import type { CalendarGapView } from '../../api/generated/index.js';
import { listOf } from '../../i18n/words.js';
import { useLanguage } from '../../time/when.js';
import { Card } from '../../ui/page.js';

/** Cities of which nobody has written down the holidays; only admins, who may write them, have any here. */
export function CalendarGaps({ gaps }: { gaps: CalendarGapView[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (gaps.length === 0) return null;
  return (
    <Card title={t('today.calendars')}>
      <ul className="plain-list">
        {gaps.map(({ cityId, names, years }) => (
          <li key={cityId}>
            <Link to="/cities/$id" params={{ id: cityId }}>
              {nameIn(names)}
            </Link>{' '}
            <span className="muted">
              {listOf(
                years.map((year) => localizeDigits(String(year), language)),
                language,
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
