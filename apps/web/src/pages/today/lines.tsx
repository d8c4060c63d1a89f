import type { ReactNode } from 'react';
import { Card } from '../../ui/page.js';

interface LinesProps<T> {
  title: ReactNode;
  items: readonly T[];
  line: (item: T) => ReactNode;
  more?: ReactNode;
}

/** One kind of what waits, a line each; nothing where nothing does. */
export function Lines<T>({ title, items, line, more }: LinesProps<T>) {
  if (items.length === 0) return null;
  return (
    <Card title={title}>
      <ul className="lines">{items.map(line)}</ul>
      {more}
    </Card>
  );
}
