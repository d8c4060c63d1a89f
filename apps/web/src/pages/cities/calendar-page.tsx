import { formatMonth, localizeDigits, monthOf } from '@hamshahr/time';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CityDayView, CityView } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { useCalendar, useLanguage } from '../../time/when.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Select } from '../../ui/field.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Empty } from '../../ui/page.js';
import { AffectedCard } from './affected-card.js';
import { summaryQuery, yearQuery } from './calendar-queries.js';
import { CityFrame } from './city-frame.js';
import { DayDialog } from './day-dialog.js';
import { DayLine } from './day-line.js';

const route = getRouteApi('/shell/cities/$id/calendar');

/** Years that can be chosen around the present one. */
const BEFORE = 2;
const AFTER = 5;

/** What differs from a city's weeks in a year: holidays, half days and make-up days. */
export function CalendarPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  return (
    <CityFrame id={id} part={t('calendar.tabDays')}>
      {(city) => <Calendar city={city} />}
    </CityFrame>
  );
}

function useYear(): number {
  const { year } = route.useSearch();
  return /^(19|20)\d\d$/.test(year ?? '') ? Number(year) : new Date().getUTCFullYear();
}

function Calendar({ city }: { city: CityView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayChange = useMay('admin');
  const year = useYear();
  const days = useQuery(yearQuery(city.id, year));
  const [open, setOpen] = useState<CityDayView | 'new' | null>(null);
  const add = mayChange && (
    <Button look="primary" onPress={() => setOpen('new')} icon={<Plus aria-hidden="true" size={18} />}>
      {t('calendar.add')}
    </Button>
  );
  return (
    <div className="parts">
      <AffectedCard cityId={city.id} />
      <Card title={t('calendar.title')} actions={!!days.data?.length && add}>
        <p className="hint">{t('calendar.lead')}</p>
        <YearChoice cityId={city.id} year={year} />
        <Loaded query={days}>
          {(items) =>
            items.length > 0 ? (
              <Months days={items} cityId={city.id} onEdit={mayChange ? setOpen : undefined} />
            ) : (
              <Empty
                title={t('calendar.empty', { year: localizeDigits(String(year), language) })}
                action={
                  mayChange && (
                    <div className="actions">
                      {add}
                      <LinkButton to="/cities/$id/calendar/import" params={{ id: city.id }}>
                        {t('calendar.import')}
                      </LinkButton>
                    </div>
                  )
                }
              >
                {t(mayChange ? 'calendar.emptyHint' : 'calendar.emptyAsk')}
              </Empty>
            )
          }
        </Loaded>
      </Card>
      {open && (
        <DayDialog cityId={city.id} year={year} day={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

/** A Gregorian year with the two Jalali ones that share it, and whether anything is known of it. */
function YearChoice({ cityId, year }: { cityId: string; year: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const { data } = useQuery(summaryQuery(cityId));
  const now = new Date().getUTCFullYear();
  const known = new Set((data?.years ?? []).map((one) => one.year));
  const around = Array.from({ length: BEFORE + AFTER + 1 }, (_, index) => now - BEFORE + index);
  const years = [...new Set([...around, ...known, year])].sort((a, b) => a - b);
  const number = (value: number) => localizeDigits(String(value), language);
  const label = (one: number) => {
    const name = t('calendar.year', { year: number(one), from: number(one - 622), to: number(one - 621) });
    return data && !known.has(one) ? t('calendar.yearMissing', { year: name }) : name;
  };
  return (
    <div className="year-choice">
      <Select
        label={t('calendar.yearLabel')}
        value={String(year)}
        choices={years.map((one) => ({ value: String(one), label: label(one) }))}
        onChange={({ target }) =>
          void navigate({
            to: '/cities/$id/calendar',
            params: { id: cityId },
            search: { year: target.value },
            replace: true,
          })
        }
      />
    </div>
  );
}

interface MonthsProps {
  days: readonly CityDayView[];
  cityId: string;
  onEdit: ((day: CityDayView) => void) | undefined;
}

/** The days under the months of the person's own calendar. */
function Months({ days, cityId, onEdit }: MonthsProps) {
  const language = useLanguage();
  const calendar = useCalendar();
  const months = Map.groupBy(days, ({ date }) => formatMonth(monthOf(date, calendar), language, calendar));
  return [...months].map(([month, items]) => (
    <section key={month} className="calendar-month">
      <h3>{month}</h3>
      <ul className="calendar-days">
        {items.map((day) => (
          <DayLine key={day.date} day={day} cityId={cityId} onEdit={onEdit} />
        ))}
      </ul>
    </section>
  ));
}
