import type { ReactNode } from 'react';

export type Tone = 'plain' | 'action' | 'good' | 'open' | 'attention' | 'failure';

/** A state as dot and word: never colour alone. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`badge ${tone}`}>
      <span className="dot" aria-hidden="true" />
      {children}
    </span>
  );
}
