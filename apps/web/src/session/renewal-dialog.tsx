import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActorView } from '../api/generated/index.js';
import { queries } from '../app/queries.js';
import { Dialog } from '../ui/dialog.js';
import { LogInForm } from './log-in-form.js';
import { onRenewal } from './renewal.js';
import { sessionQuery, useActor } from './session.js';

/** The log-in ended while somebody worked: they log in over their page, and what they were doing goes on. */
export function RenewalDialog() {
  const { t } = useTranslation();
  const actor = useActor();
  const [answer, setAnswer] = useState<((ok: boolean) => void) | null>(null);
  useEffect(() => {
    onRenewal(() => new Promise((resolve) => setAnswer(() => resolve)));
    return () => onRenewal(undefined);
  }, []);
  const done = (again: ActorView) => {
    // Somebody else's page must not be continued: their own begins anew.
    if (again.accountId !== actor.accountId) window.location.assign('/app/');
    queries.setQueryData(sessionQuery.queryKey, again);
    answer?.(true);
    setAnswer(null);
  };
  return (
    <Dialog title={t('renewal.title')} isOpen={answer !== null} isFirm onClose={() => undefined}>
      <p>{t('renewal.lead')}</p>
      <LogInForm email={actor.email} onDone={done} />
    </Dialog>
  );
}
