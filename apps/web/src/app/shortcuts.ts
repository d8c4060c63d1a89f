import { useEffect } from 'react';

export interface Shortcut {
  /** `KeyboardEvent.code`: the place on the keyboard, so that Persian, Chinese and Russian layouts work alike. */
  code: string;
  /** With Ctrl or Command. */
  withControl?: boolean;
  shift?: boolean;
  run: () => void;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function matches(event: KeyboardEvent, { code, withControl = false, shift = false }: Shortcut): boolean {
  if (event.code !== code || event.altKey || event.isComposing) return false;
  return (event.ctrlKey || event.metaKey) === withControl && event.shiftKey === shift;
}

/** Keys of the whole console; single keys are left to whoever is typing and to open dialogs. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const found = shortcuts.find((shortcut) => matches(event, shortcut));
      if (!found) return;
      if (!found.withControl && (isTyping(event.target) || document.querySelector('[role=dialog],[role=alertdialog]')))
        return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [shortcuts]);
}

/** j and k walk through the rows of the table on the page. */
export function walkRows(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main tr[data-row][tabindex]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at === -1 ? 0 : at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

export function focusSearch(): void {
  document.querySelector<HTMLInputElement>('main input[type=search]')?.focus();
}
