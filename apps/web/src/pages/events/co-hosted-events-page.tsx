import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { nameIn, useCity } from '../../api/cities.js';
import { coHostsShared, type CoHostedEventView, type CoHostedEventsView } from '../../api/generated/index.js';
import { usePaged } from '../../api/pages.js';
import { When } from '../../time/when.js';
import { Loaded } from '../../ui/loading.js';
import { Empty, Page } from '../../ui/page.js';
import { Table } from '../../ui/table.js';
import { EventBadge } from './event-badges.js';
import { titleOf } from './titles.js';

/** Joint seminars of partner offices that this office holds with them. */
export function CoHostedEventsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const city = useCity();
  const { loaded, more } = usePaged<CoHostedEventView, CoHostedEventsView>(
    ['co-hosted'],
    async (after) => (await coHostsShared({ query: { limit: '100', ...(after ? { after } : {}) } })).data,
  );
  return (
    <Page title={t('coHosts.withUs')} lead={t('coHosts.withUsLead')} back={{ to: '/events', label: t('nav.events') }}>
      <Loaded query={loaded} lines={6}>
        {(events) => (
          <Table
            label={t('coHosts.withUs')}
            rows={events}
            rowId={({ id }) => id}
            rowHeight={90}
            onOpen={({ id }) => void navigate({ to: '/events/co-hosted/$id', params: { id } })}
            more={more}
            empty={<Empty title={t('coHosts.nothing')}>{t('coHosts.nothingHint')}</Empty>}
            columns={[
              {
                id: 'title',
                header: t('events.title'),
                isHeading: true,
                cell: ({ revision, officeNames }) => (
                  <>
                    <bdi>{titleOf(revision)}</bdi>
                    <div className="small muted">
                      <bdi>{nameIn(officeNames)}</bdi>
                    </div>
                  </>
                ),
              },
              {
                id: 'when',
                header: t('events.when'),
                cell: ({ revision }) => (
                  <When
                    start={revision.startsAt}
                    end={revision.endsAt}
                    zone={revision.zone}
                    city={city(revision.hostCityId)}
                  />
                ),
              },
              {
                id: 'status',
                header: t('events.status'),
                cell: ({ status }) => <EventBadge status={status} revisionStatus="published" />,
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
