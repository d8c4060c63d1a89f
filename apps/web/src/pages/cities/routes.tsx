import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { shellRoute } from '../../app/root-routes.js';

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
] as const;
