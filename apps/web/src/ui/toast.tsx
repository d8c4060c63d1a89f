import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../api/problem.js';
import { Button } from './button.js';

interface Toast {
  id: number;
  text: string;
  tone: 'good' | 'failure';
  undo?: () => void;
}

/** What can be taken back stays longer. */
const seconds = (undo: unknown) => (undo ? 12 : 6);
let toasts: Toast[] = [];
let count = 0;
const listeners = new Set<() => void>();

function set(next: Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function dismiss(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

function show(text: string, tone: Toast['tone'], undo?: () => void): void {
  const id = (count += 1);
  set([...toasts.slice(-2), { id, text, tone, ...(undo ? { undo } : {}) }]);
  // What failed stays until it was read.
  if (tone === 'good') setTimeout(() => dismiss(id), seconds(undo) * 1000);
}

/** Says that something was done; `undo` takes it back. */
export function say(text: string, undo?: () => void): void {
  show(text, 'good', undo);
}

/** Says why something was not done. `offline` is the sentence for an API that cannot be reached. */
export function sayProblem(error: unknown, offline: string): void {
  const problem = toProblem(error);
  show(problem.isOffline ? offline : problem.message, 'failure');
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where toasts appear, read out politely. */
export function Toasts() {
  const { t } = useTranslation();
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="toasts" role="region" aria-label={t('toast.region')} aria-live="polite">
      {shown.map(({ id, text, tone, undo }) => (
        <div key={id} className={`toast ${tone}`}>
          <span>{text}</span>
          {undo && (
            <Button
              look="quiet"
              onPress={() => {
                dismiss(id);
                undo();
              }}
            >
              {t('action.undo')}
            </Button>
          )}
          <Button
            look="quiet"
            aria-label={t('action.close')}
            onPress={() => dismiss(id)}
            icon={<X aria-hidden="true" size={16} />}
          />
        </div>
      ))}
    </div>
  );
}
