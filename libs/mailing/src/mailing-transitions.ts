import { Not, type EntityManager } from 'typeorm';
import { writableUnit, type Actor } from '@hamshahr/people';
import { DomainError, found, isOne } from '@hamshahr/platform';
import { statesBefore, type MailingStatus } from './mailing-status.js';
import { Mailing, MailingTransition } from './mailing.entity.js';
import { TEST_SUBJECT } from './tests/test-mailing.js';

/** Who moves a mailing; null is the system itself. */
export interface Mover {
  accountId: string | null;
  reason?: string;
}

/** Whose mailing it must be; `unitId` narrows it for people who see only their unit. */
export interface MailingScope {
  officeId: string;
  unitId: string | null;
}

export function scopeOf(actor: Actor): MailingScope {
  return { officeId: actor.officeId, unitId: writableUnit(actor) };
}

/** Locks a mailing of this scope for the rest of the transaction; tests are nobody's to handle. */
export async function lockMailing(tx: EntityManager, scope: MailingScope, id: string): Promise<Mailing> {
  const unit = scope.unitId ? { unitId: scope.unitId } : {};
  const where = { id, officeId: scope.officeId, ...unit, subjectType: Not(TEST_SUBJECT) };
  const mailing = await tx.findOne(Mailing, { where, lock: { mode: 'pessimistic_write' } });
  return found(mailing, 'mailing.missing');
}

/**
 * Moves a mailing along its graph by one compare-and-set UPDATE and writes the history row.
 * @throws DomainError conflict naming the present state when the graph has no such way
 */
export async function move(tx: EntityManager, mailing: Mailing, to: MailingStatus, mover: Mover): Promise<void> {
  const before = statesBefore(to);
  const result: unknown = await tx.query(
    'UPDATE mailings SET status = ?, version = version + 1 WHERE id = ? AND status = ? AND status IN (?)',
    [to, mailing.id, mailing.status, before],
  );
  if (!isOne(result)) {
    throw new DomainError('conflict', 'mailing.wrong_state', { params: { from: mailing.status, to } });
  }
  mailing.status = to;
  mailing.version += 1;
  await tx.insert(MailingTransition, {
    mailingId: mailing.id,
    toStatus: to,
    accountId: mover.accountId,
    reason: mover.reason ?? null,
  });
}
