import { useQuery } from '@tanstack/react-query';
import { Copy, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionsAddToken, sessionsRevokeToken, sessionsTokens, type ApiTokenView } from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { Moment } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Confirm, Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextField } from '../../ui/field.js';
import { Loaded } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Empty } from '../../ui/page.js';
import { Table } from '../../ui/table.js';
import { say } from '../../ui/toast.js';
import { SettingsFrame } from './settings-frame.js';

/** Keys for programs that act in one's name. */
export function TokensPage() {
  const { t } = useTranslation();
  const [isAdding, setAdding] = useState(false);
  const [revoked, setRevoked] = useState<ApiTokenView | null>(null);
  const tokens = useQuery({ queryKey: ['tokens'], queryFn: async () => (await sessionsTokens()).data.items });
  const revoke = useAction({
    run: async (id: string) => void (await sessionsRevokeToken({ path: { id } })),
    stale: [['tokens']],
    done: () => t('tokens.revoked'),
    after: () => setRevoked(null),
  });
  const add = (
    <Button look="primary" icon={<Plus aria-hidden="true" size={18} />} onPress={() => setAdding(true)}>
      {t('tokens.add')}
    </Button>
  );
  return (
    <SettingsFrame title={t('settings.tokens')} lead={t('tokens.lead')} actions={(tokens.data?.length ?? 0) > 0 && add}>
      <Loaded query={tokens}>
        {(items) => (
          <Table
            label={t('settings.tokens')}
            rows={items}
            rowId={({ id }) => id}
            empty={
              <Empty title={t('tokens.none')} action={add}>
                {t('tokens.noneHint')}
              </Empty>
            }
            columns={[
              { id: 'name', header: t('tokens.name'), isHeading: true, cell: ({ name }) => <bdi>{name}</bdi> },
              { id: 'created', header: t('tokens.created'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
              {
                id: 'status',
                header: t('events.status'),
                cell: ({ revokedAt }) =>
                  revokedAt ? (
                    <Badge tone="failure">{t('tokens.isRevoked')}</Badge>
                  ) : (
                    <Badge tone="good">{t('tokens.isActive')}</Badge>
                  ),
              },
              {
                id: 'revoke',
                header: <span className="sr">{t('tokens.revoke')}</span>,
                cell: (token) =>
                  !token.revokedAt && (
                    <Button look="danger" onPress={() => setRevoked(token)}>
                      {t('tokens.revoke')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      {isAdding && <AddDialog onClose={() => setAdding(false)} />}
      <Confirm
        title={t('tokens.revoke')}
        confirm={t('tokens.revoke')}
        isOpen={revoked !== null}
        isBusy={revoke.isPending}
        onClose={() => setRevoked(null)}
        onConfirm={() => revoked && revoke.mutate(revoked.id)}
      >
        <p>{t('tokens.revokeLead', { name: revoked?.name ?? '' })}</p>
      </Confirm>
    </SettingsFrame>
  );
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const add = useAction({
    run: async () => (await sessionsAddToken({ body: { name: name.trim() } })).data,
    isQuiet: true,
    stale: [['tokens']],
  });
  const secret = add.data?.token;
  const copy = () => {
    void navigator.clipboard.writeText(secret ?? '').then(() => say(t('tokens.copied')));
  };
  return (
    <Dialog
      title={t('tokens.add')}
      isOpen
      isFirm={secret !== undefined}
      onClose={onClose}
      actions={
        secret === undefined ? (
          <>
            <Button onPress={onClose}>{t('action.cancel')}</Button>
            <Button look="primary" isBusy={add.isPending} isDisabled={name.trim() === ''} onPress={() => add.mutate()}>
              {t('tokens.add')}
            </Button>
          </>
        ) : (
          <Button look="primary" onPress={onClose}>
            {t('tokens.kept')}
          </Button>
        )
      }
    >
      {secret === undefined ? (
        <>
          <ErrorSummary problem={add.error ? toProblem(add.error) : null} />
          <TextField
            label={t('tokens.name')}
            hint={t('tokens.nameHint')}
            value={name}
            maxLength={100}
            onChange={(event) => setName(event.target.value)}
          />
        </>
      ) : (
        <Notice
          tone="attention"
          title={t('tokens.once')}
          actions={
            <Button icon={<Copy aria-hidden="true" size={16} />} onPress={copy}>
              {t('tokens.copy')}
            </Button>
          }
        >
          <code dir="ltr" className="secret">
            {secret}
          </code>
        </Notice>
      )}
    </Dialog>
  );
}
