import type { EntityManager } from 'typeorm';

/** How many submissions of a call are in which state; accepted, reserve and declined as the office decided so far. */
export interface SubmissionCounts {
  drafts: number;
  submitted: number;
  late: number;
  withdrawn: number;
  accepted: number;
  reserve: number;
  declined: number;
  undecided: number;
  confirmed: number;
}

/** One query, whatever the number of calls; a call without submissions has zeros. */
export async function countSubmissions(
  reads: EntityManager,
  callIds: string[],
): Promise<Map<string, SubmissionCounts>> {
  const rows = await reads.query<({ callId: string } & Record<keyof SubmissionCounts, string>)[]>(
    `SELECT call_id AS callId, SUM(status = 'draft') AS drafts, SUM(status = 'submitted') AS submitted,
       SUM(status = 'submitted' AND is_late) AS late, SUM(status = 'withdrawn') AS withdrawn,
       SUM(status = 'submitted' AND decision <=> 'accepted') AS accepted,
       SUM(status = 'submitted' AND decision <=> 'reserve') AS reserve,
       SUM(status = 'submitted' AND decision <=> 'declined') AS declined,
       SUM(status = 'submitted' AND decision IS NULL) AS undecided,
       SUM(status = 'submitted' AND confirmation <=> 'confirmed') AS confirmed
     FROM submissions WHERE call_id IN (?) GROUP BY call_id`,
    [callIds],
  );
  const found = new Map(rows.map(({ callId, ...counts }) => [callId, numbers(counts)]));
  return new Map(callIds.map((id) => [id, found.get(id) ?? NOTHING]));
}

const NOTHING: SubmissionCounts = {
  ...{ drafts: 0, submitted: 0, late: 0, withdrawn: 0 },
  ...{ accepted: 0, reserve: 0, declined: 0, undecided: 0, confirmed: 0 },
};

function numbers(counts: Record<keyof SubmissionCounts, string>): SubmissionCounts {
  const read = { ...NOTHING };
  for (const key of Object.keys(read) as (keyof SubmissionCounts)[]) read[key] = Number(counts[key]);
  return read;
}
