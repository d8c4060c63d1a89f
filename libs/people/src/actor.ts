import type { Language } from '@hamshahr/time';
import type { Role } from './role.js';

/** The person behind a request: an account with its office, unit and roles. Every query is narrowed by it. */
export interface Actor {
  accountId: string;
  officeId: string;
  /** Set for people who see only their unit's events. */
  unitId: string | null;
  roles: ReadonlySet<Role>;
  language: Language;
  name: string;
  email: string;
}

/** Approvers, admins and viewers act for the whole office; an organizer with a unit sees that unit's events. */
export function visibleUnit(actor: Actor): string | null {
  const wide = actor.roles.has('approver') || actor.roles.has('admin') || actor.roles.has('viewer');
  return wide ? null : actor.unitId;
}
