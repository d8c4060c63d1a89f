import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-routes.js';
import { textFilters } from '../../app/search-params.js';

export const peopleRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/people',
    validateSearch: textFilters('q', 'listId', 'cityId', 'role', 'theme'),
    component: lazyRouteComponent(() => import('./people-page.js'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/people/new',
    component: lazyRouteComponent(() => import('./person-form-page.js'), 'NewPersonPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/people/lists',
    component: lazyRouteComponent(() => import('./lists-page.js'), 'ListsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/people/imports',
    component: lazyRouteComponent(() => import('./imports-page.js'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/people/import',
    component: lazyRouteComponent(() => import('./import-page.js'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/people/import/$id',
    component: lazyRouteComponent(() => import('./import-plan-page.js'), 'ImportPlanPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/people/$id',
    component: lazyRouteComponent(() => import('./person-page.js'), 'PersonPage'),
  }),
] as const;
