import type { EntityManager } from 'typeorm';

/** What holds all mail of an office back. */
export interface Pause {
  since: Date;
  reason: string;
  /** The operator's, of all offices; an office cannot end it. */
  isOfHouse: boolean;
}

/** Joins the pace of mailing `m`'s office as `p`; see NOT_PAUSED. */
export const WITH_PACE = 'LEFT JOIN office_paces p ON p.office_id = m.office_id';

/** Neither the office of the mailing nor the whole house is paused. */
export const NOT_PAUSED = 'p.paused_at IS NULL AND NOT EXISTS (SELECT 1 FROM house_pauses)';

/** What holds the office's mail back, the operator's pause before its own; null when it may leave. */
export async function pauseOf(reads: EntityManager, officeId: string): Promise<Pause | null> {
  const [pause] = await reads.query<{ since: Date; reason: string; isOfHouse: number }[]>(
    `SELECT since, reason, 1 AS isOfHouse FROM house_pauses
     UNION ALL
     SELECT paused_at, COALESCE(pause_reason, ''), 0 FROM office_paces WHERE office_id = ? AND paused_at IS NOT NULL
     ORDER BY isOfHouse DESC LIMIT 1`,
    [officeId],
  );
  return pause ? { ...pause, isOfHouse: Number(pause.isOfHouse) === 1 } : null;
}
