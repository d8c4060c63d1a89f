import { Initial1732300000001 } from './migrations/0001-initial.js';
import { AuditSeals1732300000002 } from './migrations/0002-audit-seals.js';

/** In the order they run; listed by class, never by a glob. */
export const migrations = [Initial1732300000001, AuditSeals1732300000002];
