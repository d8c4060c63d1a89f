import { LANGUAGES } from '@hamshahr/time';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { weeksQuery } from '../../api/office.js';
import type { CityView, CityWeekView } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Empty, Facts } from '../../ui/page.js';
import { CityNow } from './cities-page.js';
import { CityEdit } from './city-edit.js';
import { CityFrame } from './city-frame.js';
import { PeriodsCard } from './periods-card.js';
import { BothDays } from './both-days.js';
import { useNow } from './use-now.js';
import { clockOf, dayName, daysFor, weekOn } from './week.js';
import { WeekDialog } from './week-dialog.js';
import { DayHours } from './week-words.js';
import './cities.css';

const route = getRouteApi('/shell/cities/$id');

/** One city: its names and clock, and how its offices work from which date on. */
export function CityPage() {
  const { id } = route.useParams();
  return <CityFrame id={id}>{(city) => <City city={city} />}</CityFrame>;
}

function City({ city }: { city: CityView }) {
  const mayChange = useMay('admin');
  const { t } = useTranslation();
  const now = useNow();
  const weeks = useQuery(weeksQuery(city.id));
  const [open, setOpen] = useState<CityWeekView | 'new' | 'names' | null>(null);
  const close = () => setOpen(null);
  const today = clockOf(city.zone, now).date;
  const present = weekOn(weeks.data ?? [], today);
  return (
    <div className="split">
      <div className="parts">
        <Card
          title={t('cityPage.weeks')}
          actions={
            mayChange &&
            !!weeks.data?.length && (
              <Button onPress={() => setOpen('new')} icon={<Plus aria-hidden="true" size={18} />}>
                {t('cityPage.addWeek')}
              </Button>
            )
          }
        >
          <p className="hint">{t('cityPage.weeksLead')}</p>
          <Loaded query={weeks}>
            {(items) =>
              items.length > 0 ? (
                <Weeks weeks={items} present={present} today={today} onEdit={mayChange ? setOpen : undefined} />
              ) : (
                <Empty
                  title={t('cityPage.noWeeks')}
                  action={
                    mayChange && (
                      <Button look="primary" onPress={() => setOpen('new')}>
                        {t('cityPage.addWeek')}
                      </Button>
                    )
                  }
                >
                  {t('cityPage.noWeeksHint')}
                </Empty>
              )
            }
          </Loaded>
        </Card>
        <PeriodsCard cityId={city.id} like={present?.days} />
      </div>
      <Card
        title={t('citiesPage.now')}
        actions={
          mayChange && (
            <Button
              look="quiet"
              aria-label={t('cityPage.edit')}
              onPress={() => setOpen('names')}
              icon={<Pencil aria-hidden="true" size={18} />}
            />
          )
        }
      >
        <CityNow city={city} week={present} now={now} />
        <div className="city-side">
          <CityFacts city={city} />
        </div>
        {!mayChange && <p className="small muted">{t('citiesPage.mayNot')}</p>}
      </Card>
      {open === 'names' && <CityEdit city={city} onClose={close} />}
      {open !== null && open !== 'names' && (
        <WeekDialog cityId={city.id} week={open === 'new' ? null : open} like={present} onClose={close} />
      )}
    </div>
  );
}

function CityFacts({ city }: { city: CityView }) {
  const { t } = useTranslation();
  return (
    <Facts
      items={[
        [
          t('citiesPage.zone'),
          <bdi key="zone" dir="ltr">
            {city.zone}
          </bdi>,
        ],
        ...LANGUAGES.flatMap((language) => {
          const name = city.names[language];
          const value = (
            <bdi key={language} lang={language}>
              {name}
            </bdi>
          );
          return name ? [[t(`language.${language}`), value] as const] : [];
        }),
        [
          t('cityPage.slug'),
          <bdi key="slug" dir="ltr">
            {city.slug}
          </bdi>,
        ],
      ]}
    />
  );
}

interface WeeksProps {
  weeks: readonly CityWeekView[];
  present: CityWeekView | undefined;
  today: string;
  onEdit: ((week: CityWeekView) => void) | undefined;
}

/** Weeks side by side, the newest first. */
function Weeks({ weeks, present, today, onEdit }: WeeksProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const stateOf = (week: CityWeekView) => {
    if (week === present) return 'current';
    return week.validFrom > today ? 'coming' : 'past';
  };
  return (
    <ol className="weeks">
      {[...weeks].reverse().map((week) => (
        <li key={week.validFrom}>
          <div className="week-head">
            <BothDays iso={week.validFrom} />
            <Badge tone={week === present ? 'open' : 'plain'}>{t(`cityPage.${stateOf(week)}`)}</Badge>
            {onEdit && (
              <Button
                look="quiet"
                aria-label={t('cityPage.editWeek')}
                onPress={() => onEdit(week)}
                icon={<Pencil aria-hidden="true" size={18} />}
              />
            )}
          </div>
          <table className="week-table">
            <thead className="sr">
              <tr>
                <th scope="col">{t('cityPage.day')}</th>
                <th scope="col">{t('cityPage.hours')}</th>
              </tr>
            </thead>
            <tbody>
              {daysFor(language).map((day) => (
                <tr key={day} className={week.days[day] ? undefined : 'off'}>
                  <th scope="row">{dayName(day, language)}</th>
                  <td>
                    <DayHours hours={week.days[day]} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </li>
      ))}
    </ol>
  );
}
