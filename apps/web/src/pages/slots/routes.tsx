import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { shellRoute } from '../../app/root-routes.js';
import { textFilters } from '../../app/search-params.js';
import { SEARCH_KEYS } from './slot-keys.js';

export const slotRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/slots',
    validateSearch: textFilters(...SEARCH_KEYS),
    component: lazyPage(() => import('./slots-page.js'), 'SlotsPage'),
  }),
] as const;
