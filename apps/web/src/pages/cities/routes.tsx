import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-routes.js';

export const cityRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/cities',
    component: lazyRouteComponent(() => import('./cities-page.js'), 'CitiesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/cities/$id',
    component: lazyRouteComponent(() => import('./city-page.js'), 'CityPage'),
  }),
] as const;
