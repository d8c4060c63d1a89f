import { formatDate, formatTime, localTime, type CalendarSystem, type Language } from '@hamshahr/time';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../api/cities.js';
import { sessionQuery } from '../session/session.js';
import { ownCalendar } from './own-calendar.js';

/** The language in which times and numbers are written: the console's. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return (i18n.resolvedLanguage ?? 'en') as Language;
}

interface WhenProps {
  start: string;
  end: string;
  zone: string;
  /** City whose clock this is. */
  city?: { names: object } | undefined;
  /** Weekday and both calendars on lines of their own, or one line. */
  isShort?: boolean;
}

/** When an event takes place: the day in both calendars, the time, the city and its UTC offset. Never a time without its zone. */
export function When({ start, end, zone, city, isShort }: WhenProps) {
  const language = useLanguage();
  const calendar = useOwnCalendar();
  const local = localTime(new Date(start), new Date(end), zone, language);
  const { t } = useTranslation();
  const [first, second] =
    calendar === null
      ? [local.date, local.secondDate]
      : [
          formatDate(new Date(start), zone, language, calendar),
          formatDate(new Date(start), zone, language, calendar === 'jalali' ? 'gregorian' : 'jalali'),
        ];
  const range = local.endDate
    ? t('time.rangeDays', { from: local.time, to: local.endTime, date: local.endDate })
    : t('time.range', { from: local.time, to: local.endTime });
  const place = city ? nameIn(city.names) : local.zoneName;
  return (
    <span className="when">
      <time dateTime={start}>{first}</time>
      {second && !isShort && <span className="muted small">{second}</span>}
      <span className={isShort ? 'muted small' : undefined}>
        {t('time.inCity', { range, city: place, offset: local.offset })}
      </span>
    </span>
  );
}

/** The calendar the person chose; null follows the language. */
export function useOwnCalendar(): 'jalali' | 'gregorian' | null {
  const { data } = useQuery(sessionQuery);
  return ownCalendar(data);
}

/** The calendar the person chose, else that of their language. */
export function useCalendar(): CalendarSystem {
  const language = useLanguage();
  return useOwnCalendar() ?? (language === 'fa' ? 'jalali' : 'gregorian');
}

/** Day and minute with their offset, by the clock of this device or of a given zone, which is said on asking. */
export function Moment({ at, zone: given }: { at: string; zone?: string | undefined }) {
  const language = useLanguage();
  const calendar = useCalendar();
  const { t } = useTranslation();
  const zone = given ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const instant = new Date(at);
  const { offset } = localTime(instant, instant, zone, language);
  const date = formatDate(instant, zone, language, calendar);
  return (
    <time dateTime={at} title={`${zone} (${offset})`}>
      {t('time.at', { date, time: formatTime(instant, zone, language) })} <bdi dir="ltr">{offset}</bdi>
    </time>
  );
}
