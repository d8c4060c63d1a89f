import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn, useCityName } from '../../api/cities.js';
import { cityCalendarsListDays } from '../../api/generated/index.js';
import { officeQuery, weeksQuery } from '../../api/office.js';
import { DAYS, weekOn } from '../cities/week.js';

/** Why nobody works in a city on a day: the name of the holiday, or that it is a day off; undefined on a working day. */
export function useDaysOff(cityId: string | undefined): (iso: string) => string | undefined {
  const { t } = useTranslation();
  const city = useCityName()(cityId);
  const { data: weeks } = useQuery({ ...weeksQuery(cityId ?? ''), enabled: cityId !== undefined });
  const year = new Date().getUTCFullYear();
  const { data: days } = useQuery({
    queryKey: ['cities', cityId, 'days', year],
    queryFn: async () =>
      (
        await cityCalendarsListDays({
          path: { id: cityId! },
          query: { from: `${year}-01-01`, to: `${year + 1}-12-31` },
        })
      ).data.items,
    enabled: cityId !== undefined,
    staleTime: 60_000,
  });
  return useMemo(() => {
    const special = new Map((days ?? []).map((day) => [day.date, day]));
    return (iso) => {
      const day = special.get(iso);
      if (day?.kind === 'holiday') return t('eventForm.holiday', { city, name: nameIn(day.names) });
      if (day) return undefined;
      const week = weekOn(weeks ?? [], iso);
      // Monday is the first of DAYS and the second of a week that begins on Sunday.
      const weekday = DAYS[(new Date(`${iso}T12:00:00Z`).getUTCDay() + 6) % 7]!;
      return week !== undefined && !week.days[weekday] ? t('eventForm.dayOff', { city }) : undefined;
    };
  }, [days, weeks, city, t]);
}

/** The same of the office's own city, with its name. */
export function useOwnDaysOff(): { city: string; dayOff: (iso: string) => string | undefined } {
  const cityId = useQuery(officeQuery).data?.cityId;
  return { city: useCityName()(cityId), dayOff: useDaysOff(cityId) };
}
