import { useEffect, type ReactNode } from 'react';
import { LanguageMenu } from '../app/language-menu.js';
import { Mark } from '../app/mark.js';

/** A page for somebody who is not logged in: one card in the middle. */
export function OutsidePage({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Hamshahr`;
  }, [title]);
  return (
    <div className="outside">
      <header>
        <Mark />
        <LanguageMenu />
      </header>
      <main className="card">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {children}
      </main>
    </div>
  );
}
