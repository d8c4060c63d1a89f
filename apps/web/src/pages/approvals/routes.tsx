import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-routes.js';
import { textFilters } from '../../app/search-params.js';

export const approvalRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/approvals',
    validateSearch: textFilters('status'),
    component: lazyRouteComponent(() => import('./approvals-page.js'), 'ApprovalsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/approvals/$id',
    component: lazyRouteComponent(() => import('./approval-page.js'), 'ApprovalPage'),
  }),
] as const;
