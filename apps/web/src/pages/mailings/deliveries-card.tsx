import { RotateCcw } from 'lucide-react';
import { isLanguage } from '@hamshahr/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { once } from '../../api/client.js';
import {
  ledgerRetry,
  mailingsDeliveries,
  mailingsResolve,
  type DeliveriesView,
  type DeliveryView,
  type MailingDetailView,
} from '../../api/generated/index.js';
import { usePaged } from '../../api/pages.js';
import { useMay } from '../../session/session.js';
import { Moment } from '../../time/when.js';
import { Addressed } from '../../ui/addressed.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { FilterChips } from '../../ui/filter-chips.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Empty } from '../../ui/page.js';
import { Table } from '../../ui/table.js';
import { DeliveryBadge } from './delivery-badge.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { staleAfter } from './mailing-actions.js';

const STATES = [
  '',
  'queued',
  'sent',
  'failed',
  'in_doubt',
  'bounced',
  'suppressed',
  'cancelled',
  'superseded',
] as const;
type State = (typeof STATES)[number];

/** What became of every message, with the mail server's own line where there is one. */
export function DeliveriesCard({ mailing }: { mailing: MailingDetailView }) {
  const { t } = useTranslation();
  const [state, setState] = useState<State>('');
  const isRunning = ['sending', 'paused'].includes(mailing.status);
  const { loaded, more } = usePaged<DeliveryView, DeliveriesView>(
    ['mailing', mailing.id, 'deliveries', state],
    async (after) => {
      const filters = { limit: '200', ...(state ? { status: state } : {}), ...(after ? { after } : {}) };
      return (await mailingsDeliveries({ path: { id: mailing.id }, query: filters })).data;
    },
    { refetchInterval: isRunning ? 4000 : false },
  );
  const shown = STATES.filter((one) => one === '' || one === state || (mailing.counts[one] ?? 0) > 0);
  return (
    <Card title={t('deliveries.title')} actions={<RetryButton mailing={mailing} />}>
      <FilterChips
        label={t('events.status')}
        value={state}
        choices={shown.map((value) => ({ value, label: value ? t(`status.delivery.${value}`) : t('events.all') }))}
        onChange={setState}
      />
      <Loaded query={loaded}>
        {(items) => (
          <Table
            label={t('deliveries.title')}
            rows={items}
            rowId={({ id }) => id}
            more={more}
            rowHeight={76}
            many={12}
            empty={<Empty title={t('deliveries.none')} />}
            columns={[
              {
                id: 'name',
                header: t('replies.name'),
                isHeading: true,
                cell: ({ name, address }) => <Addressed name={name} address={address} />,
              },
              {
                id: 'language',
                header: t('dryRun.language'),
                wideOnly: true,
                cell: ({ language }) => (isLanguage(language) ? t(`language.${language}`) : language),
              },
              {
                id: 'state',
                header: t('events.status'),
                cell: (delivery) => (
                  <>
                    <DeliveryBadge status={delivery.status} attempts={delivery.attempts} />
                    {delivery.response && delivery.status !== 'sent' && (
                      <div>
                        <bdi dir="ltr" className="small muted">
                          {delivery.response}
                        </bdi>
                      </div>
                    )}
                    {delivery.status === 'in_doubt' && <ResolveButtons mailing={mailing} delivery={delivery} />}
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
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}

function ResolveButtons({ mailing, delivery }: { mailing: MailingDetailView; delivery: DeliveryView }) {
  const { t } = useTranslation();
  const mayAct = useMay('organizer', 'approver');
  const resolve = useAction({
    run: async (as: 'sent' | 'again') =>
      (await mailingsResolve({ path: { id: mailing.id, deliveryId: delivery.id }, body: { as }, headers: once() }))
        .data,
    stale: staleAfter(mailing),
    done: (_out, as) => t(`deliveries.resolved.${as}`),
  });
  if (!mayAct) return null;
  return (
    <div className="actions">
      <Button isBusy={resolve.isPending} onPress={() => resolve.mutate('sent')}>
        {t('deliveries.arrived')}
      </Button>
      <Button isBusy={resolve.isPending} onPress={() => resolve.mutate('again')}>
        {t('deliveries.again')}
      </Button>
    </div>
  );
}

/** Sends what failed once more, with a reason that is kept. */
function RetryButton({ mailing }: { mailing: MailingDetailView }) {
  const { t } = useTranslation();
  const mayRetry = useMay('organizer');
  const [isOpen, setOpen] = useState(false);
  const retry = useAction({
    run: async (reason: string) =>
      (await ledgerRetry({ path: { id: mailing.id }, body: { reason }, headers: once() })).data,
    stale: staleAfter(mailing),
    done: ({ retried }) => (retried === 0 ? t('deliveries.retriedNone') : t('deliveries.retried', { count: retried })),
    after: () => setOpen(false),
  });
  const failed = mailing.counts.failed ?? 0;
  if (!mayRetry || failed === 0) return null;
  return (
    <>
      <Button icon={<RotateCcw aria-hidden="true" size={18} />} onPress={() => setOpen(true)}>
        {t('deliveries.retry')}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t('deliveries.retry')}
          label={t('deliveries.reason')}
          hint={t('deliveries.reasonHint')}
          maxLength={500}
          look="primary"
          isBusy={retry.isPending}
          onClose={() => setOpen(false)}
          onConfirm={(reason) => retry.mutate(reason)}
        >
          <p>{t('deliveries.retryLead', { count: failed })}</p>
        </ReasonDialog>
      )}
    </>
  );
}
