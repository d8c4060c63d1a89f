import { In, type EntityManager } from 'typeorm';
import { WaitingNotice, type SubmissionNotice } from './submission.entity.js';

/** What a later mail says as well or makes untrue; everything else that happened is written about, in its order. */
const SAYS_ALSO: Readonly<Record<SubmissionNotice, readonly SubmissionNotice[]>> = {
  draft: [],
  // It brings the same link, with the deadline.
  receipt: ['draft'],
  co_author: [],
  withdrawn: ['draft', 'confirmed'],
  confirmed: [],
  refused: ['confirmed'],
};

/** The worker will write to this person about it, once. The caller holds the submission's lock. */
export async function tell(tx: EntityManager, personId: string, notice: SubmissionNotice): Promise<void> {
  const waiting = (await tx.findBy(WaitingNotice, { personId })).map((row) => row.notice);
  if (waiting.includes(notice)) return;
  // Whoever was never asked has nothing to hear of the end.
  const isUnasked = notice === 'withdrawn' && waiting.includes('co_author');
  await forgetNotices(tx, personId, isUnasked ? ['co_author'] : SAYS_ALSO[notice]);
  if (!isUnasked) await tx.insert(WaitingNotice, { personId, notice });
}

/** @param notices which; missing: nothing is to be written any more */
export async function forgetNotices(
  tx: EntityManager,
  personId: string,
  notices?: readonly SubmissionNotice[],
): Promise<void> {
  await tx.delete(WaitingNotice, { personId, ...(notices && { notice: In([...notices]) }) });
}
