import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mailingsList, type MailingWithCountsView, type MailingsView } from '../../api/generated/index.js';
import { usePaged } from '../../api/pages.js';
import { useMay } from '../../session/session.js';
import { Moment } from '../../time/when.js';
import { LinkButton } from '../../ui/button.js';
import { FilterChips } from '../../ui/filter-chips.js';
import { Hint } from '../../ui/hint.js';
import { Loaded } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Empty, Page } from '../../ui/page.js';
import { SearchField } from '../../ui/search-field.js';
import { MailingTable } from './mailing-table.js';

const route = getRouteApi('/shell/mailings');
const STATES = [
  '',
  'awaiting_approval',
  'approved',
  'sending',
  'paused',
  'done',
  'rejected',
  'aborted',
  'draft',
] as const;

/** All mailings of the office, newest first. */
export function MailingsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const maySettle = useMay('organizer', 'approver', 'admin');
  const set = (part: Partial<typeof search>) =>
    void navigate({ to: '/mailings', search: { ...search, ...part }, replace: true });
  const { q, status } = search;
  const filters = { ...(q ? { q } : {}), ...(status ? { status } : {}) };
  const { loaded, first, more } = usePaged<MailingWithCountsView, MailingsView>(
    ['mailings', filters],
    async (after) => (await mailingsList({ query: { limit: '100', ...filters, ...(after ? { after } : {}) } })).data,
    { refetchInterval: 10_000 },
  );
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <Page
      title={t('nav.mailings')}
      lead={
        <>
          {t('mailings.lead')} <Hint word="mailing" />
        </>
      }
      actions={
        <>
          {maySettle && <LinkButton to="/mailings/inbox">{t('inbox.title')}</LinkButton>}
          <LinkButton to="/mailings/ledger">{t('ledger.title')}</LinkButton>
        </>
      }
    >
      {first?.officePause && (
        <Notice tone="attention" title={t(first.officePause.isOfHouse ? 'mailing.housePause' : 'mailing.officePause')}>
          <bdi>{first.officePause.reason}</bdi> <Moment at={first.officePause.since} />
        </Notice>
      )}
      <div className="filters">
        <SearchField label={t('events.search')} value={q ?? ''} onSearch={(text) => set({ q: text || undefined })} />
      </div>
      <div className="filters">
        <FilterChips
          label={t('events.status')}
          value={status ?? ''}
          choices={STATES.map((value) => ({ value, label: value ? t(`status.mailing.${value}`) : t('events.all') }))}
          onChange={(value) => set({ status: value || undefined })}
        />
      </div>
      <Loaded query={loaded} lines={8}>
        {(mailings) => (
          <MailingTable
            mailings={mailings}
            more={more}
            empty={
              isFiltered ? (
                <Empty
                  title={t('mailings.nothingFound')}
                  action={<LinkButton to="/mailings">{t('action.clear')}</LinkButton>}
                />
              ) : (
                <Empty title={t('mailings.none')} action={<LinkButton to="/events">{t('nav.events')}</LinkButton>}>
                  {t('mailings.noneHint')}
                </Empty>
              )
            }
          />
        )}
      </Loaded>
    </Page>
  );
}
