import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { citiesQuery, nameIn } from '../../api/cities.js';
import type { EventView, MailingDetailView } from '../../api/generated/index.js';
import { When } from '../../time/when.js';
import { Badge } from '../../ui/badge.js';
import { outsideHours } from '../events/slots.js';
import { useWorkingCities } from '../events/use-working-cities.js';
import '../events/event-form.css';

interface LocalTimesProps {
  revision: EventView['revision'];
  mailing: MailingDetailView;
}

/** When the event is for those who get the mailing, city by city, and where that is outside office hours. */
export function LocalTimes({ revision, mailing }: LocalTimesProps) {
  const { t } = useTranslation();
  const { data: cities } = useQuery(citiesQuery);
  const shown = useMemo(() => {
    const ids = [revision.hostCityId, revision.coHostCityId, ...mailing.variants.map(({ cityId }) => cityId)];
    return [...new Set(ids)].flatMap((id) => cities?.find((city) => city.id === id) ?? []);
  }, [cities, revision, mailing]);
  const working = useWorkingCities(shown, revision.start.slice(0, 10));
  const meeting = { from: Date.parse(revision.startsAt), to: Date.parse(revision.endsAt) };
  const outside = outsideHours(
    working.filter(({ isKnown }) => isKnown),
    meeting,
  ).map(({ city }) => city.id);
  return (
    <ul className="seen-by">
      {shown.map((city) => (
        <li key={city.id}>
          <span className="row">
            <strong>{nameIn(city.names)}</strong>
            {outside.includes(city.id) && <Badge tone="attention">{t('approvals.outsideHours')}</Badge>}
          </span>
          <When start={revision.startsAt} end={revision.endsAt} zone={city.zone} city={city} />
        </li>
      ))}
    </ul>
  );
}
