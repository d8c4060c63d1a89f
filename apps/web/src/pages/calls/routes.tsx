import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { shellRoute } from '../../app/root-routes.js';
import { textFilters } from '../../app/search-params.js';

export const callRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/calls',
    validateSearch: textFilters('q', 'standing'),
    component: lazyPage(() => import('./calls-page.js'), 'CallsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/calls/new',
    validateSearch: textFilters('from'),
    component: lazyPage(() => import('./call-form-page.js'), 'NewCallPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/calls/$id',
    component: lazyPage(() => import('./call-page.js'), 'CallPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/calls/$id/edit',
    component: lazyPage(() => import('./call-form-page.js'), 'EditCallPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/calls/$id/submissions',
    validateSearch: textFilters('q', 'status', 'decision', 'track', 'language', 'late'),
    component: lazyPage(() => import('./submissions-page.js'), 'SubmissionsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/calls/$id/submissions/$submissionId',
    component: lazyPage(() => import('./submission-page.js'), 'SubmissionPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/calls/$id/decisions',
    component: lazyPage(() => import('./decisions-page.js'), 'DecisionsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/calls/$id/letters',
    component: lazyPage(() => import('./letters-page.js'), 'LettersPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/calls/$id/codes',
    component: lazyPage(() => import('./codes-page.js'), 'CodesPage'),
  }),
] as const;
