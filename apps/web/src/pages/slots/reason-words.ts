import { formatDate, type Language } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import { nameIn, useCityName } from '../../api/cities.js';
import type { SlotReasonView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useLanguage, useCalendar } from '../../time/when.js';

/** A reason of a score or a refusal in words, with its city. */
export function useReason(): (reason: SlotReasonView) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const cityName = useCityName();
  const day = useDay();
  return ({ code, cityId, names, certainty, minutes, date }) => {
    const key = code === 'holiday' && certainty === 'expected' ? 'holidayExpected' : code;
    return t(`slots.reason.${key as 'holiday'}`, {
      city: cityId === null ? '' : cityName(cityId),
      name: names ? `\u2068${nameIn(names)}\u2069` : '',
      minutes: formatNumber(minutes ?? 0, language),
      date: date === null ? '' : day(date),
    });
  };
}

/** A Gregorian date in the person's own calendar. */
export function useDay(): (iso: string) => string {
  const language: Language = useLanguage();
  const calendar = useCalendar();
  return (iso) => formatDate(new Date(`${iso}T12:00:00Z`), 'UTC', language, calendar);
}
