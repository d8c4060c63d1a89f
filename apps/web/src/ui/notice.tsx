import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Tone } from './badge.js';

const ICONS = { failure: CircleAlert, attention: TriangleAlert } as const;

/** A few sentences that stand out on a page. `role` says whether it is read out when it appears. */
export function Notice({
  tone = 'action',
  title,
  children,
  actions,
  role,
}: {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  role?: 'status' | 'alert';
}) {
  const Icon = tone === 'failure' || tone === 'attention' ? ICONS[tone] : Info;
  return (
    <div className={`notice ${tone}`} role={role}>
      <Icon aria-hidden="true" size={20} />
      <div className="notice-body">
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}
