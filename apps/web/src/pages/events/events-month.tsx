import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  addMonths,
  formatMonth,
  formatTime,
  monthOf,
  monthSheet,
  toWallClock,
  type CalendarMonth,
} from '@hamshahr/time';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { eventsList, type EventView } from '../../api/generated/index.js';
import { DayNumber, MonthGrid, dayInWords, firstWeekday } from '../../time/month-grid.js';
import { useLanguage, useCalendar } from '../../time/when.js';
import { Button } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { EventBadge } from './event-badges.js';
import { titleOf } from './titles.js';
import { useOwnDaysOff } from './use-days-off.js';
import { listOf } from '../../i18n/words.js';
import './events-month.css';

interface MonthProps {
  filters: { q?: string; status?: string; month?: string };
  onMonth: (month: string | undefined) => void;
}

/** '1405-9': a month of the reader's calendar, as it stands in the address. */
function readMonth(text: string | undefined, today: CalendarMonth): CalendarMonth {
  const match = /^(\d{4})-(\d{1,2})$/.exec(text ?? '');
  const month = match && { year: Number(match[1]), month: Number(match[2]) };
  const isNear = month && month.month >= 1 && month.month <= 12 && Math.abs(month.year - today.year) < 60;
  return isNear ? month : today;
}

/** The events of a month, each on its day by its own clock. */
export function EventsMonth({ filters, onMonth }: MonthProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const calendar = useCalendar();
  const other = calendar === 'jalali' ? 'gregorian' : 'jalali';
  const todayIso = new Date().toISOString().slice(0, 10);
  const month = readMonth(filters.month, monthOf(todayIso, calendar));
  const sheet = useMemo(
    () => monthSheet({ year: month.year, month: month.month }, calendar, firstWeekday(language)).flat(),
    [month.year, month.month, calendar, language],
  );
  // A day more on both sides: zones reach from UTC−12 to UTC+14.
  const from = new Date(Date.parse(`${sheet[0]!.iso}T00:00:00Z`) - 86_400_000).toISOString();
  const to = new Date(Date.parse(`${sheet.at(-1)!.iso}T00:00:00Z`) + 2 * 86_400_000).toISOString();
  const { q, status } = filters;
  const { city: ownCity, dayOff } = useOwnDaysOff();
  const events = useQuery({
    queryKey: ['events', 'month', from, q, status],
    queryFn: async () => {
      const query = {
        from,
        to,
        order: 'start' as const,
        limit: '200',
        ...(q && q.length >= 2 ? { q } : {}),
        ...(status ? { status } : {}),
      };
      return (await eventsList({ query })).data.items;
    },
  });
  const go = (step: number) => {
    const next = addMonths(month, step);
    onMonth(`${next.year}-${next.month}`);
  };
  const isRtl = document.documentElement.dir === 'rtl';
  const [Before, After] = isRtl ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight];
  const first = sheet.find(({ isInMonth }) => isInMonth)!.iso;
  const last = sheet.findLast(({ isInMonth }) => isInMonth)!.iso;
  const beside = [...new Set([first, last].map((iso) => formatMonth(monthOf(iso, other), language, other)))];
  return (
    <div className="stack">
      <div className="row">
        <Button aria-label={t('date.before')} onPress={() => go(-1)} icon={<Before aria-hidden="true" size={18} />} />
        <Button aria-label={t('date.after')} onPress={() => go(1)} icon={<After aria-hidden="true" size={18} />} />
        <h2 aria-live="polite">
          {formatMonth(month, language, calendar)} <span className="muted small">({listOf(beside, language)})</span>
        </h2>
        <Button look="quiet" onPress={() => onMonth(undefined)}>
          {t('nav.today')}
        </Button>
      </div>
      <Loaded query={events} lines={10}>
        {(items) => {
          const byDay = Map.groupBy(items, ({ revision }) =>
            toWallClock(new Date(revision.startsAt), revision.zone).slice(0, 10),
          );
          return (
            <>
              <div className="month-card">
                <MonthGrid
                  month={month}
                  calendar={calendar}
                  language={language}
                  label={formatMonth(month, language, calendar)}
                  className="events-month"
                  day={(day) => (
                    <div
                      className={day.iso === todayIso ? 'month-day today' : 'month-day'}
                      data-off={dayOff(day.iso) !== undefined}
                    >
                      <div aria-label={dayInWords(day.iso, language, calendar)} role="img">
                        <DayNumber day={day} language={language} />
                      </div>
                      {dayOff(day.iso) && <span className="sr">{dayOff(day.iso)}</span>}
                      <DayEvents events={byDay.get(day.iso) ?? []} />
                    </div>
                  )}
                />
              </div>
              {sheet.some(({ iso }) => dayOff(iso)) && (
                <p className="small muted month-key">
                  <span className="stripes" aria-hidden="true" />
                  {t('eventForm.dayOff', { city: ownCity })}
                </p>
              )}
              <MonthAgenda
                days={sheet.filter(({ isInMonth, iso }) => isInMonth && byDay.has(iso)).map(({ iso }) => iso)}
                byDay={byDay}
              />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function DayEvents({ events }: { events: EventView[] }) {
  const language = useLanguage();
  if (events.length === 0) return null;
  return (
    <ul>
      {events.map((event) => (
        <li key={event.id} className={event.status}>
          <Link to="/events/$id" params={{ id: event.id }}>
            <bdi className="small">{formatTime(new Date(event.revision.startsAt), event.revision.zone, language)}</bdi>{' '}
            <bdi>{titleOf(event.revision)}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The same month as a list of days, where a sheet of seven columns does not fit. */
function MonthAgenda({ days, byDay }: { days: string[]; byDay: Map<string, EventView[]> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const calendar = useCalendar();
  return (
    <div className="agenda">
      {days.length === 0 && <p className="muted">{t('events.emptyMonth')}</p>}
      {days.map((iso) => (
        <section key={iso}>
          <h3>{dayInWords(iso, language, calendar)}</h3>
          <ul>
            {byDay.get(iso)!.map((event) => (
              <li key={event.id}>
                <Link to="/events/$id" params={{ id: event.id }}>
                  <bdi>{titleOf(event.revision)}</bdi>
                </Link>{' '}
                <bdi dir="ltr" className="small muted">
                  {formatTime(new Date(event.revision.startsAt), event.revision.zone, language)} {event.revision.offset}
                </bdi>{' '}
                <EventBadge status={event.status} revisionStatus={event.revision.status} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
