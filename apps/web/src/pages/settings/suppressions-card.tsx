import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  suppressionsLift,
  suppressionsList,
  type SuppressionView,
  type SuppressionsView,
} from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { usePaged } from '../../api/pages.js';
import { useMay } from '../../session/session.js';
import { Moment } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Hint } from '../../ui/hint.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Empty } from '../../ui/page.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { Table } from '../../ui/table.js';

/** Addresses that get no mail, and why. Only fingerprints are kept, so an address shows where a contact has it. */
export function SuppressionsCard() {
  const { t } = useTranslation();
  const isAdmin = useMay('admin');
  const [lifted, setLifted] = useState<string | null>(null);
  const { loaded, more } = usePaged<SuppressionView, SuppressionsView>(
    ['suppressions'],
    async (after) => (await suppressionsList({ query: { limit: '100', ...(after ? { after } : {}) } })).data,
  );
  return (
    <Card
      title={
        <>
          {t('suppressions.title')} <Hint word="suppressed" />
        </>
      }
    >
      <Loaded query={loaded}>
        {(items) => (
          <Table
            label={t('suppressions.title')}
            rows={items}
            rowId={({ address, since, reason }) => `${address} ${since} ${reason}`}
            more={more}
            many={20}
            empty={<Empty title={t('suppressions.none')} />}
            columns={[
              {
                id: 'address',
                header: t('logIn.email'),
                isHeading: true,
                cell: ({ address }) =>
                  address ? <bdi dir="ltr">{address}</bdi> : <span className="muted">{t('suppressions.unknown')}</span>,
              },
              {
                id: 'reason',
                header: t('deliveries.reason'),
                cell: ({ reason }) => t(`suppressions.reason.${reason as 'manual'}`, reason),
              },
              {
                id: 'since',
                header: t('suppressions.since'),
                wideOnly: true,
                cell: ({ since }) => <Moment at={since} />,
              },
              {
                id: 'lift',
                header: <span className="sr">{t('suppressions.lift')}</span>,
                cell: ({ address, scope }) =>
                  isAdmin &&
                  address &&
                  scope === 'office' && <Button onPress={() => setLifted(address)}>{t('suppressions.lift')}</Button>,
              },
            ]}
          />
        )}
      </Loaded>
      {lifted !== null && <LiftDialog address={lifted} onClose={() => setLifted(null)} />}
    </Card>
  );
}

function LiftDialog({ address, onClose }: { address: string; onClose: () => void }) {
  const { t } = useTranslation();
  const lift = useAction({
    run: async (reason: string) => void (await suppressionsLift({ body: { address, reason } })),
    isQuiet: true,
    stale: [['suppressions']],
    done: () => t('suppressions.lifted'),
    after: onClose,
  });
  return (
    <ReasonDialog
      title={t('suppressions.lift')}
      label={t('deliveries.reason')}
      hint={t('suppressions.reasonHint')}
      maxLength={500}
      look="primary"
      isBusy={lift.isPending}
      problem={lift.error ? toProblem(lift.error) : null}
      onClose={onClose}
      onConfirm={(reason) => lift.mutate(reason)}
    >
      <p>
        <bdi dir="ltr">{address}</bdi>
      </p>
    </ReasonDialog>
  );
}
