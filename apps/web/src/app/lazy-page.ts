import { lazyRouteComponent } from '@tanstack/react-router';
import { patiently } from './reach.js';

/** A page that is fetched when somebody goes there; while the API is away the page before stays. */
export const lazyPage: typeof lazyRouteComponent = (load, name) => lazyRouteComponent(() => patiently(load), name);
