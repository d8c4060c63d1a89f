import type { Language } from '@hamshahr/time';
import { useEffect, type ReactNode } from 'react';
import { LanguageMenu } from '../app/language-menu.js';
import { Mark } from '../app/mark.js';

interface OutsideProps {
  title: string;
  lead: ReactNode;
  children: ReactNode;
  /** Told of a language that somebody chose here. */
  onLanguage?: (language: Language) => void;
}

/** A page for somebody who is not logged in: one card in the middle. */
export function OutsidePage({ title, lead, children, onLanguage }: OutsideProps) {
  useEffect(() => {
    document.title = `${title} · Hamshahr`;
  }, [title]);
  return (
    <div className="outside">
      <header>
        <Mark />
        <LanguageMenu {...(onLanguage ? { onChange: onLanguage } : {})} />
      </header>
      <main className="card">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {children}
      </main>
    </div>
  );
}
