import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { shellRoute } from '../../app/root-routes.js';
import { textFilters } from '../../app/search-params.js';

export const settingsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings',
    component: lazyPage(() => import('./own-page.js'), 'OwnPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/office',
    component: lazyPage(() => import('./office-page.js'), 'OfficePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/accounts',
    component: lazyPage(() => import('./accounts-page.js'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/mail',
    component: lazyPage(() => import('./mail-page.js'), 'MailPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/wording',
    component: lazyPage(() => import('./wording-page.js'), 'WordingPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/tokens',
    component: lazyPage(() => import('./tokens-page.js'), 'TokensPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/settings/audit',
    validateSearch: textFilters('action', 'from', 'to', 'actorId'),
    component: lazyPage(() => import('./audit-page.js'), 'AuditPage'),
  }),
] as const;
