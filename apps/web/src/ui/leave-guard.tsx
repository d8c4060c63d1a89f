import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import { Dialog } from './dialog.js';

/** Asks before a form with unsaved changes is left, inside the console and by closing the window. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const { t } = useTranslation();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => isDirty,
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  return (
    <Dialog
      title={t('form.leaveTitle')}
      isOpen={status === 'blocked'}
      onClose={() => reset?.()}
      role="alertdialog"
      actions={
        <>
          <Button onPress={() => reset?.()}>{t('form.stay')}</Button>
          <Button look="danger" onPress={() => proceed?.()}>
            {t('form.leaveAnyway')}
          </Button>
        </>
      }
    >
      <p>{t('form.leave')}</p>
    </Dialog>
  );
}
