import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { approvalsList, type ApprovalView, type ApprovalsView } from '../../api/generated/index.js';
import { usePaged } from '../../api/pages.js';
import { formatNumber } from '../../i18n/index.js';
import { useMay } from '../../session/session.js';
import { Moment, useLanguage } from '../../time/when.js';
import { FilterChips } from '../../ui/filter-chips.js';
import { Hint } from '../../ui/hint.js';
import { Loaded } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Empty, Page } from '../../ui/page.js';
import { Table } from '../../ui/table.js';
import { ApprovalBadge } from './approval-badge.js';
import { RequestKind } from './request-kind.js';

const route = getRouteApi('/shell/approvals');
const STATES = ['pending', 'granted', 'rejected', 'voided', 'all'] as const;
type State = (typeof STATES)[number];

/** What waits for a second person, and what was decided. */
export function ApprovalsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const search = route.useSearch();
  const navigate = useNavigate();
  const mayDecide = useMay('approver', 'admin');
  const status = STATES.find((one) => one === search.status) ?? 'pending';
  const { loaded, more } = usePaged<ApprovalView, ApprovalsView>(
    ['approvals', status],
    async (after) => {
      const filters = status === 'all' ? {} : { status: status as 'pending' };
      return (await approvalsList({ query: { limit: '100', ...filters, ...(after ? { after } : {}) } })).data;
    },
    { refetchInterval: 15_000 },
  );
  return (
    <Page
      title={t('nav.approvals')}
      lead={
        <>
          {t('approvals.lead')} <Hint word="fourEyes" />
        </>
      }
    >
      {!mayDecide && <Notice>{t('approvals.onlyApprovers')}</Notice>}
      <div className="filters">
        <FilterChips<State>
          label={t('events.status')}
          value={status}
          choices={STATES.map((value) => ({
            value,
            label: value === 'all' ? t('events.all') : t(`status.approval.${value}`),
          }))}
          onChange={(value) =>
            void navigate({ to: '/approvals', search: value === 'pending' ? {} : { status: value }, replace: true })
          }
        />
      </div>
      <Loaded query={loaded}>
        {(items) => (
          <Table
            label={t('nav.approvals')}
            rows={items}
            rowId={({ id }) => id}
            more={more}
            onOpen={({ id }) => void navigate({ to: '/approvals/$id', params: { id } })}
            empty={
              <Empty title={status === 'pending' ? t('approvals.none') : t('approvals.nothingFound')}>
                {status === 'pending' && t('approvals.noneHint')}
              </Empty>
            }
            columns={[
              {
                id: 'title',
                header: t('approvals.what'),
                isHeading: true,
                cell: (approval) => <RequestTitle approval={approval} />,
              },
              {
                id: 'recipients',
                header: t('mailings.recipients'),
                cell: ({ recipients }) =>
                  recipients === null
                    ? '–'
                    : t('nextStep.recipients', { count: recipients, n: formatNumber(recipients, language) }),
              },
              {
                id: 'by',
                header: t('approvals.requested'),
                cell: ({ requestedByName, requestedAt }) => (
                  <>
                    <bdi>{requestedByName}</bdi>
                    <div className="small muted">
                      <Moment at={requestedAt} />
                    </div>
                  </>
                ),
              },
              {
                id: 'decided',
                header: t('approvals.decided'),
                wideOnly: true,
                cell: ({ decidedByName, decidedAt }) =>
                  decidedAt && (
                    <>
                      <bdi>{decidedByName}</bdi>
                      <div className="small muted">
                        <Moment at={decidedAt} />
                      </div>
                    </>
                  ),
              },
              {
                id: 'status',
                header: t('events.status'),
                cell: (approval) => <ApprovalBadge status={approval.status} />,
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}

function RequestTitle({ approval }: { approval: ApprovalView }) {
  return (
    <>
      <bdi>{approval.title}</bdi>
      <div className="small muted">
        <RequestKind {...approval} />
      </div>
    </>
  );
}
