import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.js';
import { queries } from './queries.js';
import { useUnreachable, whenReachable } from './reach.js';

/** Says when the API cannot be reached, looks for it, and reloads what is on the page once it is back. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const isUnreachable = useUnreachable();
  useEffect(
    () =>
      queries.getQueryCache().subscribe(({ query }) => {
        const { error } = query.state as { error: { isOffline?: boolean } | null };
        if (error?.isOffline) void whenReachable();
      }),
    [],
  );
  useEffect(() => {
    if (isUnreachable) void whenReachable().then(() => queries.refetchQueries({ type: 'active' }));
  }, [isUnreachable]);
  if (!isUnreachable) return null;
  return (
    <Notice tone="attention" role="status" title={t('state.offline')}>
      {t('state.offlineWait')}
    </Notice>
  );
}
