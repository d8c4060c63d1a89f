import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.js';
import { queries } from './queries.js';

const EVERY = 4000;

async function isReachable(): Promise<boolean> {
  try {
    return (await fetch('/health/live', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** Says when the API cannot be reached, looks for it, and reloads what is on the page once it is back. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const [isOffline, setOffline] = useState(false);
  useEffect(
    () =>
      queries.getQueryCache().subscribe(({ query }) => {
        const { error } = query.state as { error: { isOffline?: boolean } | null };
        if (error?.isOffline) setOffline(true);
      }),
    [],
  );
  useEffect(() => {
    if (!isOffline) return;
    const timer = setInterval(() => {
      void isReachable().then((yes) => {
        if (!yes) return;
        setOffline(false);
        void queries.refetchQueries({ type: 'active' });
      });
    }, EVERY);
    return () => clearInterval(timer);
  }, [isOffline]);
  if (!isOffline) return null;
  return (
    <Notice tone="attention" role="status" title={t('state.offline')}>
      {t('state.offlineWait')}
    </Notice>
  );
}
