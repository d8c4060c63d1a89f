import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { shellRoute } from '../../app/root-routes.js';
import { textFilters } from '../../app/search-params.js';

export const expertRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/experts',
    validateSearch: textFilters('q', 'cityId', 'language', 'status'),
    component: lazyPage(() => import('./experts-page.js'), 'ExpertsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/experts/duplicates',
    component: lazyPage(() => import('./duplicates-page.js'), 'DuplicatesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/experts/$id',
    component: lazyPage(() => import('./expert-page.js'), 'ExpertPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/experts/$id/merge/$otherId',
    component: lazyPage(() => import('./merge-page.js'), 'MergePage'),
  }),
] as const;
