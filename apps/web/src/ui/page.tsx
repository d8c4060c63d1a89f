import { Link, type LinkProps } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';

interface PageProps {
  title: string;
  /** Shown instead of the title, which stays the window's. */
  heading?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** Where this page hangs. */
  back?: { to: LinkProps['to']; params?: Record<string, string>; label: string };
  children: ReactNode;
}

/** A page of the console: one heading, what can be done, then its parts. */
export function Page({ title, heading, lead, actions, back, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Hamshahr`;
  }, [title]);
  return (
    <>
      <header className="page-head">
        <div>
          {back && (
            <Link className="back" {...({ to: back.to, params: back.params } as LinkProps)}>
              {back.label}
            </Link>
          )}
          <h1 tabIndex={-1}>
            <bdi>{heading ?? title}</bdi>
          </h1>
          {lead && <div className="lead">{lead}</div>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}

export function Card({
  title,
  actions,
  children,
  id,
}: {
  title?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  id?: string;
}) {
  return (
    <section className="card" id={id}>
      {(title || actions) && (
        <div className="card-head">
          {title && <h2>{title}</h2>}
          {actions && <div className="actions">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

/** Label and value pairs. */
export function Facts({ items }: { items: readonly (readonly [ReactNode, ReactNode] | null | false)[] }) {
  return (
    <dl className="facts">
      {items.map(
        (item, index) =>
          item && (
            <div key={index}>
              <dt>{item[0]}</dt>
              <dd>{item[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** Nothing is here yet: why, and the one next step. */
export function Empty({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <svg viewBox="0 0 28 28" width="44" height="44" aria-hidden="true">
        <path
          fill="none"
          stroke="currentColor"
          d="M14 1l3.8 3.8h5.4v5.4L27 14l-3.8 3.8v5.4h-5.4L14 27l-3.8-3.8H4.8v-5.4L1 14l3.8-3.8V4.8h5.4z"
        />
      </svg>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** A number with what it counts. */
export function Figure({ label, children, tone }: { label: ReactNode; children: ReactNode; tone?: string }) {
  return (
    <div className={`figure ${tone ?? ''}`}>
      <div className="figure-label">{label}</div>
      <div className="figure-value">{children}</div>
    </div>
  );
}
