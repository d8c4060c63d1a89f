import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './notice.js';

/** A field in which two people wrote different things. */
export interface Difference {
  label: string;
  mine: string;
  theirs: string;
}

interface StaleNoticeProps {
  title: string;
  differences: readonly Difference[];
  /** Ways on: take theirs, keep mine. */
  children: ReactNode;
}

/** Somebody else saved meanwhile: both versions where they differ, and what can be done. */
export function StaleNotice({ title, differences, children }: StaleNoticeProps) {
  const { t } = useTranslation();
  return (
    <Notice tone="attention" role="alert" title={title}>
      <p>{t('stale.lead')}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('stale.field')}</th>
            <th scope="col">{t('stale.mine')}</th>
            <th scope="col">{t('stale.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ label, mine, theirs }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td dir="auto">{mine}</td>
              <td dir="auto">{theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="actions">{children}</div>
    </Notice>
  );
}
