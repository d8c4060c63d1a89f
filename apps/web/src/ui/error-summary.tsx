import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/problem.js';
import { fieldId } from './field.js';

/** What keeps a form from being sent: the same words stand at the fields; each line leads to its own. */
export function ErrorSummary({ problem }: { problem: ApiProblem | null }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);
  if (!problem) return null;
  const errors = problem.errors.filter(({ detail }) => detail);
  return (
    <div className="notice failure summary" role="alert" tabIndex={-1} ref={box}>
      <div className="notice-body">
        {problem.isOffline ? (
          <strong>{t('state.offline')}</strong>
        ) : (
          errors.length > 0 && <strong>{t('form.summary')}</strong>
        )}
        {problem.isOffline && <p>{t('state.offlineKept')}</p>}
        {errors.length > 0 ? (
          <ul>
            {errors.map(({ field, detail }) => (
              <li key={field}>
                <a href={`#${fieldId(field)}`} onClick={(event) => focusField(event, field)}>
                  {detail}
                </a>
              </li>
            ))}
          </ul>
        ) : (
          !problem.isOffline && <strong>{problem.message}</strong>
        )}
      </div>
    </div>
  );
}

function focusField(event: { preventDefault: () => void }, field: string): void {
  const control = document.getElementById(fieldId(field));
  if (!control) return;
  event.preventDefault();
  control.focus();
  control.scrollIntoView({ block: 'center' });
}
