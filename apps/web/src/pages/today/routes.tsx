import { createRoute } from '@tanstack/react-router';
import { firstPage } from '../../app/lazy-page.js';
import { shellRoute } from '../../app/root-routes.js';

export const todayRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/',
    component: firstPage(() => import('./today-page.js'), 'TodayPage'),
  }),
] as const;
