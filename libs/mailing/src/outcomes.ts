import type { Database } from '@hamshahr/platform';
import type { ClaimedDelivery, Held } from './claims.js';
import type { DeliveryStatus } from './delivery-status.js';
import { withdraws } from './mail-kind.js';
import type { LoadedMailing } from './mailing-loader.js';
import type { SmtpOutcome } from './smtp-outcome.js';

/** The next state of one delivery, as it is written into the ledger. */
export interface Recorded {
  id: string;
  /** The claim that must still hold it. */
  claim: string;
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
  delivery: Pick<ClaimedDelivery, 'id' | 'claim' | 'attempts' | 'response'>,
  outcome: Exclude<SmtpOutcome, { kind: 'fenced' }>,
  random: number,
): Recorded {
  const { id, claim } = delivery;
  const row = { id, claim, response: outcome.response, delay: null, suppress: false, isAttempt: true };
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
  const { isSuppressed, order, thread, waitSeconds } = delivery;
  if (isSuppressed) return unsent(delivery, 'suppressed', 'suppressed address');
  if (order === 'superseded')
    return unsent(delivery, 'superseded', 'a newer message about the same event took its place');
  if (order === 'waits')
    return { ...unsent(delivery, 'queued', 'waits for another message about the same event'), delay: waitSeconds };
  if (withdraws(mailing.kind) && thread === null)
    return unsent(delivery, 'cancelled', 'no earlier message reached this person');
  return null;
}

/** A row that is written down without an attempt. */
export function unsent({ id, claim }: Held, status: Recorded['status'], response: string): Recorded {
  return { id, claim, status, response, delay: null, suppress: false, isAttempt: false };
}

/** A policy refusal of the same recipient after a person resumed the mailing means this recipient, not us. */
export function isAgain(delivery: Pick<ClaimedDelivery, 'response'>, outcome: SmtpOutcome): boolean {
  return outcome.kind === 'refuses_us' && outcome.atRecipient && (delivery.response?.startsWith('5') ?? false);
}

const OUTCOMES = `JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT UNSIGNED PATH '$.id', claim CHAR(32) PATH '$.claim',
    status VARCHAR(20) PATH '$.status', response VARCHAR(600) PATH '$.response', delay INT PATH '$.delay',
    suppress INT PATH '$.suppress', isAttempt INT PATH '$.isAttempt')) o`;

/**
 * Outcomes with the rows that their claims still own. A row that the sweep called in doubt while this worker was frozen is
 * still its claim's to settle.
 */
const OWNED = `${OUTCOMES} STRAIGHT_JOIN deliveries d ON d.id = o.id AND d.claim = o.claim AND d.status IN ('sending', 'in_doubt')
  STRAIGHT_JOIN mailings m ON m.id = d.mailing_id`;

/** No retry comes after the event has begun. */
const STATUS = `IF(o.status = 'queued' AND o.isAttempt = 1 AND UTC_TIMESTAMP(3) + INTERVAL o.delay SECOND > m.expires_at,
  'failed', o.status)`;

const HISTORY = `INSERT INTO delivery_attempts (delivery_id, to_status, response)
  SELECT d.id, ${STATUS}, o.response FROM ${OWNED}
  WHERE o.isAttempt = 1 OR ${STATUS} <> 'queued' OR o.delay = 0`;

const SUPPRESSIONS = `INSERT IGNORE INTO suppressions (address_hash, reason)
  SELECT d.address_hash, 'hard_bounce' FROM ${OWNED} WHERE o.suppress = 1`;

const ROWS = `UPDATE ${OWNED}
  SET d.status = ${STATUS}, d.response = o.response, d.claim = NULL, d.lease_until = NULL,
      d.attempts = d.attempts + o.isAttempt,
      d.handed_over_at = IF(${STATUS} IN ('sent', 'in_doubt'), d.handed_over_at, NULL),
      d.due_at = IF(${STATUS} = 'queued', UTC_TIMESTAMP(3) + INTERVAL o.delay SECOND, NULL),
      d.finished_at = IF(${STATUS} = 'queued', NULL, UTC_TIMESTAMP(3))`;

/**
 * Writes a group of outcomes, of any claims, and their history rows (none for a message that only waits its turn); rows
 * that another worker owns by now stay untouched. All of it is one turn to the server, because messages wait for it
 * (open-hand-overs.ts).
 */
export async function writeOutcomes(database: Database, outcomes: Recorded[]): Promise<void> {
  const json = JSON.stringify(
    outcomes.map((row) => ({ ...row, suppress: row.suppress ? 1 : 0, isAttempt: row.isAttempt ? 1 : 0 })),
  );
  const steps = outcomes.some(({ suppress }) => suppress) ? [HISTORY, SUPPRESSIONS, ROWS] : [HISTORY, ROWS];
  await database.script(
    steps,
    steps.map(() => json),
  );
}
