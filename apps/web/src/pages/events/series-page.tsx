import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCity } from '../../api/cities.js';
import { seriesOne, seriesRemove, type SeriesDetailView, type SeriesEventView } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { When, useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Page } from '../../ui/page.js';
import { EventBadge } from './event-badges.js';
import { SeriesAddition } from './series-addition.js';
import { SeriesNote } from './series-note.js';
import { SeriesTexts } from './series-texts.js';
import { titleOf } from './titles.js';
import './event-form.css';

const route = getRouteApi('/shell/events/series/$id');

/** The parts of a series in the order of their start, and the text that they share. */
export function SeriesPage() {
  const { id } = route.useParams();
  const { t } = useTranslation();
  const language = useLanguage();
  const mayChange = useMay('organizer');
  const series = useQuery({
    queryKey: ['series', id],
    queryFn: async () => (await seriesOne({ path: { id } })).data,
  });
  const isPublic = series.data?.events.some(({ status, revision }) => status !== 'draft' && revision.listed);
  return (
    <Page
      title={series.data ? titleOf(series.data) : t('series.title')}
      back={{ to: '/events/series', label: t('series.title') }}
      actions={
        isPublic && (
          <a href={`/${language}/series/${series.data!.slug}`} target="_blank" rel="noreferrer">
            {t('series.publicPage')} <ExternalLink aria-hidden="true" size={14} />
          </a>
        )
      }
    >
      <Loaded query={series} lines={6}>
        {(shown) => (
          <div className="parts">
            <Parts series={shown} />
            {mayChange && <SeriesAddition series={shown} />}
            {mayChange && <SeriesTexts key={shown.version} series={shown} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Parts({ series }: { series: SeriesDetailView }) {
  const { t } = useTranslation();
  return (
    <Card title={t('series.parts')}>
      <ul className="seen-by">
        {series.events.map((event) => (
          <Part key={event.id} seriesId={series.id} event={event} />
        ))}
      </ul>
    </Card>
  );
}

function Part({ seriesId, event }: { seriesId: string; event: SeriesEventView }) {
  const { t } = useTranslation();
  const city = useCity();
  const mayChange = useMay('organizer');
  const { id: eventId, revision, status } = event;
  const remove = useAction({
    run: async () => (await seriesRemove({ path: { id: seriesId, eventId } })).data,
    stale: [['series'], ['event', eventId], ['events']],
    done: () => t('series.takenOut'),
  });
  return (
    <li>
      <Link to="/events/$id" params={{ id: eventId }}>
        <bdi>{titleOf(revision)}</bdi>
      </Link>{' '}
      <EventBadge status={status} revisionStatus={revision.status} />
      <SeriesNote part={revision.series} />
      <When start={revision.startsAt} end={revision.endsAt} zone={revision.zone} city={city(revision.hostCityId)} />
      {mayChange && (
        <Button look="quiet" isBusy={remove.isPending} onPress={() => remove.mutate()}>
          {t('series.takeOut')}
        </Button>
      )}
    </li>
  );
}
