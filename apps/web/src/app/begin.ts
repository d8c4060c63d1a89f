import { sessionQuery } from '../session/session.js';
import { queries } from './queries.js';
import { router } from './router.js';

/** Asks who is there and fetches the page of this address while the words of the language are on their way. */
export function begin(): void {
  void queries.prefetchQuery(sessionQuery);
  const matches = router.matchRoutes(router.latestLocation) as { routeId: keyof typeof router.routesById }[];
  for (const { routeId } of matches) void router.loadRouteChunk(router.routesById[routeId]);
}
