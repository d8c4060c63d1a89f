import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../api/problem.js';
import { Button, LinkButton } from './button.js';
import { Notice } from './notice.js';

/** Grey lines in the shape of what comes; shown after a moment only, so that fast answers do not flicker. */
export function Loading({ lines = 5 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="loading" role="status">
      <span className="sr">{t('state.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className="bone" />
      ))}
    </div>
  );
}

/** What went wrong, in the API's words, with a way on: again where that can help, else back to today's page. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const problem = toProblem(error);
  const isFinal = problem.status === 403 || problem.status === 404;
  if (isFinal) {
    return (
      <Notice
        tone="attention"
        role="alert"
        title={problem.message}
        actions={<LinkButton to="/">{t('nav.today')}</LinkButton>}
      >
        {problem.status === 404 && t('notFound.hint')}
      </Notice>
    );
  }
  return (
    <Notice
      tone="failure"
      role="alert"
      title={problem.isOffline ? t('state.offline') : problem.message}
      actions={retry && <Button onPress={retry}>{t('action.retry')}</Button>}
    >
      {problem.isOffline ? t('state.offlineHint') : null}
      {problem.requestId && <p className="small muted">{t('state.requestId', { id: problem.requestId })}</p>}
    </Notice>
  );
}

/** What a query or a paged list knows of its answer. */
export interface Asked<T> {
  data: T | undefined;
  isError: boolean;
  error: unknown;
  refetch: () => unknown;
}

/** One query's three states: loading, failed with a way to try again, or its content. */
export function Loaded<T>({
  query,
  children,
  lines,
}: {
  query: Asked<T>;
  children: (data: T) => ReactNode;
  lines?: number;
}) {
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <Loading lines={lines} />;
}
