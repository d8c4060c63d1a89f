import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { direction, isLanguage } from '@hamshahr/time';
import { ExternalLink, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { citiesQuery, nameIn, useCity, useCityName } from '../../api/cities.js';
import type { EventView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useMay } from '../../session/session.js';
import { When, useLanguage } from '../../time/when.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Card, Facts, Figure } from '../../ui/page.js';
import { EventFrame } from './event-frame.js';
import { eventMailingsQuery } from './event-queries.js';
import { NextStep } from './next-step.js';
import { PreviewCard } from './preview-card.js';
import type { EventText } from './event-form.js';
import './event-form.css';

const route = getRouteApi('/shell/events/$id');

/** One event at a glance: what is to be done next, its facts, texts, answers and how its mail will look. */
export function EventPage() {
  const { id } = route.useParams();
  const { t } = useTranslation();
  return (
    <EventFrame
      id={id}
      actions={
        <Button
          look="quiet"
          aria-label={t('action.print')}
          onPress={() => window.print()}
          icon={<Printer aria-hidden="true" size={18} />}
        />
      }
    >
      {(event) => <Overview event={event} />}
    </EventFrame>
  );
}

function Overview({ event }: { event: EventView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayPreview = useMay('organizer', 'approver');
  const mailings = useQuery(eventMailingsQuery(event.id));
  const number = (value: number) => formatNumber(value, language);
  const { counts } = event;
  return (
    <div className="parts">
      <NextStep event={event} mailings={mailings.data?.items} />
      {counts.invited > 0 && (
        <div className="figures">
          <Figure label={t('event.invited')}>{number(counts.invited)}</Figure>
          <Figure label={t('status.answer.accepted')}>{number(counts.accepted)}</Figure>
          <Figure label={t('status.answer.tentative')}>{number(counts.tentative)}</Figure>
          <Figure label={t('status.answer.declined')}>{number(counts.declined)}</Figure>
          <Figure label={t('status.answer.needs_action')}>{number(counts.needsAction)}</Figure>
        </div>
      )}
      {counts.askedAgain > 0 && <Notice>{t('event.askedAgain', { count: counts.askedAgain })}</Notice>}
      <div className="split">
        <div className="parts">
          <FactsCard event={event} />
          <TextsCard event={event} />
        </div>
        <aside className="parts">
          <CitiesCard event={event} />
        </aside>
      </div>
      {mayPreview && <PreviewCard event={event} />}
    </div>
  );
}

function FactsCard({ event: { revision, slug, status } }: { event: EventView }) {
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

function TextsCard({ event: { revision } }: { event: EventView }) {
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
function CitiesCard({ event: { revision } }: { event: EventView }) {
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
