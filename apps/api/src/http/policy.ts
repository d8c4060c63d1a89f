import { SetMetadata } from '@nestjs/common';
import type { Role } from '@hamshahr/people';

/** Who may call a route. A route without one is refused, and a test fails. */
export type Policy = { kind: 'open' } | { kind: 'account' } | { kind: 'roles'; roles: readonly Role[] };

export const POLICY = 'hamshahr:policy';

/** Anybody: public pages, the log-in itself, health, and the figures, which ask for a token of their own. */
export const Open = () => SetMetadata<string, Policy>(POLICY, { kind: 'open' });

/** Every account of an office, whatever its roles. */
export const AnyAccount = () => SetMetadata<string, Policy>(POLICY, { kind: 'account' });

/** Accounts with at least one of the roles. */
export const Allow = (...roles: [Role, ...Role[]]) => SetMetadata<string, Policy>(POLICY, { kind: 'roles', roles });
