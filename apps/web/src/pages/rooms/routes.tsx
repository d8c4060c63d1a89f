import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { shellRoute } from '../../app/root-routes.js';

export const roomRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$id/room',
    component: lazyPage(() => import('./room-page.js'), 'RoomPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/events/$id/attendance',
    component: lazyPage(() => import('./attendance-page.js'), 'AttendancePage'),
  }),
] as const;
