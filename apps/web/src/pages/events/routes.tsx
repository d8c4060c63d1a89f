import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-routes.js';
import { textFilters } from '../../app/search-params.js';

export const eventRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events',
    validateSearch: textFilters('q', 'status', 'view', 'month'),
    component: lazyRouteComponent(() => import('./events-page.js'), 'EventsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/new',
    component: lazyRouteComponent(() => import('./event-form-page.js'), 'NewEventPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$id',
    component: lazyRouteComponent(() => import('./event-page.js'), 'EventPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$id/edit',
    component: lazyRouteComponent(() => import('./event-form-page.js'), 'EditEventPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$id/invite',
    component: lazyRouteComponent(() => import('./invite-page.js'), 'InvitePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$id/change',
    component: lazyRouteComponent(() => import('./change-page.js'), 'ChangePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$id/replies',
    validateSearch: textFilters('q', 'answer'),
    component: lazyRouteComponent(() => import('./replies-page.js'), 'RepliesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$id/messages',
    component: lazyRouteComponent(() => import('./messages-page.js'), 'MessagesPage'),
  }),
] as const;
