import type { Language } from '@hamshahr/time';
import type { Calendar } from './account.entity.js';
import type { Role } from './role.js';

/** The person behind a request: an account with its office, unit and roles. Every query is narrowed by it. */
export interface Actor {
  accountId: string;
  officeId: string;
  /** Account that added this one or last gave it a password; null for the first-run set-up. */
  createdBy: string | null;
  /** Set for people who see only their unit's events. */
  unitId: string | null;
  roles: ReadonlySet<Role>;
  language: Language;
  /** Calendar of the console; null follows the language. */
  calendar: Calendar | null;
  /** In the script of the account's language. */
  name: string;
  email: string;
}

/** Approvers, admins and viewers see the whole office; an organizer with a unit sees that unit's events. */
export function visibleUnit(actor: Actor): string | null {
  const wide = actor.roles.has('approver') || actor.roles.has('admin') || actor.roles.has('viewer');
  return wide ? null : actor.unitId;
}

/** Where the actor may change things: a viewer's wide sight does not widen an organizer's hands. */
export function writableUnit(actor: Actor): string | null {
  return actor.roles.has('approver') || actor.roles.has('admin') ? null : actor.unitId;
}
