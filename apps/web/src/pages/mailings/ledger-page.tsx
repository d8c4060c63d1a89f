import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { once } from '../../api/client.js';
import { ledgerResend, ledgerSearch, type LedgerRowView, type LedgerView } from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { usePaged } from '../../api/pages.js';
import { useMay } from '../../session/session.js';
import { Moment } from '../../time/when.js';
import { Addressed } from '../../ui/addressed.js';
import { useAction } from '../../ui/action.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Checkbox, Select } from '../../ui/field.js';
import { Loaded } from '../../ui/loading.js';
import { Empty, Page } from '../../ui/page.js';
import { SearchField } from '../../ui/search-field.js';
import { Table } from '../../ui/table.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { DeliveryBadge } from './delivery-badge.js';

const route = getRouteApi('/shell/mailings/ledger');
const STATES = [
  '',
  'queued',
  'sent',
  'failed',
  'in_doubt',
  'bounced',
  'complained',
  'suppressed',
  'cancelled',
  'superseded',
] as const;

/** Every message of the office and its fate: found by person, address, domain or state, and sent once more. */
export function LedgerPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const mayResend = useMay('organizer', 'approver');
  const [resent, setResent] = useState<LedgerRowView | null>(null);
  const set = (part: Partial<typeof search>) =>
    void navigate({ to: '/mailings/ledger', search: { ...search, ...part }, replace: true });
  const { q, state } = search;
  const filters = { ...(q && q.length >= 2 ? { q } : {}), ...(state ? { state: state as 'sent' } : {}) };
  const { loaded, more } = usePaged<LedgerRowView, LedgerView>(
    ['ledger', filters],
    async (after) => (await ledgerSearch({ query: { limit: '200', ...filters, ...(after ? { after } : {}) } })).data,
  );
  return (
    <Page title={t('ledger.title')} lead={t('ledger.lead')} back={{ to: '/mailings', label: t('nav.mailings') }}>
      <div className="filters">
        <SearchField label={t('replies.search')} value={q ?? ''} onSearch={(text) => set({ q: text || undefined })} />
        <Select
          label={t('events.status')}
          value={state ?? ''}
          choices={STATES.map((value) => ({ value, label: value ? t(`status.delivery.${value}`) : t('events.all') }))}
          onChange={(event) => set({ state: event.target.value || undefined })}
        />
      </div>
      <Loaded query={loaded} lines={8}>
        {(items) => (
          <Table
            label={t('ledger.title')}
            rows={items}
            rowId={({ id }) => id}
            more={more}
            rowHeight={80}
            empty={
              <Empty
                title={t('deliveries.none')}
                action={(q || state) && <LinkButton to="/mailings/ledger">{t('action.clear')}</LinkButton>}
              />
            }
            columns={[
              {
                id: 'name',
                header: t('replies.name'),
                isHeading: true,
                cell: ({ name, address }) => <Addressed name={name} address={address} />,
              },
              {
                id: 'mailing',
                header: t('events.title'),
                cell: ({ title, kind }) => (
                  <>
                    <bdi>{title}</bdi>
                    <div className="small muted">{t(`kind.mailing.${kind as 'invitation'}`)}</div>
                  </>
                ),
              },
              {
                id: 'state',
                header: t('events.status'),
                cell: ({ state: status, attempts, response }) => (
                  <>
                    <DeliveryBadge status={status} attempts={attempts} />
                    {response && (
                      <div>
                        <bdi dir="ltr" className="small muted">
                          {response}
                        </bdi>
                      </div>
                    )}
                  </>
                ),
              },
              {
                id: 'when',
                header: t('deliveries.when'),
                wideOnly: true,
                cell: ({ finishedAt, dueAt }) =>
                  finishedAt ? <Moment at={finishedAt} /> : dueAt ? <Moment at={dueAt} /> : '–',
              },
              {
                id: 'resend',
                header: <span className="sr">{t('ledger.resend')}</span>,
                cell: (row) =>
                  mayResend &&
                  ['sent', 'failed', 'bounced', 'suppressed'].includes(row.state) && (
                    <Button onPress={() => setResent(row)}>{t('ledger.resend')}</Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      {resent && <ResendDialog row={resent} onClose={() => setResent(null)} />}
    </Page>
  );
}

function ResendDialog({ row, onClose }: { row: LedgerRowView; onClose: () => void }) {
  const { t } = useTranslation();
  const [despiteSuppression, setDespite] = useState(false);
  const [key] = useState(once);
  const resend = useAction({
    run: async (reason: string) =>
      (await ledgerResend({ path: { id: row.id }, body: { reason, despiteSuppression }, headers: key })).data,
    isQuiet: true,
    stale: [['ledger'], ['mailing', row.mailingId], ['mailings']],
    done: () => t('ledger.resent'),
    after: onClose,
  });
  return (
    <ReasonDialog
      title={t('ledger.resend')}
      label={t('deliveries.reason')}
      hint={t('deliveries.reasonHint')}
      maxLength={500}
      look="primary"
      isBusy={resend.isPending}
      problem={resend.error ? toProblem(resend.error) : null}
      onClose={onClose}
      onConfirm={(reason) => resend.mutate(reason)}
      more={
        <Checkbox
          label={t('ledger.despite')}
          hint={t('ledger.despiteHint')}
          checked={despiteSuppression}
          onChange={(event) => setDespite(event.target.checked)}
        />
      }
    >
      <p>
        <bdi>{row.name}</bdi> <bdi dir="ltr">&lt;{row.address}&gt;</bdi>
      </p>
    </ReasonDialog>
  );
}
