import { formatDate, localTime } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import { useLanguage, useOwnCalendar } from '../../time/when.js';

/** When something begins, by its own clock: day, time, zone. */
export function StartsAt({ at, zone }: { at: string; zone: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const own = useOwnCalendar();
  const start = new Date(at);
  const { date, time, offset, zoneName } = localTime(start, start, zone, language);
  return (
    <span className="small muted">
      {t('time.at', { date: own ? formatDate(start, zone, language, own) : date, time })}{' '}
      <bdi dir="ltr" title={zoneName}>
        {offset}
      </bdi>
    </span>
  );
}
