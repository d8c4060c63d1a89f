import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { shellRoute } from '../../app/root-routes.js';
import { textFilters } from '../../app/search-params.js';

export const cityRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/cities',
    component: lazyPage(() => import('./cities-page.js'), 'CitiesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/cities/$id',
    component: lazyPage(() => import('./city-page.js'), 'CityPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/cities/$id/calendar',
    validateSearch: textFilters('year'),
    component: lazyPage(() => import('./calendar-page.js'), 'CalendarPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/cities/$id/calendar/import',
    component: lazyPage(() => import('./calendar-import-page.js'), 'CalendarImportPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/cities/$id/calendar/import/$importId',
    component: lazyPage(() => import('./calendar-plan-page.js'), 'CalendarPlanPage'),
  }),
] as const;
