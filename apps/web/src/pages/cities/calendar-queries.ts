import { queryOptions } from '@tanstack/react-query';
import {
  calendarImportsList,
  calendarImportsOne,
  cityCalendarsAffectedEvents,
  cityCalendarsGaps,
  cityCalendarsListDays,
  cityCalendarsListPeriods,
  cityCalendarsSummary,
} from '../../api/generated/index.js';

/** All of it stands below the cities, so that a changed day is asked for anew everywhere. */
const fresh = { staleTime: 60_000 };

/** Cities without a calendar of a year that is due. */
export const gapsQuery = queryOptions({
  queryKey: ['cities', 'gaps'],
  queryFn: async () => (await cityCalendarsGaps()).data.items,
  ...fresh,
});

/** Which years of a city are known, and which are missing. */
export const summaryQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['cities', cityId, 'summary'],
    queryFn: async () => (await cityCalendarsSummary({ path: { id: cityId } })).data,
    ...fresh,
  });

/** Holidays, half days and make-up days of a Gregorian year. */
export const yearQuery = (cityId: string, year: number) =>
  queryOptions({
    queryKey: ['cities', cityId, 'year', year],
    queryFn: async () =>
      (await cityCalendarsListDays({ path: { id: cityId }, query: { from: `${year}-01-01`, to: `${year}-12-31` } }))
        .data.items,
    ...fresh,
  });

export const periodsQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['cities', cityId, 'periods'],
    queryFn: async () => (await cityCalendarsListPeriods({ path: { id: cityId } })).data.items,
    ...fresh,
  });

/** Asked for anew each time: events change without the calendar. */
export const affectedQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['cities', cityId, 'affected'],
    queryFn: async () => (await cityCalendarsAffectedEvents({ path: { id: cityId } })).data.items,
  });

export const calendarImportQuery = (cityId: string, importId: string) =>
  queryOptions({
    queryKey: ['cities', cityId, 'import', importId],
    queryFn: async () => (await calendarImportsOne({ path: { id: cityId, importId } })).data,
    ...fresh,
  });

export const calendarImportsPage = (cityId: string) => async (after: string | undefined) =>
  (await calendarImportsList({ path: { id: cityId }, query: { limit: '50', ...(after ? { after } : {}) } })).data;
