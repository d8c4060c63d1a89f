import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { shellRoute } from '../../app/root-routes.js';
import { textFilters } from '../../app/search-params.js';

export const reviewRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/reviews',
    validateSearch: textFilters('show'),
    component: lazyPage(() => import('./reviews-page.js'), 'ReviewsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/reviews/$id',
    component: lazyPage(() => import('./review-page.js'), 'ReviewPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/calls/$id/review',
    component: lazyPage(() => import('./call-review-page.js'), 'CallReviewPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/submissions/$id/review',
    component: lazyPage(() => import('./submission-review-page.js'), 'SubmissionReviewPage'),
  }),
] as const;
