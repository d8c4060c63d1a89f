import { Injectable } from '@nestjs/common';
import { Database, affected } from '@hamshahr/platform';

/** How long a draft is kept after its last change, and after nobody can hand it in any more. */
const KEPT_DAYS = 30;
const MOST_AT_ONCE = 500;

/** What was never handed in (a draft, or one whose address belongs to somebody else) holds personal data for nothing; it goes when it can serve nobody any more. */
@Injectable()
export class OldDrafts {
  constructor(private readonly database: Database) {}

  /** @returns how many were forgotten, with their people and files */
  async forget(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const result: unknown = await tx.query(
        `DELETE FROM submissions WHERE id IN (SELECT id FROM (
           SELECT s.id FROM submissions s JOIN calls c ON c.id = s.call_id
           JOIN call_versions v ON v.id = COALESCE(c.published_version_id, s.version_id)
           LEFT JOIN call_access_codes a ON a.id = s.access_code_id
           WHERE s.status <> 'submitted' AND s.submitted_at IS NULL AND GREATEST(s.changed_at, v.closes_at, COALESCE(a.until, v.closes_at))
             + INTERVAL JSON_VALUE(v.content, '$.graceMinutes') MINUTE < UTC_TIMESTAMP(3) - INTERVAL ${KEPT_DAYS} DAY
           LIMIT ${MOST_AT_ONCE}) old)`,
      );
      return affected(result);
    });
  }
}
