import { Injectable } from '@nestjs/common';
import { ExpertQueries } from '@hamshahr/experts';
import { visibleUnit, type Actor } from '@hamshahr/people';
import { Database } from '@hamshahr/platform';
import type { Decision, PersonRole, SubmissionStatus } from './submission.entity.js';

/** A submission somebody of the register stands behind. */
export interface ExpertSubmission {
  id: string;
  callId: string;
  callSlug: string;
  title: string;
  role: PersonRole;
  status: SubmissionStatus;
  decision: Decision | null;
  submittedAt: Date | null;
  /** Whether a link mailed to this person was used; else anybody may have typed their address. */
  isProven: boolean;
}

/** What an expert handed in over all calls of the office, also under entries that were merged into theirs. */
@Injectable()
export class ExpertSubmissions {
  constructor(
    private readonly database: Database,
    private readonly experts: ExpertQueries,
  ) {}

  /** Newest first, at most 200. @throws DomainError missing */
  async of(actor: Actor, expertId: string): Promise<ExpertSubmission[]> {
    const unitId = visibleUnit(actor);
    const { ids } = await this.experts.one(actor, expertId);
    const rows = await this.database.reads.query<ExpertSubmission[]>(
      `SELECT s.id, s.call_id AS callId, c.slug AS callSlug, s.title, p.role, s.status, s.decision,
              s.submitted_at AS submittedAt,
              p.role = 'co_author' OR p.proven_at IS NOT NULL AS isProven
       FROM submission_people p JOIN submissions s ON s.id = p.submission_id JOIN calls c ON c.id = s.call_id
       WHERE p.expert_id IN (?) AND s.office_id = ? AND s.status <> 'draft' AND p.state = 'confirmed'
         AND (? IS NULL OR c.unit_id = ?)
       ORDER BY s.id DESC LIMIT 200`,
      [ids, actor.officeId, unitId, unitId],
    );
    return rows.map((row) => ({
      ...row,
      id: String(row.id),
      callId: String(row.callId),
      isProven: Boolean(Number(row.isProven)),
    }));
  }
}
