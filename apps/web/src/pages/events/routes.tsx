import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { shellRoute } from '../../app/root-routes.js';
import { textFilters } from '../../app/search-params.js';

export const eventRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events',
    validateSearch: textFilters('q', 'status', 'view', 'month'),
    component: lazyPage(() => import('./events-page.js'), 'EventsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/new',
    validateSearch: textFilters('date', 'time', 'minutes', 'host', 'cities'),
    component: lazyPage(() => import('./event-form-page.js'), 'NewEventPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/series',
    component: lazyPage(() => import('./series-list-page.js'), 'SeriesListPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/series/$id',
    component: lazyPage(() => import('./series-page.js'), 'SeriesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/co-hosted',
    component: lazyPage(() => import('./co-hosted-events-page.js'), 'CoHostedEventsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/co-hosted/$id',
    component: lazyPage(() => import('./co-hosted-event-page.js'), 'CoHostedEventPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$id',
    component: lazyPage(() => import('./event-page.js'), 'EventPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$id/edit',
    component: lazyPage(() => import('./event-form-page.js'), 'EditEventPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$id/invite',
    validateSearch: textFilters('cities'),
    component: lazyPage(() => import('./invite-page.js'), 'InvitePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$id/change',
    component: lazyPage(() => import('./change-page.js'), 'ChangePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$id/programme',
    component: lazyPage(() => import('./programme/programme-page.js'), 'ProgrammePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$id/replies',
    validateSearch: textFilters('q', 'answer'),
    component: lazyPage(() => import('./replies-page.js'), 'RepliesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$id/reminders',
    component: lazyPage(() => import('./reminders-page.js'), 'RemindersPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$id/registration',
    validateSearch: textFilters('q', 'status'),
    component: lazyPage(() => import('./registration-page.js'), 'RegistrationPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$id/materials',
    component: lazyPage(() => import('./materials-page.js'), 'MaterialsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$id/messages',
    component: lazyPage(() => import('./messages-page.js'), 'MessagesPage'),
  }),
] as const;
