import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reviewsDeclare, reviewsTakeBack } from '../../api/generated/index.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextArea } from '../../ui/field.js';

/** "I know this": closes a proposal to oneself; it can be taken back for a while. */
export function ConflictDialog({ id, onClose, onDone }: { id: string; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const takeBack = useAction({
    run: async () => (await reviewsTakeBack({ path: { id } })).data,
    stale: [['reviews'], ['review', id]],
    done: () => t('reviews.conflict.undone'),
  });
  const declare = useAction({
    run: async () => (await reviewsDeclare({ path: { id }, body: { reason } })).data,
    done: () => t('reviews.conflict.done'),
    undo: () => takeBack.mutate(),
    after: () => {
      onClose();
      onDone();
      void client.invalidateQueries({ queryKey: ['reviews'] });
    },
  });
  return (
    <Dialog
      title={t('reviews.conflict.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button look="danger" isBusy={declare.isPending} onPress={() => declare.mutate()}>
            {t('reviews.conflict.title')}
          </Button>
        </>
      }
    >
      <p>{t('reviews.conflict.lead')}</p>
      <TextArea
        label={t('reviews.conflict.reason')}
        hint={t('reviews.conflict.reasonHint')}
        name="reason"
        rows={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  );
}
