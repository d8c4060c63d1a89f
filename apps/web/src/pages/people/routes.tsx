import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { shellRoute } from '../../app/root-routes.js';
import { textFilters } from '../../app/search-params.js';

export const peopleRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/people',
    validateSearch: textFilters('q', 'listId', 'cityId', 'role', 'theme'),
    component: lazyPage(() => import('./people-page.js'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/people/new',
    component: lazyPage(() => import('./person-form-page.js'), 'NewPersonPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/people/lists',
    component: lazyPage(() => import('./lists-page.js'), 'ListsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/people/imports',
    component: lazyPage(() => import('./imports-page.js'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/people/import',
    component: lazyPage(() => import('./import-page.js'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/people/import/$id',
    component: lazyPage(() => import('./import-plan-page.js'), 'ImportPlanPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/people/$id',
    component: lazyPage(() => import('./person-page.js'), 'PersonPage'),
  }),
] as const;
