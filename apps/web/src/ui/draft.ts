import { useEffect, useRef, useState } from 'react';

interface Kept<T> {
  at: string;
  value: T;
}

const PREFIX = 'hamshahr.draft.';

function read<T>(key: string): Kept<T> | null {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as Kept<T> | null;
  } catch {
    return null;
  }
}

/**
 * Keeps what somebody writes on this device while they write, so that a closed window, an ended log-in or a power cut
 * loses nothing. `found` is what an earlier visit left, to be offered, never taken silently.
 */
export function useKeptDraft<T>(key: string, value: T, isDirty: boolean) {
  const [found, setFound] = useState(() => read<T>(key));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!isDirty) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      localStorage.setItem(PREFIX + key, JSON.stringify({ at: new Date().toISOString(), value }));
    }, 400);
    return () => clearTimeout(timer.current);
  }, [key, value, isDirty]);
  const drop = () => {
    clearTimeout(timer.current);
    localStorage.removeItem(PREFIX + key);
    setFound(null);
  };
  return { found, drop };
}
