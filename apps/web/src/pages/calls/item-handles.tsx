import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';

interface HandlesProps {
  /** What it is, as in “Question 3”. */
  name: string;
  at: number;
  count: number;
  onMove: (by: number) => void;
  onDuplicate?: (() => void) | undefined;
  onRemove: () => void;
}

/** Up, down, once more, and out. */
export function ItemHandles({ name, at, count, onMove, onDuplicate, onRemove }: HandlesProps) {
  const { t } = useTranslation();
  return (
    <div className="row handles">
      <Button
        look="quiet"
        aria-label={t('callForm.up', { name })}
        isDisabled={at === 0}
        icon={<ArrowUp aria-hidden="true" size={18} />}
        onPress={() => onMove(-1)}
      />
      <Button
        look="quiet"
        aria-label={t('callForm.down', { name })}
        isDisabled={at === count - 1}
        icon={<ArrowDown aria-hidden="true" size={18} />}
        onPress={() => onMove(1)}
      />
      {onDuplicate && (
        <Button
          look="quiet"
          aria-label={t('callForm.duplicate', { name })}
          icon={<Copy aria-hidden="true" size={18} />}
          onPress={onDuplicate}
        />
      )}
      <Button
        look="quiet"
        aria-label={t('callForm.remove', { name })}
        icon={<Trash2 aria-hidden="true" size={18} />}
        onPress={onRemove}
      />
    </div>
  );
}

/** Alt with an arrow moves what the keyboard is in. */
export function movesByKey(onMove: (by: number) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
}

/** Stays with what was moved, once it stands in its new place. */
export function focusItem(key: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-item="${key}"]`)?.focus());
}
