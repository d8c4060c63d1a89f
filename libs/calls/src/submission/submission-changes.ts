import type { EntityManager } from 'typeorm';
import { SubmissionChange, type ChangeAuthor } from './submission.entity.js';

/** Writes down that a submission changed; reviewers read it too, so it holds neither names nor what stood there. */
export async function noteChange(
  tx: EntityManager,
  submissionId: string,
  author: ChangeAuthor,
  action: string,
  fields: string[] = [],
): Promise<void> {
  await tx.insert(SubmissionChange, { submissionId, author, action, fields });
}
