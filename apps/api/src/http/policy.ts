import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Role } from '@hamshahr/people';

/** Who may call a route. A route without one is refused, and a test fails. */
export type Policy = { kind: 'open' } | { kind: 'account' } | { kind: 'roles'; roles: readonly Role[] };

export const POLICY = 'hamshahr:policy';
/** Where the OpenAPI document says it: `open`, `account`, or the roles. */
const ACCESS = 'x-access';

/** Anybody: public pages, the log-in itself, health, and the figures, which ask for a token of their own. */
export const Open = () => policy({ kind: 'open' }, 'open');

/** Every account of an office, whatever its roles. */
export const AnyAccount = () => policy({ kind: 'account' }, 'account');

/** Accounts with at least one of the roles. */
export const Allow = (...roles: [Role, ...Role[]]) => policy({ kind: 'roles', roles }, roles);

function policy(value: Policy, access: string | Role[]) {
  return applyDecorators(SetMetadata<string, Policy>(POLICY, value), ApiExtension(ACCESS, access));
}
