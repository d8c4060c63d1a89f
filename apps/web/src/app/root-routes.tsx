import { Outlet, createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { setupQuery } from '../session/setup-state.js';
import { sessionQuery } from '../session/session.js';
import { firstPage } from './lazy-page.js';
import { NotFound } from './not-found.js';
import { queries } from './queries.js';

export const rootRoute = createRootRoute({ component: Outlet });

/** Where a log-in leads to afterwards: only an address of the console itself. */
export interface LogInSearch {
  to?: string;
}

export const logInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/log-in',
  validateSearch: (search: Record<string, unknown>): LogInSearch =>
    typeof search.to === 'string' && /^\/(?![/\\])/.test(search.to) ? { to: search.to } : {},
  component: firstPage(() => import('../session/log-in-page.js'), 'LogInPage'),
});

export const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-up',
  component: firstPage(() => import('../session/setup-page.js'), 'SetupPage'),
});

/** Everything behind the log-in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    if (await queries.ensureQueryData(sessionQuery)) return;
    if ((await queries.fetchQuery(setupQuery)).needed) throw redirect({ to: '/set-up' });
    throw redirect({ to: '/log-in', search: location.href === '/' ? {} : { to: location.href } });
  },
  component: firstPage(() => import('./shell.js'), 'Shell'),
});

/** Any other address; inside the frame, so that one can go on from there. */
export const missingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '$',
  component: NotFound,
});
