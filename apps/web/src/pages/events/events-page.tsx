import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { CalendarDays, List, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { coHostsShared, eventsList, type EventView, type EventsListData } from '../../api/generated/index.js';
import { useCity, useCityName } from '../../api/cities.js';
import { usePaged } from '../../api/pages.js';
import { formatNumber } from '../../i18n/index.js';
import { useMay } from '../../session/session.js';
import { When, useLanguage } from '../../time/when.js';
import { LinkButton } from '../../ui/button.js';
import { FilterChips } from '../../ui/filter-chips.js';
import { Loaded } from '../../ui/loading.js';
import { Empty, Page } from '../../ui/page.js';
import { SearchField } from '../../ui/search-field.js';
import { Table } from '../../ui/table.js';
import { EventBadge } from './event-badges.js';
import { EventsMonth } from './events-month.js';
import { eventQuery } from './event-queries.js';
import { SeriesNote } from './series-note.js';
import { titleOf } from './titles.js';
import { listOf } from '../../i18n/words.js';

const route = getRouteApi('/shell/events');
const STATES = ['', 'draft', 'published', 'postponed', 'held', 'cancelled'] as const;

type Filters = NonNullable<EventsListData['query']>;

/** All events of the office: as a list or as a month of either calendar. */
export function EventsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const mayCreate = useMay('organizer');
  const set = (part: Partial<typeof search>) =>
    void navigate({ to: '/events', search: { ...search, ...part }, replace: true });
  const isMonth = search.view === 'month';
  return (
    <Page
      title={t('nav.events')}
      lead={t('events.lead')}
      actions={
        <>
          {mayCreate && <LinkButton to="/slots">{t('slots.title')}</LinkButton>}
          <LinkButton to="/events/series">{t('series.title')}</LinkButton>
          <CoHostedLink />
          {mayCreate && (
            <LinkButton to="/events/new" look="primary" icon={<Plus aria-hidden="true" size={18} />}>
              {t('palette.newEvent')}
            </LinkButton>
          )}
        </>
      }
    >
      <div className="filters">
        <SearchField label={t('events.search')} value={search.q ?? ''} onSearch={(q) => set({ q: q || undefined })} />
        <div className="chips" role="group" aria-label={t('events.view')}>
          {(['list', 'month'] as const).map((view) => (
            <label className="chip" key={view}>
              <input
                type="radio"
                name="view"
                checked={(search.view ?? 'list') === view}
                onChange={() => set({ view: view === 'list' ? undefined : view })}
              />
              <span>
                {view === 'list' ? (
                  <List aria-hidden="true" size={16} />
                ) : (
                  <CalendarDays aria-hidden="true" size={16} />
                )}
                {t(`events.as.${view}`)}
              </span>
            </label>
          ))}
        </div>
      </div>
      <div className="filters">
        <FilterChips
          label={t('events.status')}
          value={search.status ?? ''}
          choices={STATES.map((value) => ({ value, label: value ? t(`status.event.${value}`) : t('events.all') }))}
          onChange={(status) => set({ status: status || undefined })}
        />
      </div>
      {isMonth ? <EventsMonth filters={search} onMonth={(month) => set({ month })} /> : <EventList filters={search} />}
    </Page>
  );
}

/** Only where there is something behind it: most offices share nothing yet. */
function CoHostedLink() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['co-hosted', 'any'],
    queryFn: async () => (await coHostsShared({ query: { limit: '1' } })).data.items.length > 0,
  });
  return data === true && <LinkButton to="/events/co-hosted">{t('coHosts.withUs')}</LinkButton>;
}

function EventList({ filters }: { filters: { q?: string; status?: string } }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const city = useCity();
  const cityName = useCityName();
  const mayCreate = useMay('organizer');
  const client = useQueryClient();
  const { q, status } = filters;
  const query: Filters = { limit: '100', ...(q && q.length >= 2 ? { q } : {}), ...(status ? { status } : {}) };
  const { loaded, more } = usePaged<EventView, { items: EventView[]; next: string | null }>(
    ['events', query],
    async (after) => (await eventsList({ query: { ...query, ...(after ? { after } : {}) } })).data,
  );
  const number = (value: number) => formatNumber(value, language);
  return (
    <Loaded query={loaded} lines={8}>
      {(events) => (
        <Table
          label={t('nav.events')}
          rows={events}
          rowId={({ id }) => id}
          rowHeight={90}
          onOpen={(event) => {
            // Shown at once as it stands in the list, while its newest state is asked for.
            client.setQueryData(eventQuery(event.id).queryKey, (known) => known ?? event, { updatedAt: 0 });
            void navigate({ to: '/events/$id', params: { id: event.id } });
          }}
          more={more}
          empty={
            q || status ? (
              <Empty
                title={t('events.nothingFound')}
                action={<LinkButton to="/events">{t('action.clear')}</LinkButton>}
              />
            ) : (
              <Empty
                title={t('events.none')}
                action={mayCreate && <LinkButton to="/events/new">{t('palette.newEvent')}</LinkButton>}
              >
                {t('events.noneHint')}
              </Empty>
            )
          }
          columns={[
            {
              id: 'title',
              header: t('events.title'),
              isHeading: true,
              cell: ({ revision }) => (
                <>
                  <bdi>{titleOf(revision)}</bdi>
                  <div className="small muted">{t(`kind.event.${revision.kind as 'webinar'}`)}</div>
                  <SeriesNote part={revision.series} />
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
              id: 'with',
              header: t('events.hosts'),
              wideOnly: true,
              cell: ({ revision }) =>
                listOf([revision.hostCityId, revision.coHostCityId].map(cityName).filter(Boolean), language),
            },
            {
              id: 'answers',
              header: t('events.answers'),
              wideOnly: true,
              cell: ({ counts }) =>
                counts.invited > 0
                  ? t('events.accepted', { accepted: number(counts.accepted), invited: number(counts.invited) })
                  : '–',
            },
            {
              id: 'status',
              header: t('events.status'),
              cell: ({ status, revision }) => <EventBadge status={status} revisionStatus={revision.status} />,
            },
          ]}
        />
      )}
    </Loaded>
  );
}
