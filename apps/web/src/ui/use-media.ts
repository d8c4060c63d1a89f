import { useSyncExternalStore } from 'react';

/** Whether the window is as the query says, also after it was turned or drawn wider. @param query such as `(min-width: 72em)` */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
