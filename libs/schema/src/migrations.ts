import { Initial1732300000001 } from './migrations/0001-initial.js';

/** In the order they run; listed by class, never by a glob. */
export const migrations = [Initial1732300000001];
