import { createRoute, redirect } from '@tanstack/react-router';
import { firstPage } from '../../app/lazy-page.js';
import { queries } from '../../app/queries.js';
import { shellRoute } from '../../app/root-routes.js';
import { sessionQuery } from '../../session/session.js';

export const todayRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/',
    // Whoever only reviews has no other day than their reviews.
    beforeLoad: async () => {
      const actor = await queries.ensureQueryData(sessionQuery);
      const isReviewer = actor?.roles.includes('reviewer') && actor.roles.length === 1;
      if (isReviewer) throw redirect({ to: '/reviews' });
    },
    component: firstPage(() => import('./today-page.js'), 'TodayPage'),
  }),
] as const;
