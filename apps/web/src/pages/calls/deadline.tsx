import { formatDate, localTime } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import { useLanguage, useOwnCalendar } from '../../time/when.js';

interface DeadlineProps {
  at: string;
  zone: string;
}

/** An instant until which something can be done: the day in both calendars, the time, and by which clock. */
export function Deadline({ at, zone }: DeadlineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const calendar = useOwnCalendar();
  const instant = new Date(at);
  const local = localTime(instant, instant, zone, language);
  const other = calendar === 'jalali' ? 'gregorian' : 'jalali';
  const [first, second] =
    calendar === null
      ? [local.date, local.secondDate]
      : [formatDate(instant, zone, language, calendar), formatDate(instant, zone, language, other)];
  return (
    <span className="when">
      <time dateTime={at}>{first}</time>
      {second && <span className="muted small">{second}</span>}
      <span className="small">{t('calls.at', { time: local.time, zone: local.zoneName, offset: local.offset })}</span>
    </span>
  );
}
