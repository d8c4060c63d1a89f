import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { citiesQuery, nameIn } from '../../api/cities.js';
import type { CityView } from '../../api/generated/index.js';
import { NotFound } from '../../app/not-found.js';
import { Loaded } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { Tabs } from '../../ui/tabs.js';
import './cities.css';

interface FrameProps {
  id: string;
  /** The part of the city that is shown, as the window's title names it. */
  part?: string;
  actions?: ReactNode;
  children: (city: CityView) => ReactNode;
}

/** A page about one city: its name, and its parts as tabs. */
export function CityFrame({ id, part, actions, children }: FrameProps) {
  const { t } = useTranslation();
  const cities = useQuery(citiesQuery);
  const city = cities.data?.find((one) => one.id === id);
  if (cities.data && !city) return <NotFound />;
  const name = city ? nameIn(city.names) : t('citiesPage.city');
  return (
    <Page
      title={part ? t('calendar.titleOf', { part, city: name }) : name}
      heading={name}
      actions={actions}
      back={{ to: '/cities', label: t('cityPage.back') }}
    >
      <Tabs
        label={t('calendar.tabs')}
        params={{ id }}
        tabs={[
          { label: t('calendar.tabWeeks'), to: '/cities/$id' },
          { label: t('calendar.tabDays'), to: '/cities/$id/calendar' },
          { label: t('calendar.tabImport'), to: '/cities/$id/calendar/import' },
        ]}
      />
      <Loaded query={cities}>{() => city && children(city)}</Loaded>
    </Page>
  );
}
