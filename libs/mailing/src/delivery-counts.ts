import type { EntityManager } from 'typeorm';
import type { DeliveryStatus } from './delivery-status.js';

export type DeliveryCounts = Partial<Record<DeliveryStatus, number>>;

/**
 * Deliveries by state, for several mailings in one query. What was sent once more counts as its newest copy alone: all
 * states of a mailing together are its recipients.
 */
export async function countDeliveries(
  reads: EntityManager,
  mailingIds: string[],
): Promise<Map<string, DeliveryCounts>> {
  const counts = new Map<string, DeliveryCounts>(mailingIds.map((id) => [id, {}]));
  if (mailingIds.length === 0) return counts;
  const rows = await reads.query<{ mailingId: string; status: DeliveryStatus; n: string }[]>(
    `SELECT mailing_id AS mailingId, status, SUM(n) AS n FROM (
       SELECT mailing_id, status, COUNT(*) AS n FROM deliveries WHERE mailing_id IN (?) GROUP BY mailing_id, status
       UNION ALL
       SELECT d.mailing_id, d.status, -COUNT(*) FROM deliveries later
         JOIN deliveries d ON d.mailing_id = later.mailing_id AND d.recipient_id = later.recipient_id AND d.copy = later.copy - 1
        WHERE later.mailing_id IN (?) AND later.copy > 0 GROUP BY d.mailing_id, d.status) counted
     GROUP BY mailing_id, status HAVING n > 0`,
    [mailingIds, mailingIds],
  );
  for (const { mailingId, status, n } of rows) counts.get(mailingId)![status] = Number(n);
  return counts;
}
