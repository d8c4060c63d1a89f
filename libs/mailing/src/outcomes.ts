import type { Database } from '@hamshahr/platform';
import type { ClaimedDelivery } from './claims.js';
import type { DeliveryStatus } from './delivery-status.js';
import { withdraws } from './mail-kind.js';
import type { LoadedMailing } from './mailing-loader.js';
import type { SmtpOutcome } from './smtp-outcome.js';

/** The next state of one delivery, as it is written into the ledger. */
export interface Recorded {
  id: string;
  status: Extract<
    DeliveryStatus,
    'sent' | 'queued' | 'in_doubt' | 'failed' | 'suppressed' | 'superseded' | 'cancelled'
  >;
  response: string;
  /** Seconds until the next attempt, for `queued`. */
  delay: number | null;
  suppress: boolean;
  /** True when the mail server was really asked; giving a row back is no attempt. */
  isAttempt: boolean;
}

/** 1 m, 5 m, 15 m, 1 h, 4 h, 12 h, 24 h, each ± 20 % so that a thousand deferred mails do not return together. */
export const BACKOFF_SECONDS = [60, 300, 900, 3600, 14_400, 43_200, 86_400];

/**
 * What an attempt means for the row. Retries end with the list above, or when the event has begun (writeOutcomes, by the
 * database's clock).
 * @param random 0…1, spreads the retries
 */
export function record(
  delivery: Pick<ClaimedDelivery, 'id' | 'attempts' | 'response'>,
  outcome: Exclude<SmtpOutcome, { kind: 'fenced' }>,
  random: number,
): Recorded {
  const row = { id: delivery.id, response: outcome.response, delay: null, suppress: false, isAttempt: true };
  switch (outcome.kind) {
    case 'accepted':
      return { ...row, status: 'sent' };
    case 'in_doubt':
      return { ...row, status: 'in_doubt' };
    case 'refused':
      return { ...row, status: 'failed', suppress: outcome.suppress };
    case 'refuses_us':
      return isAgain(delivery, outcome)
        ? { ...row, status: 'failed' }
        : // The mailing pauses; the row waits for the person who repairs our account.
          { ...row, status: 'queued', delay: 0, isAttempt: false };
    case 'deferred': {
      const step = BACKOFF_SECONDS[delivery.attempts];
      if (step === undefined) return { ...row, status: 'failed' };
      return { ...row, status: 'queued', delay: Math.round(step * (0.8 + 0.4 * random)) };
    }
  }
}

/** What becomes of a claimed message that must not leave, by the present state of its address and its siblings; else null. */
export function withoutSending(
  mailing: Pick<LoadedMailing, 'kind' | 'isTest'>,
  delivery: ClaimedDelivery,
): Recorded | null {
  // Nobody's calendar or list is touched by a test.
  if (mailing.isTest) return null;
  const { id, isSuppressed, order, thread, waitSeconds } = delivery;
  if (isSuppressed) return unsent(id, 'suppressed', 'suppressed address');
  if (order === 'superseded') return unsent(id, 'superseded', 'a newer message about the same event took its place');
  if (order === 'waits')
    return { ...unsent(id, 'queued', 'waits for another message about the same event'), delay: waitSeconds };
  if (withdraws(mailing.kind) && thread === null)
    return unsent(id, 'cancelled', 'no earlier message reached this person');
  return null;
}

/** A row that is written down without an attempt. */
export function unsent(id: string, status: Recorded['status'], response: string): Recorded {
  return { id, status, response, delay: null, suppress: false, isAttempt: false };
}

/** A policy refusal of the same recipient after a person resumed the mailing means this recipient, not us. */
export function isAgain(delivery: Pick<ClaimedDelivery, 'response'>, outcome: SmtpOutcome): boolean {
  return outcome.kind === 'refuses_us' && outcome.atRecipient && (delivery.response?.startsWith('5') ?? false);
}

/** Writes a group of outcomes and their history rows (none for a message that only waits its turn); rows that another worker owns by now stay untouched. */
export async function writeOutcomes(database: Database, claim: string, outcomes: Recorded[]): Promise<void> {
  const json = JSON.stringify(
    outcomes.map((row) => ({ ...row, suppress: row.suppress ? 1 : 0, isAttempt: row.isAttempt ? 1 : 0 })),
  );
  // A row that the sweep called in doubt while this worker was frozen is still this claim's to settle.
  const rows = `(SELECT d.id, d.address_hash, o.response, o.delay, o.suppress, o.isAttempt,
      IF(o.status = 'queued' AND o.isAttempt = 1 AND UTC_TIMESTAMP(3) + INTERVAL o.delay SECOND > m.expires_at, 'failed', o.status)
        AS status
    FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT UNSIGNED PATH '$.id', status VARCHAR(20) PATH '$.status',
      response VARCHAR(600) PATH '$.response', delay INT PATH '$.delay', suppress INT PATH '$.suppress',
      isAttempt INT PATH '$.isAttempt')) o
    JOIN deliveries d ON d.id = o.id AND d.claim = ? AND d.status IN ('sending', 'in_doubt')
    JOIN mailings m ON m.id = d.mailing_id)`;
  await database.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO delivery_attempts (delivery_id, to_status, response) SELECT r.id, r.status, r.response FROM ${rows} r
       WHERE r.isAttempt = 1 OR r.status <> 'queued' OR r.delay = 0`,
      [json, claim],
    );
    await tx.query(
      `INSERT IGNORE INTO suppressions (address_hash, reason)
       SELECT r.address_hash, 'hard_bounce' FROM ${rows} r WHERE r.suppress = 1`,
      [json, claim],
    );
    await tx.query(
      `UPDATE deliveries d JOIN ${rows} r ON r.id = d.id
       SET d.status = r.status, d.response = r.response, d.claim = NULL, d.lease_until = NULL,
           d.attempts = d.attempts + r.isAttempt,
           d.handed_over_at = IF(r.status IN ('sent', 'in_doubt'), d.handed_over_at, NULL),
           d.due_at = IF(r.status = 'queued', UTC_TIMESTAMP(3) + INTERVAL r.delay SECOND, NULL),
           d.finished_at = IF(r.status = 'queued', NULL, UTC_TIMESTAMP(3))`,
      [json, claim],
    );
  });
}
