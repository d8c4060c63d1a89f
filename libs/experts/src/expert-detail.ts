import type { EntityManager } from 'typeorm';
import type { Actor } from '@hamshahr/people';
import { Expert, ExpertConsent, ExpertFile, ExpertNote, ExpertTalk } from './expert.entity.js';
import { expertOf } from './expert-rows.js';

/** Everything that an office reads of an expert. */
export interface ExpertDetail {
  expert: Expert;
  /** Newest first. */
  consents: ExpertConsent[];
  talks: ExpertTalk[];
  notes: (ExpertNote & { authorName: string })[];
  cv: ExpertFile | null;
  /** Rows that are this person too: of entries that were merged into this one. */
  ids: string[];
}

/** @throws DomainError missing for another office's, and for what was merged or erased */
export async function detailOf(reads: EntityManager, actor: Actor, id: string): Promise<ExpertDetail> {
  const expert = await expertOf(reads, actor, id);
  const notes = await reads.query<(ExpertNote & { authorName: string })[]>(
    `SELECT n.id, n.text, n.at, n.author_id AS authorId, a.name AS authorName FROM expert_notes n
     JOIN accounts a ON a.id = n.author_id WHERE n.expert_id = ? ORDER BY n.id DESC`,
    [id],
  );
  const merged = await reads.find(Expert, { where: { mergedInto: id }, select: { id: true } });
  return {
    ...{ expert, notes },
    consents: await reads.find(ExpertConsent, { where: { expertId: id }, order: { id: 'DESC' } }),
    talks: await reads.find(ExpertTalk, { where: { expertId: id }, order: { heldOn: 'DESC', id: 'DESC' } }),
    cv: expert.cvId === null ? null : await reads.findOneBy(ExpertFile, { id: expert.cvId }),
    ids: [id, ...merged.map((one) => one.id)],
  };
}
