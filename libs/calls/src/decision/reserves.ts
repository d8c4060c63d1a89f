import type { EntityManager } from 'typeorm';
import { Submission } from '../submission/submission.entity.js';
import { noteChange } from '../submission/submission-changes.js';

/**
 * A place became free: the first of the reserve list is accepted in its stead. Its people hear of it by an acceptance
 * that the office sends, as everybody else did.
 * @returns null where nobody waits
 */
export async function moveUp(tx: EntityManager, callId: string): Promise<Submission | null> {
  const first = await tx.findOne(Submission, {
    where: { callId, status: 'submitted', decision: 'reserve' },
    order: { reserveRank: 'ASC', id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  if (!first) return null;
  await tx.query(
    "UPDATE submissions SET decision = 'accepted', reserve_rank = NULL, version = version + 1 WHERE id = ?",
    [first.id],
  );
  await noteChange(tx, first.id, 'system', 'moved_up');
  return first;
}
