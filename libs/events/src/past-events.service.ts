import { Injectable } from '@nestjs/common';
import { Database, affected } from '@hamshahr/platform';

const BATCH = 500;

/** Marks published events as held once they have ended (F01); the worker's part of this lib, without mailings. */
@Injectable()
export class PastEvents {
  constructor(private readonly database: Database) {}

  /** By the database's clock. @returns how many events became held */
  async close(): Promise<number> {
    return affected(
      await this.database.reads.query(
        `UPDATE events SET status = 'held', version = version + 1 WHERE status = 'published' AND id IN (
           SELECT id FROM (SELECT e.id FROM events e JOIN event_revisions r ON r.id = e.published_revision_id
             WHERE e.status = 'published' AND r.ends_at <= UTC_TIMESTAMP(3) LIMIT ?) past)`,
        [BATCH],
      ),
    );
  }
}
