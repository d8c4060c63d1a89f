import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Database, affected } from '@hamshahr/platform';
import type { Delivery } from './delivery.entity.js';
import { STANDING_KINDS } from './mail-kind.js';
import { ALONE, NEWER_COUNT, standings, type Standing } from './message-order.js';
import { pacedIds } from './pace/domain-pace.js';
import { suppressedSql } from './suppressing.js';
import { NOT_PAUSED, WITH_PACE } from './pace/pauses.js';

export const BATCH = 250;

export type ClaimedDelivery = Pick<
  Delivery,
  | 'id'
  | 'variantId'
  | 'recipientId'
  | 'name'
  | 'address'
  | 'tokenVersion'
  | 'partstat'
  | 'attempts'
  | 'originId'
  | 'stamp'
> &
  Standing & {
    /** Name of the claim that took it; fences every write about it. */
    claim: string;
    isSuppressed: boolean;
    /** What the server said at the attempt before. */
    response: string | null;
  };

/** What one worker took, under the claim's random name. */
export interface Claim {
  claim: string;
  deliveries: ClaimedDelivery[];
  /** How many newer mailings about the same subject there were when the order of these deliveries was read. */
  newer: number;
}

/**
 * Takes up to 250 due deliveries of a mailing for one worker. SKIP LOCKED lets workers share a mailing; from then on the
 * claim's random name fences every write, so that a worker that slept past its lease can touch nothing.
 * @param domainRate messages a minute to one recipient domain, all workers together; null for no limit
 */
export async function claimDue(
  database: Database,
  mailingId: string,
  leaseSeconds: number,
  domainRate: number | null = null,
): Promise<Claim> {
  const claim = randomBytes(16).toString('hex');
  const taken = await database.transaction(async (tx) => {
    // A locking read: whoever undoes, pauses or aborts holds this row, and the claim waits and sees the result.
    const sending = await tx.query<unknown[]>(
      `SELECT m.id FROM mailings m ${WITH_PACE}
       WHERE m.id = ? AND m.status = 'sending' AND m.not_before <= UTC_TIMESTAMP(3) AND ${NOT_PAUSED}
       AND (m.expires_at IS NULL OR m.expires_at > UTC_TIMESTAMP(3)) LOCK IN SHARE MODE`,
      [mailingId],
    );
    if (sending.length === 0) return 0;
    const due = domainRate === null ? await dueIds(tx, mailingId) : await pacedIds(tx, mailingId, domainRate, BATCH);
    if (due.length === 0) return 0;
    return affected(
      await tx.query(
        `UPDATE deliveries SET status = 'sending', claim = ?, handed_over_at = NULL,
                lease_until = UTC_TIMESTAMP(3) + INTERVAL ? SECOND
         WHERE id IN (?) AND status = 'queued'`,
        [claim, leaseSeconds, due],
      ),
    );
  });
  if (taken === 0) return { claim, deliveries: [], newer: 0 };
  // Before the order is read: news that begins in between is noticed at the first hand-over.
  const { newer, others } = await otherNews(database, mailingId);
  const order = others > 0 ? await standings(database, claim) : null;
  const rows = await load(database.reads, claim);
  return { claim, deliveries: rows.map((row) => ({ ...row, claim, ...(order?.get(row.id) ?? ALONE) })), newer };
}

/** Mailings about the same subject: those that are newer and in force, and all. Most subjects have one, and no order; standing mail is in the thread of another. */
async function otherNews(database: Database, mailingId: string): Promise<{ newer: number; others: number }> {
  const [row] = await database.reads.query<{ newer: number | string; others: number | string }[]>(
    `SELECT ${NEWER_COUNT} AS newer, m.kind IN (?) OR EXISTS (SELECT 1 FROM mailings o
       WHERE o.subject_type = m.subject_type AND o.subject_id = m.subject_id AND o.id <> m.id) AS others
     FROM mailings m WHERE m.id = ?`,
    [STANDING_KINDS, mailingId],
  );
  return { newer: Number(row?.newer ?? 0), others: Number(row?.others ?? 1) };
}

async function dueIds(tx: EntityManager, mailingId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM deliveries WHERE mailing_id = ? AND status = 'queued' AND due_at <= UTC_TIMESTAMP(3)
     ORDER BY due_at, id LIMIT ? FOR UPDATE SKIP LOCKED`,
    [mailingId, BATCH],
  );
  return rows.map(({ id }) => id);
}

/** Everything the batch needs, in one query; suppressions that came after the freeze count too. */
async function load(reads: EntityManager, claim: string): Promise<Omit<ClaimedDelivery, 'claim' | keyof Standing>[]> {
  const rows = await reads.query<
    (Omit<ClaimedDelivery, 'claim' | 'isSuppressed' | keyof Standing> & { suppressed: number | string })[]
  >(
    `SELECT d.id, d.variant_id AS variantId, d.recipient_id AS recipientId, d.name, d.address,
            d.token_version AS tokenVersion, d.partstat, d.attempts, d.response, d.origin_id AS originId, d.stamp,
            d.is_forced = 0 AND ${suppressedSql('d.address_hash')} AS suppressed
     FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
     WHERE d.claim = ? AND d.status = 'sending' ORDER BY d.id`,
    [claim],
  );
  return rows.map(({ suppressed, ...row }) => ({ ...row, isSuppressed: Number(suppressed) === 1 }));
}

/** A sign of life: as long as it comes, nobody else takes the claim's rows. */
export async function renew(database: Database, claim: string, leaseSeconds: number): Promise<void> {
  await database.reads.query(
    "UPDATE deliveries SET lease_until = UTC_TIMESTAMP(3) + INTERVAL ? SECOND WHERE claim = ? AND status = 'sending'",
    [leaseSeconds, claim],
  );
}

/** A row and the claim that a worker believes to hold it by. */
export type Held = Pick<ClaimedDelivery, 'id' | 'claim'>;

/** SQL: each row's own claim must still be the one that holds it. Takes the ids, and the ids with their claims. */
const HELD = "id IN (?) AND (id, claim) IN (?) AND status = 'sending'";

/**
 * Marks rows as handed over, just before their last bytes leave: one statement for rows of any claims.
 * @returns for each row whether its claim still owned it
 */
export async function markHandedOver(database: Database, rows: Held[]): Promise<boolean[]> {
  const ids = rows.map(({ id }) => BigInt(id));
  const held = [ids, rows.map(({ claim }, index) => [ids[index], claim])];
  const marked = await database.statement(
    // By no other index: what this statement only looks at it would lock as well, and others would wait for it.
    `UPDATE deliveries FORCE INDEX (PRIMARY) SET handed_over_at = UTC_TIMESTAMP(3) WHERE ${HELD}`,
    held,
  );
  if (affected(marked) === rows.length) return rows.map(() => true);
  // Somebody else has one of them. Who was marked above is still held and has its mark.
  const owned = await database.reads.query<Held[]>(
    `SELECT id, claim FROM deliveries WHERE ${HELD} AND handed_over_at IS NOT NULL`,
    held,
  );
  const claims = new Map(owned.map(({ id, claim }) => [id, claim]));
  return rows.map(({ id, claim }) => claims.get(id) === claim);
}

/**
 * False once somebody paused, aborted or took back the mailing, paused its office or the house, or began to tell something
 * newer about the same event: a batch must not go on for minutes. What is left of it is claimed anew, and its order read anew.
 */
export async function isSending(database: Database, mailingId: string, newer: number): Promise<boolean> {
  const rows = await database.reads.query<unknown[]>(
    `SELECT 1 FROM mailings m ${WITH_PACE}
     WHERE m.id = ? AND m.status = 'sending' AND ${NOT_PAUSED} AND ${NEWER_COUNT} = ?`,
    [mailingId, newer],
  );
  return rows.length === 1;
}
