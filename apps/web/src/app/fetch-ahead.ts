import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

const QUIET = 4000;

/** Fetches the other pages once the first one stands, so that they open at once and also while the API is away. */
export function useFetchAhead(): void {
  const router = useRouter();
  useEffect(() => {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (connection?.saveData) return;
    let isGone = false;
    const fetchAll = async () => {
      for (const route of Object.values(router.routesById)) {
        if (isGone) return;
        await router.loadRouteChunk(route);
      }
    };
    const timer = setTimeout(() => void fetchAll(), QUIET);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [router]);
}
