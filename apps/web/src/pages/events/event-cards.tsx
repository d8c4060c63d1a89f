import { useQuery } from '@tanstack/react-query';
import { direction, isLanguage } from '@hamshahr/time';
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { citiesQuery, nameIn, useCity, useCityName } from '../../api/cities.js';
import type { EventView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { When, useLanguage } from '../../time/when.js';
import { Card, Facts } from '../../ui/page.js';
import type { EventText } from './event-form.js';
import './event-form.css';

/** What is shown of an event of one's own office and of one that is shared with it. */
export type ShownEvent = Pick<EventView, 'revision' | 'slug' | 'status'>;

export function FactsCard({ event: { revision, slug, status } }: { event: ShownEvent }) {
  const { t } = useTranslation();
  const city = useCity();
  const cityName = useCityName();
  const language = useLanguage();
  const isPublic = status !== 'draft' && revision.listed;
  return (
    <Card title={t('event.facts')}>
      <Facts
        items={[
          [
            t('eventForm.when'),
            <When
              key="when"
              start={revision.startsAt}
              end={revision.endsAt}
              zone={revision.zone}
              city={city(revision.hostCityId)}
            />,
          ],
          [t('eventForm.minutes'), formatNumber(revision.minutes, language)],
          [t('eventForm.hostCity'), cityName(revision.hostCityId)],
          revision.coHostCityId !== null && [t('eventForm.coHostCity'), cityName(revision.coHostCityId)],
          revision.venue !== null && [t('eventForm.venue'), <bdi key="venue">{revision.venue}</bdi>],
          revision.joinUrl !== null && [
            t('eventForm.joinUrl'),
            <bdi key="url" dir="ltr">
              {revision.joinUrl}
            </bdi>,
          ],
          revision.hasRoom && [t('room.meeting'), t('room.meetings.room')],
          revision.capacity !== null && [t('eventForm.capacity'), formatNumber(revision.capacity, language)],
          [t('eventForm.listed'), revision.listed ? t('event.yes') : t('event.no')],
          isPublic && [
            t('event.publicPage'),
            <a key="page" href={`/${language}/e/${slug}`} target="_blank" rel="noreferrer">
              {t('event.open')} <ExternalLink aria-hidden="true" size={14} />
            </a>,
          ],
        ]}
      />
    </Card>
  );
}

export function TextsCard({ event: { revision } }: { event: ShownEvent }) {
  const { t } = useTranslation();
  const { mainLanguage } = revision;
  const texts = Object.entries(revision.texts as Record<string, EventText>).sort(
    ([one], [other]) => Number(other === mainLanguage) - Number(one === mainLanguage),
  );
  return (
    <Card title={t('event.texts')}>
      {texts.map(([language, { title, body }], index) => (
        <details key={language} open={index === 0} className="text-part">
          <summary>
            {isLanguage(language) ? t(`language.${language}`) : language}: <bdi lang={language}>{title}</bdi>
          </summary>
          <div className="prose" lang={language} dir={isLanguage(language) ? direction(language) : 'auto'}>
            {body}
          </div>
        </details>
      ))}
    </Card>
  );
}

/** The same moment by the clock of every city of the house. */
export function CitiesCard({ event: { revision } }: { event: ShownEvent }) {
  const { t } = useTranslation();
  const cities = useQuery(citiesQuery);
  return (
    <Card title={t('eventForm.seenBy')}>
      <ul className="seen-by">
        {(cities.data ?? []).map((one) => (
          <li key={one.id}>
            <strong>{nameIn(one.names)}</strong>
            <When start={revision.startsAt} end={revision.endsAt} zone={one.zone} city={one} isShort />
          </li>
        ))}
      </ul>
    </Card>
  );
}
