import { Injectable } from '@nestjs/common';
import { Database } from '@hamshahr/platform';
import type { DeliveryStatus } from './delivery-status.js';
import type { MailingStatus } from './mailing-status.js';
import { NOT_PAUSED, WITH_PACE } from './pace/pauses.js';

export interface MailingFigures {
  /** Deliveries of mailings that are at most 30 days old, or still under way, by state. */
  deliveries: Partial<Record<DeliveryStatus, number>>;
  /** All mailings by state. */
  mailings: Partial<Record<MailingStatus, number>>;
  /** Seconds since the longest waiting delivery became due; 0 when none waits. Paused mailings and offices do not count. */
  oldestDueSeconds: number;
}

type Counted<Status> = { status: Status; n: string }[];

/** Figures of the whole house for its operator: counts over all offices, no names, no addresses, no ids. */
@Injectable()
export class MailingMetrics {
  constructor(private readonly database: Database) {}

  async figures(): Promise<MailingFigures> {
    const [deliveries, mailings, oldestDueSeconds] = await Promise.all([
      this.deliveries(),
      this.mailings(),
      this.oldestDueSeconds(),
    ]);
    return { deliveries, mailings, oldestDueSeconds };
  }

  private async deliveries(): Promise<MailingFigures['deliveries']> {
    return byStatus(
      await this.database.reads.query<Counted<DeliveryStatus>>(
        `SELECT d.status, COUNT(*) AS n FROM mailings m JOIN deliveries d ON d.mailing_id = m.id
         WHERE m.subject_type <> 'test'
           AND (m.created_at >= UTC_TIMESTAMP(3) - INTERVAL 30 DAY OR m.status IN ('sending', 'paused'))
         GROUP BY d.status`,
      ),
    );
  }

  private async mailings(): Promise<MailingFigures['mailings']> {
    return byStatus(
      await this.database.reads.query<Counted<MailingStatus>>(
        "SELECT status, COUNT(*) AS n FROM mailings WHERE subject_type <> 'test' GROUP BY status",
      ),
    );
  }

  private async oldestDueSeconds(): Promise<number> {
    const [row] = await this.database.reads.query<{ seconds: string | null }[]>(
      `SELECT TIMESTAMPDIFF(MICROSECOND, MIN(GREATEST(d.due_at, m.not_before)), UTC_TIMESTAMP(3)) / 1000000 AS seconds
       FROM mailings m JOIN deliveries d ON d.mailing_id = m.id AND d.status = 'queued' AND d.due_at <= UTC_TIMESTAMP(3)
       ${WITH_PACE}
       WHERE m.status = 'sending' AND m.not_before <= UTC_TIMESTAMP(3) AND ${NOT_PAUSED}`,
    );
    return Number(row?.seconds ?? 0);
  }
}

function byStatus<Status extends string>(rows: Counted<Status>): Partial<Record<Status, number>> {
  const counts: Partial<Record<Status, number>> = {};
  for (const { status, n } of rows) counts[status] = Number(n);
  return counts;
}
