import { useSyncExternalStore } from 'react';

const EVERY = 4000;

let waiting: { back: Promise<void> } | undefined;
const listeners = new Set<() => void>();

async function isReachable(): Promise<boolean> {
  try {
    return (await fetch('/health/live', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

function tell(next: typeof waiting): void {
  waiting = next;
  for (const listener of listeners) listener();
}

/** Something could not be fetched. @returns a promise of the moment in which the API answers again */
export function whenReachable(): Promise<void> {
  if (!waiting) {
    const back = new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        void isReachable().then((yes) => {
          if (!yes || !waiting) return;
          clearInterval(timer);
          tell(undefined);
          resolve();
        });
      }, EVERY);
    });
    tell({ back });
  }
  return waiting!.back;
}

/** Fetches a part of the console; while the API is away it waits, and the page that is shown stays. */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    // The API answers: the part is gone, as after an update. The router then loads the whole console anew.
    if (await isReachable()) throw error;
    await whenReachable();
    return load();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the API is being waited for. */
export function useUnreachable(): boolean {
  return useSyncExternalStore(subscribe, () => waiting !== undefined);
}
