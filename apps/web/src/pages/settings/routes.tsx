import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-routes.js';
import { textFilters } from '../../app/search-params.js';

export const settingsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings',
    component: lazyRouteComponent(() => import('./own-page.js'), 'OwnPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/office',
    component: lazyRouteComponent(() => import('./office-page.js'), 'OfficePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/accounts',
    component: lazyRouteComponent(() => import('./accounts-page.js'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/mail',
    component: lazyRouteComponent(() => import('./mail-page.js'), 'MailPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/wording',
    component: lazyRouteComponent(() => import('./wording-page.js'), 'WordingPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/tokens',
    component: lazyRouteComponent(() => import('./tokens-page.js'), 'TokensPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/audit',
    validateSearch: textFilters('action', 'from', 'to', 'actorId'),
    component: lazyRouteComponent(() => import('./audit-page.js'), 'AuditPage'),
  }),
] as const;
