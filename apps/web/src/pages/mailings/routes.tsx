import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-routes.js';

export const mailingRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/mailings',
    component: lazyRouteComponent(() => import('./mailings-page.js'), 'MailingsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/mailings/ledger',
    component: lazyRouteComponent(() => import('./ledger-page.js'), 'LedgerPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/mailings/$id',
    component: lazyRouteComponent(() => import('./mailing-page.js'), 'MailingPage'),
  }),
] as const;
