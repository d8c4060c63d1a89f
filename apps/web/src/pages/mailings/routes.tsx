import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-routes.js';
import { textFilters } from '../../app/search-params.js';

export const mailingRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/mailings',
    validateSearch: textFilters('q', 'status'),
    component: lazyRouteComponent(() => import('./mailings-page.js'), 'MailingsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/mailings/ledger',
    validateSearch: textFilters('q', 'state'),
    component: lazyRouteComponent(() => import('./ledger-page.js'), 'LedgerPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/mailings/$id',
    component: lazyRouteComponent(() => import('./mailing-page.js'), 'MailingPage'),
  }),
] as const;
