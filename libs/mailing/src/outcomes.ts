import type { Database } from '@hamshahr/platform';
import type { ClaimedDelivery } from './claims.js';
import type { DeliveryStatus } from './delivery-status.js';
import type { SmtpOutcome } from './smtp-outcome.js';

/** The next state of one delivery, as it is written into the ledger. */
export interface Recorded {
  id: string;
  status: Extract<DeliveryStatus, 'sent' | 'queued' | 'in_doubt' | 'failed' | 'suppressed'>;
  response: string;
  /** Seconds until the next attempt, for `queued`. */
  delay: number | null;
  suppress: boolean;
}

/** 1 m, 5 m, 15 m, 1 h, 4 h, 12 h, 24 h, each ± 20 % so that a thousand deferred mails do not return together. */
export const BACKOFF_SECONDS = [60, 300, 900, 3600, 14_400, 43_200, 86_400];

/**
 * What an attempt means for the row. Retries end with the list above, or when the event has begun.
 * @param random 0…1, spreads the retries
 */
export function record(
  delivery: Pick<ClaimedDelivery, 'id' | 'attempts'>,
  outcome: Exclude<SmtpOutcome, { kind: 'fenced' }>,
  expiresAt: Date | null,
  now: Date,
  random: number,
): Recorded {
  const row = { id: delivery.id, response: outcome.response, delay: null, suppress: false };
  switch (outcome.kind) {
    case 'accepted':
      return { ...row, status: 'sent' };
    case 'in_doubt':
      return { ...row, status: 'in_doubt' };
    case 'refused':
      return { ...row, status: 'failed', suppress: outcome.suppress };
    // The mailing pauses; the row waits for the person who repairs our account.
    case 'refuses_us':
      return { ...row, status: 'queued', delay: 0 };
    case 'deferred': {
      const step = BACKOFF_SECONDS[delivery.attempts - 1];
      const delay = step === undefined ? null : Math.round(step * (0.8 + 0.4 * random));
      const isTooLate = delay === null || (expiresAt !== null && now.getTime() + delay * 1000 > expiresAt.getTime());
      return isTooLate ? { ...row, status: 'failed' } : { ...row, status: 'queued', delay };
    }
  }
}

/** Writes a group of outcomes and their history rows; rows that another worker owns by now stay untouched. */
export async function writeOutcomes(database: Database, claim: string, outcomes: Recorded[]): Promise<void> {
  const table = `JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT UNSIGNED PATH '$.id', status VARCHAR(20) PATH '$.status',
    response VARCHAR(600) PATH '$.response', delay INT PATH '$.delay', suppress INT PATH '$.suppress'))`;
  const json = JSON.stringify(outcomes.map((outcome) => ({ ...outcome, suppress: outcome.suppress ? 1 : 0 })));
  await database.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO delivery_attempts (delivery_id, to_status, response)
       SELECT o.id, o.status, o.response FROM ${table} o
       JOIN deliveries d ON d.id = o.id AND d.claim = ? AND d.status = 'sending'`,
      [json, claim],
    );
    await tx.query(
      `INSERT IGNORE INTO suppressions (address_hash, reason) SELECT d.address_hash, 'hard_bounce' FROM ${table} o
       JOIN deliveries d ON d.id = o.id AND d.claim = ? AND d.status = 'sending' WHERE o.suppress = 1`,
      [json, claim],
    );
    await tx.query(
      `UPDATE deliveries d JOIN ${table} o ON o.id = d.id
       SET d.status = o.status, d.response = o.response, d.claim = NULL, d.lease_until = NULL,
           d.handed_over_at = IF(o.status IN ('sent', 'in_doubt'), d.handed_over_at, NULL),
           d.due_at = IF(o.status = 'queued', UTC_TIMESTAMP(3) + INTERVAL o.delay SECOND, NULL),
           d.finished_at = IF(o.status = 'queued', NULL, UTC_TIMESTAMP(3))
       WHERE d.claim = ? AND d.status = 'sending'`,
      [json, claim],
    );
  });
}
