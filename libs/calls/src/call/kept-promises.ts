import type { EntityManager } from 'typeorm';
import { DomainError } from '@hamshahr/platform';
import { CallVersion, type Call } from './call.entity.js';
import type { CallContent } from './call-content.js';

/**
 * What a call must keep once people have begun to answer it: a question stays of its kind, a track that was chosen
 * stays, and who was promised to be read without their name is not read with it.
 * @throws DomainError conflict naming the field
 */
export async function assertKept(tx: EntityManager, call: Call, content: CallContent): Promise<void> {
  if (call.publishedVersionId === null) return;
  const used = await tx.query<{ trackKey: string | null }[]>(
    "SELECT DISTINCT track_key AS trackKey FROM submissions WHERE call_id = ? AND status <> 'withdrawn'",
    [call.id],
  );
  if (used.length === 0) return;
  const { content: before } = await tx.findOneByOrFail(CallVersion, { id: call.publishedVersionId });
  if (before.anonymity === 'blind' && content.anonymity === 'named') {
    throw new DomainError('conflict', 'call.anonymity_kept', { field: 'anonymity' });
  }
  content.questions.forEach(({ key, kind }, at) => {
    const old = before.questions.find((question) => question.key === key);
    if (old && old.kind !== kind) {
      throw new DomainError('conflict', 'call.question_kept', { field: `questions.${at}.kind` });
    }
  });
  for (const { trackKey } of used) {
    if (trackKey !== null && !content.tracks.some(({ key }) => key === trackKey)) {
      throw new DomainError('conflict', 'call.track_kept', { field: 'tracks' });
    }
  }
}
