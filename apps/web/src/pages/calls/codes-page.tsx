import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callsListCodes, callsRemoveCode, type AccessCodeView, type CallView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useMay } from '../../session/session.js';
import { Moment, useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/dialog.js';
import { CopyButton } from '../../ui/feed-card.js';
import { Loaded } from '../../ui/loading.js';
import { Empty } from '../../ui/page.js';
import { Table } from '../../ui/table.js';
import { CallFrame } from './call-frame.js';
import { CodeDialog } from './code-dialog.js';

const route = getRouteApi('/shell/calls/$id/codes');

/** Codes that open a call for single people, or for a late one. */
export function CodesPage() {
  const { id } = route.useParams();
  return <CallFrame id={id}>{(call) => <Codes call={call} />}</CallFrame>;
}

function Codes({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const mayWrite = useMay('organizer') && call.status !== 'withdrawn';
  const [isAdding, setAdding] = useState(false);
  const [revoked, setRevoked] = useState<AccessCodeView | null>(null);
  const codes = useQuery({
    queryKey: ['call', call.id, 'codes'],
    queryFn: async () => (await callsListCodes({ path: { id: call.id } })).data.items,
  });
  const revoke = useAction({
    run: async (codeId: string) => void (await callsRemoveCode({ path: { id: call.id, codeId } })),
    stale: [['call', call.id, 'codes']],
    done: () => t('codes.revoked'),
    after: () => setRevoked(null),
  });
  const add = mayWrite && (
    <Button look="primary" icon={<Plus aria-hidden="true" size={18} />} onPress={() => setAdding(true)}>
      {t('codes.add')}
    </Button>
  );
  return (
    <div className="parts">
      <p className="muted">{t(call.latest.content.needsCode ? 'codes.leadNeeded' : 'codes.lead')}</p>
      <Loaded query={codes} lines={3}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={t('codes.none')} action={add}>
              {t('codes.noneHint')}
            </Empty>
          ) : (
            <>
              <div>{add}</div>
              <CodeTable {...{ call, items }} onRevoke={mayWrite ? setRevoked : undefined} />
            </>
          )
        }
      </Loaded>
      {isAdding && <CodeDialog call={call} onClose={() => setAdding(false)} />}
      <Confirm
        title={t('codes.revoke')}
        confirm={t('codes.revoke')}
        isOpen={revoked !== null}
        isBusy={revoke.isPending}
        onClose={() => setRevoked(null)}
        onConfirm={() => revoked && revoke.mutate(revoked.id)}
      >
        <p>{t('codes.revokeLead', { code: revoked?.code ?? '' })}</p>
      </Confirm>
    </div>
  );
}

interface CodeTableProps {
  call: CallView;
  items: AccessCodeView[];
  onRevoke: ((code: AccessCodeView) => void) | undefined;
}

function CodeTable({ call, items, onRevoke }: CodeTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const addressOf = (code: string) => `${location.origin}/${language}/calls/${call.slug}/submit?code=${code}`;
  return (
    <Table
      label={t('codes.title')}
      rows={items}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'code',
          header: t('codes.code'),
          isHeading: true,
          cell: ({ code, note }) => (
            <>
              <code dir="ltr">{code}</code>
              <div className="small muted">
                <bdi>{note}</bdi>
              </div>
            </>
          ),
        },
        {
          id: 'uses',
          header: t('codes.used'),
          cell: ({ used, uses }) => t('codes.usedOf', { used: number(used), uses: number(uses) }),
        },
        {
          id: 'until',
          header: t('codes.until'),
          cell: ({ until }) =>
            until ? <Moment at={until} zone={call.latest.content.closes.zone} /> : t('codes.untilDeadline'),
        },
        {
          id: 'acts',
          header: <span className="sr">{t('codes.acts')}</span>,
          cell: (row) => (
            <span className="row">
              <CopyButton text={addressOf(row.code)} />
              {onRevoke && (
                <Button look="danger" onPress={() => onRevoke(row)}>
                  {t('codes.revoke')}
                </Button>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}
