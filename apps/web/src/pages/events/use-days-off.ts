import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCityName } from '../../api/cities.js';
import { officeQuery, weeksQuery } from '../../api/office.js';
import { DAYS, weekOn } from '../cities/week.js';

/** Says of a day that the office's own city does not work on it, by the weeks that the city has; else nothing. */
export function useDaysOff(): { words: string; isOff: (iso: string) => boolean } {
  const { t } = useTranslation();
  const cityId = useQuery(officeQuery).data?.cityId;
  const weeks = useQuery({ ...weeksQuery(cityId ?? ''), enabled: cityId !== undefined }).data ?? [];
  const city = useCityName()(cityId);
  return {
    words: t('eventForm.dayOff', { city }),
    isOff: (iso) => {
      const week = weekOn(weeks, iso);
      // Monday is the first of DAYS and the second of a week that begins on Sunday.
      const day = DAYS[(new Date(`${iso}T12:00:00Z`).getUTCDay() + 6) % 7]!;
      return week !== undefined && !week.days[day];
    },
  };
}
