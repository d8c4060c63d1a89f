import { createRouter } from '@tanstack/react-router';
import { approvalRoutes } from '../pages/approvals/routes.js';
import { callRoutes } from '../pages/calls/routes.js';
import { cityRoutes } from '../pages/cities/routes.js';
import { expertRoutes } from '../pages/experts/routes.js';
import { eventRoutes } from '../pages/events/routes.js';
import { mailingRoutes } from '../pages/mailings/routes.js';
import { peopleRoutes } from '../pages/people/routes.js';
import { reviewRoutes } from '../pages/review/routes.js';
import { slotRoutes } from '../pages/slots/routes.js';
import { roomRoutes } from '../pages/rooms/routes.js';
import { settingsRoutes } from '../pages/settings/routes.js';
import { todayRoutes } from '../pages/today/routes.js';
import { NotFound, PageFailure } from './not-found.js';
import { logInRoute, missingRoute, rootRoute, setupRoute, shellRoute } from './root-routes.js';
import { parseSearch, stringifySearch } from './search-params.js';

const tree = rootRoute.addChildren([
  logInRoute,
  setupRoute,
  shellRoute.addChildren([
    ...todayRoutes,
    ...eventRoutes,
    ...callRoutes,
    ...roomRoutes,
    ...slotRoutes,
    ...approvalRoutes,
    ...reviewRoutes,
    ...mailingRoutes,
    ...peopleRoutes,
    ...expertRoutes,
    ...cityRoutes,
    ...settingsRoutes,
    missingRoute,
  ]),
]);

/** Every page of the console and its address. */
export const router = createRouter({
  routeTree: tree,
  basepath: '/app',
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  parseSearch,
  stringifySearch,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: PageFailure,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
