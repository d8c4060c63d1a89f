import { In, type EntityManager } from 'typeorm';
import { countSubmissions, type SubmissionCounts } from '../submission/submission-counts.js';
import { CallVersion, type Call } from './call.entity.js';

/** A call as its office reads it. */
export interface CountedCall {
  id: string;
  call: Call;
  latest: CallVersion;
  /** What everybody reads; null before the first approval. */
  published: CallVersion | null;
  counts: SubmissionCounts;
  /** The approval that waits; null where none does. */
  approvalId: string | null;
}

/** Four queries, whatever the number of calls. */
export async function countedCalls(reads: EntityManager, calls: Call[]): Promise<CountedCall[]> {
  if (calls.length === 0) return [];
  const ids = calls.map(({ id }) => id);
  const latest = await reads
    .createQueryBuilder(CallVersion, 'v')
    .where('v.callId IN (:...ids)', { ids })
    .andWhere('v.number = (SELECT MAX(n.number) FROM call_versions n WHERE n.call_id = v.call_id)')
    .getMany();
  const published = await reads.findBy(CallVersion, {
    id: In(calls.flatMap(({ publishedVersionId }) => publishedVersionId ?? [])),
  });
  const counts = await countSubmissions(reads, ids);
  const approvals = await reads.query<{ id: string; versionId: string }[]>(
    "SELECT id, subject_id AS versionId FROM approvals WHERE subject_type = 'call' AND status = 'pending' AND subject_id IN (?)",
    [latest.map(({ id }) => id)],
  );
  return calls.map((call) => {
    const written = latest.find(({ callId }) => callId === call.id)!;
    return {
      id: call.id,
      call,
      latest: written,
      published: published.find(({ id }) => id === call.publishedVersionId) ?? null,
      counts: counts.get(call.id)!,
      approvalId: approvals.find(({ versionId }) => versionId === written.id)?.id ?? null,
    };
  });
}
