import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { expertsErase, expertsExport, expertsWithdraw, type ExpertView } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/dialog.js';
import { Card } from '../../ui/page.js';
import { EXPERTS } from './expert-queries.js';

/** What a person may ask of the office: to be left alone, to be told, to be forgotten. */
export function ExpertRights({ expert }: { expert: ExpertView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isAdmin = useMay('admin');
  const [asks, setAsks] = useState<'withdraw' | 'erase' | null>(null);
  const path = { id: expert.id };
  const close = () => setAsks(null);
  const withdraw = useAction({
    run: async () => void (await expertsWithdraw({ path })),
    done: () => t('expert.withdrew'),
    stale: EXPERTS,
    after: close,
  });
  const erase = useAction({
    run: async () => void (await expertsErase({ path })),
    done: () => t('expert.erased'),
    after: () => void navigate({ to: '/experts', search: {} }),
  });
  const hand = useAction({ run: async () => save((await expertsExport({ path })).data.parts) });
  const { name, status } = expert;
  return (
    <Card title={t('expert.rights')}>
      <div className="actions">
        {status !== 'withdrawn' && <Button onPress={() => setAsks('withdraw')}>{t('expert.withdraw')}</Button>}
        {isAdmin && (
          <>
            <Button isBusy={hand.isPending} onPress={() => hand.mutate()}>
              {t('expert.export')}
            </Button>
            <Button look="danger" onPress={() => setAsks('erase')}>
              {t('expert.erase')}
            </Button>
          </>
        )}
      </div>
      <Confirm
        title={t('expert.withdrawAsk', { name })}
        confirm={t('expert.withdraw')}
        isOpen={asks === 'withdraw'}
        isBusy={withdraw.isPending}
        onClose={close}
        onConfirm={() => withdraw.mutate()}
      >
        <p>{t('expert.withdrawBody')}</p>
      </Confirm>
      <Confirm
        title={t('expert.eraseAsk', { name })}
        confirm={t('expert.erase')}
        word={t('expert.eraseWord')}
        isOpen={asks === 'erase'}
        isBusy={erase.isPending}
        onClose={close}
        onConfirm={() => erase.mutate()}
      >
        <p>{t('expert.eraseBody')}</p>
      </Confirm>
    </Card>
  );
}

/** Hands a file over as the browser's own download. */
function save(parts: object): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(parts, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'expert.json';
  link.click();
  URL.revokeObjectURL(address);
}
