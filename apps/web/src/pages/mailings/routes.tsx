import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { shellRoute } from '../../app/root-routes.js';
import { textFilters } from '../../app/search-params.js';

export const mailingRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/mailings',
    validateSearch: textFilters('q', 'status'),
    component: lazyPage(() => import('./mailings-page.js'), 'MailingsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/mailings/ledger',
    validateSearch: textFilters('q', 'state'),
    component: lazyPage(() => import('./ledger-page.js'), 'LedgerPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/mailings/inbox',
    validateSearch: textFilters('show'),
    component: lazyPage(() => import('./inbox-page.js'), 'InboxPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/mailings/$id',
    component: lazyPage(() => import('./mailing-page.js'), 'MailingPage'),
  }),
] as const;
