import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Copy, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { callsList, type CallView, type CallsView } from '../../api/generated/index.js';
import { usePaged } from '../../api/pages.js';
import { formatNumber } from '../../i18n/index.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { LinkButton } from '../../ui/button.js';
import { FilterChips } from '../../ui/filter-chips.js';
import { Loaded } from '../../ui/loading.js';
import { Empty, Page } from '../../ui/page.js';
import { SearchField } from '../../ui/search-field.js';
import { Table } from '../../ui/table.js';
import { CallBadge } from './call-badges.js';
import { callQuery, callTitle } from './call-queries.js';
import { FILTERS, changeOf } from './call-state.js';
import { Deadline } from './deadline.js';
import './calls.css';

const route = getRouteApi('/shell/calls');
type Filter = keyof typeof FILTERS;
const NAMES = Object.keys(FILTERS) as Filter[];
const isFilter = (text: string | undefined): text is Filter => NAMES.some((name) => name === text);

/** All calls of the office, newest first. */
export function CallsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const mayWrite = useMay('organizer');
  const set = (part: Partial<typeof search>) =>
    void navigate({ to: '/calls', search: { ...search, ...part }, replace: true });
  return (
    <Page
      title={t('nav.calls')}
      lead={t('calls.lead')}
      actions={
        mayWrite && (
          <LinkButton to="/calls/new" look="primary" icon={<Plus aria-hidden="true" size={18} />}>
            {t('calls.new')}
          </LinkButton>
        )
      }
    >
      <div className="filters">
        <SearchField label={t('calls.search')} value={search.q ?? ''} onSearch={(q) => set({ q: q || undefined })} />
      </div>
      <div className="filters">
        <FilterChips
          label={t('events.status')}
          value={search.standing ?? ''}
          choices={[
            { value: '', label: t('events.all') },
            ...NAMES.map((value) => ({ value, label: t(`calls.filter.${value}`) })),
          ]}
          onChange={(standing) => set({ standing: standing || undefined })}
        />
      </div>
      <CallList q={search.q} standing={search.standing} />
    </Page>
  );
}

function CallList({ q, standing }: { q: string | undefined; standing: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const mayWrite = useMay('organizer');
  const columns = useColumns();
  const query = { limit: '50', ...(q ? { q } : {}), ...(isFilter(standing) ? FILTERS[standing] : {}) };
  const { loaded, more } = usePaged<CallView, CallsView>(
    ['calls', query],
    async (after) => (await callsList({ query: { ...query, ...(after ? { after } : {}) } })).data,
  );
  return (
    <Loaded query={loaded} lines={6}>
      {(calls) => (
        <Table
          label={t('nav.calls')}
          rows={calls}
          rowId={({ id }) => id}
          rowHeight={90}
          more={more}
          onOpen={(call) => {
            // Shown at once as it stands in the list, while its newest state is asked for.
            client.setQueryData(callQuery(call.id).queryKey, (known) => known ?? call, { updatedAt: 0 });
            void navigate({ to: '/calls/$id', params: { id: call.id } });
          }}
          empty={
            q || standing ? (
              <Empty
                title={t('calls.nothingFound')}
                action={<LinkButton to="/calls">{t('action.clear')}</LinkButton>}
              />
            ) : (
              <Empty
                title={t('calls.none')}
                action={
                  mayWrite && (
                    <LinkButton to="/calls/new" look="primary">
                      {t('calls.new')}
                    </LinkButton>
                  )
                }
              >
                {t('calls.noneHint')}
              </Empty>
            )
          }
          columns={columns}
        />
      )}
    </Loaded>
  );
}

function useColumns() {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayWrite = useMay('organizer');
  const number = (value: number) => formatNumber(value, language);
  return [
    {
      id: 'title',
      header: t('events.title'),
      isHeading: true,
      cell: (call: CallView) => (
        <>
          <bdi>{callTitle(call)}</bdi>
          {changeOf(call) && <div className="small muted">{t('calls.hasChange')}</div>}
        </>
      ),
    },
    { id: 'status', header: t('events.status'), cell: (call: CallView) => <CallBadge call={call} /> },
    {
      id: 'deadline',
      header: t('callForm.deadline'),
      cell: ({ published, latest }: CallView) => {
        const { closesAt, content } = published ?? latest;
        return <Deadline at={closesAt} zone={content.closes.zone} />;
      },
    },
    {
      id: 'counts',
      header: t('calls.received'),
      cell: ({ counts }: CallView) => (
        <>
          {number(counts.submitted)}
          <div className="small muted">{t('calls.drafts', { count: counts.drafts })}</div>
        </>
      ),
    },
    {
      id: 'decided',
      header: t('decisions.title'),
      wideOnly: true,
      cell: ({ counts }: CallView) =>
        counts.accepted + counts.reserve + counts.declined > 0 ? (
          <>
            {t('calls.accepted', { count: counts.accepted })}
            <div className="small muted">{t('calls.undecided', { count: counts.undecided })}</div>
          </>
        ) : (
          '–'
        ),
    },
    ...(mayWrite
      ? [
          {
            id: 'again',
            header: <span className="sr">{t('calls.again')}</span>,
            wideOnly: true,
            cell: ({ id, ...call }: CallView) => (
              <LinkButton
                to="/calls/new"
                search={{ from: id }}
                look="quiet"
                icon={<Copy aria-hidden="true" size={16} />}
              >
                {t('calls.again')} <span className="sr">{callTitle(call)}</span>
              </LinkButton>
            ),
          },
        ]
      : []),
  ];
}
