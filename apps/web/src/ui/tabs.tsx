import { Link, type LinkProps } from '@tanstack/react-router';

export interface Tab {
  label: string;
  to: LinkProps['to'];
  count?: string | undefined;
}

/** Parts of one thing, each with an address of its own. */
export function Tabs({
  label,
  tabs,
  params,
}: {
  label: string;
  tabs: readonly Tab[];
  params?: Record<string, string>;
}) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ label: text, to, count }) => (
        <Link
          key={to as string}
          {...({ to, params } as LinkProps)}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {text}
          {count !== undefined && <span className="count">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
