import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { shellRoute } from '../../app/root-routes.js';
import { textFilters } from '../../app/search-params.js';

export const approvalRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/approvals',
    validateSearch: textFilters('status'),
    component: lazyPage(() => import('./approvals-page.js'), 'ApprovalsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/approvals/$id',
    component: lazyPage(() => import('./approval-page.js'), 'ApprovalPage'),
  }),
] as const;
