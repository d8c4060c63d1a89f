import { formatOffset, formatTime, localizeDigits, offsetMinutes } from '@hamshahr/time';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { citiesQuery, nameIn } from '../../api/cities.js';
import type { CityView, CityWeekView } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { Empty, Page } from '../../ui/page.js';
import { Table } from '../../ui/table.js';
import { gapsQuery } from './calendar-queries.js';
import { CityDialog } from './city-dialog.js';
import { useNow } from './use-now.js';
import { clockOf, dayName, stateAt } from './week.js';
import { Weekend, WeekHours } from './week-words.js';
import './cities.css';

/** Every city of the network: its clock, its weekend and its office hours now. */
export function CitiesPage() {
  const { t } = useTranslation();
  const cities = useQuery(citiesQuery);
  const mayChange = useMay('admin');
  const [isAdding, setIsAdding] = useState(false);
  const add = mayChange && (
    <Button look="primary" onPress={() => setIsAdding(true)} icon={<Plus aria-hidden="true" size={18} />}>
      {t('citiesPage.add')}
    </Button>
  );
  return (
    <Page title={t('citiesPage.title')} lead={t('citiesPage.lead')} actions={cities.data?.length ? add : null}>
      <Loaded query={cities}>
        {(rows) =>
          rows.length > 0 ? (
            <CityTable cities={rows} />
          ) : (
            <Empty title={t('citiesPage.empty')} action={add}>
              {t('citiesPage.emptyHint')}
            </Empty>
          )
        }
      </Loaded>
      {!mayChange && <p className="small muted cities-may">{t('citiesPage.mayNot')}</p>}
      {isAdding && <CityDialog onClose={() => setIsAdding(false)} />}
    </Page>
  );
}

function CityTable({ cities }: { cities: readonly CityView[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const now = useNow();
  const gaps = useQuery(gapsQuery).data ?? [];
  const missing = new Map(gaps.map(({ cityId, years }) => [cityId, years]));
  return (
    <Table
      label={t('citiesPage.table')}
      rows={cities}
      rowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/cities/$id', params: { id } })}
      columns={[
        {
          id: 'city',
          header: t('citiesPage.city'),
          isHeading: true,
          cell: ({ id, names, zone }) => (
            <span className="city-cell">
              <bdi>{nameIn(names)}</bdi>
              <bdi dir="ltr" className="muted small">
                {zone}
              </bdi>
              <MissingYears years={missing.get(id) ?? []} />
            </span>
          ),
        },
        {
          id: 'now',
          header: t('citiesPage.now'),
          cell: (city) => {
            const { week } = city;
            return (
              <>
                <CityNow city={city} week={week ?? undefined} now={now} />
                <div className="city-week-narrow small muted">{week && <WeekHours days={week.days} />}</div>
              </>
            );
          },
        },
        {
          id: 'hours',
          header: t('citiesPage.hours'),
          wideOnly: true,
          cell: (city) => {
            const { week } = city;
            return week ? <WeekHours days={week.days} /> : <span className="muted">{t('citiesPage.noWeek')}</span>;
          },
        },
        {
          id: 'weekend',
          header: t('citiesPage.weekend'),
          wideOnly: true,
          cell: (city) => {
            const { week } = city;
            return week && <Weekend days={week.days} />;
          },
        },
      ]}
    />
  );
}

/** Years whose holidays nobody has written down although they are due. */
function MissingYears({ years }: { years: readonly number[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return years.map((year) => (
    <Badge key={year} tone="attention">
      {t('calendar.missing', { year: localizeDigits(String(year), language) })}
    </Badge>
  ));
}

/** The clock there, its offset, and whether offices are open. */
export function CityNow({ city, week, now }: { city: CityView; week: CityWeekView | undefined; now: Date }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const clock = clockOf(city.zone, now);
  const state = stateAt(week?.days, clock);
  return (
    <span className="city-cell">
      <span>
        {t('citiesPage.clock', { day: dayName(clock.day, language), time: formatTime(now, city.zone, language) })}{' '}
        <bdi dir="ltr" className="muted small">
          {formatOffset(offsetMinutes(now, city.zone))}
        </bdi>
      </span>
      {state && <Badge tone={state === 'open' ? 'open' : 'plain'}>{t(`citiesPage.${state}`)}</Badge>}
    </span>
  );
}
