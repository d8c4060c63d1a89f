import type { Database } from '@hamshahr/platform';
import type { EntityManager } from 'typeorm';
import { ENDING_KINDS, LASTING_KINDS } from './mail-kind.js';
import { HEARD_STATES, REACHED_STATES } from './delivery-status.js';

/** Where one claimed message stands among all messages about the same subject to the same person (rule 38). */
export interface Standing {
  /** `superseded`: newer news is on its way or there; `waits`: it may be taken back yet, or older news is on the wire. */
  order: 'free' | 'waits' | 'superseded';
  /** How long a message that waits does so before it looks again. */
  waitSeconds: number;
  /** The first message that reached this person, and the letter of the key of its Message-ID. */
  thread: { id: string; key: string } | null;
}

/** The standing of every message of a subject that has no other mailing. */
export const ALONE: Standing = { order: 'free', waitSeconds: 0, thread: null };

interface OrderRow {
  id: string;
  /** 1: a newer mailing is past its undo window; below 0: it is in it, for so many seconds more. */
  newer: number | string | null;
  olderOnWire: number | string;
}

interface ThreadRow {
  id: string;
  threadId: string;
  threadKey: string;
}

/** Of a mailing that was ended early: states of a message that cannot be called back. */
const TOLD_STATES = [...REACHED_STATES, 'complained'];

/**
 * SQL that is true of mailing `n` when it tells delivery `d` of mailing `m` something newer. One that was ended early
 * counts once it has told somebody, also for those whom it did not reach: what they would read is no longer true. Who
 * was not taken off by a withdrawal that was ended is invited as before.
 */
export const IS_NEWER = `m.kind NOT IN (?) AND n.subject_type = m.subject_type AND n.subject_id = m.subject_id AND n.id <> m.id AND n.stamp > m.stamp
  AND n.status IN ('sending', 'paused', 'done', 'aborted')
  AND (n.status <> 'aborted' OR EXISTS (
    SELECT 1 FROM deliveries told FORCE INDEX (ix_deliveries_due) WHERE told.mailing_id = n.id AND told.status IN (?)))
  AND (n.kind IN (?) OR EXISTS (
    SELECT 1 FROM deliveries nd
    WHERE nd.mailing_id = n.id AND nd.recipient_id = d.recipient_id AND (nd.status IN (?) OR (
      n.kind <> 'invitation' AND nd.status <> 'superseded'
      AND NOT (n.kind = 'withdrawal' AND n.status = 'aborted' AND nd.status = 'cancelled')))))`;
export const IS_NEWER_PARAMS = [LASTING_KINDS, TOLD_STATES, ENDING_KINDS, REACHED_STATES];

/** Whether this person was told, or is being told, something newer than this message. */
export async function isOutdated(tx: EntityManager, deliveryId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
     WHERE d.id = ? AND EXISTS (SELECT 1 FROM mailings n WHERE ${IS_NEWER})`,
    [deliveryId, ...IS_NEWER_PARAMS],
  );
  return rows.length > 0;
}

/**
 * Reads the present state of everything older and newer, in a few statements per claim. What is on the wire is read before
 * what was heard: a message that ends in between is heard then. The other way round it would be neither, and its reader
 * would not hear of the cancellation.
 */
export async function standings(database: Database, claim: string): Promise<Map<string, Standing>> {
  const orders = await database.reads.query<OrderRow[]>(
    `SELECT d.id,
       (SELECT MAX(IF(n.not_before > UTC_TIMESTAMP(3),
           -CEIL(TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(3), n.not_before) / 1000000), 1))
         FROM mailings n WHERE ${IS_NEWER}) AS newer,
       EXISTS (SELECT 1 FROM deliveries o JOIN mailings om ON om.id = o.mailing_id AND om.stamp < m.stamp
           AND om.subject_type = m.subject_type AND om.subject_id = m.subject_id
         WHERE o.recipient_id = d.recipient_id AND o.status = 'sending') AS olderOnWire
     FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
     WHERE d.claim = ? AND d.status = 'sending'`,
    [...IS_NEWER_PARAMS, claim],
  );
  await placeInThreads(database, claim);
  const threads = await database.reads.query<ThreadRow[]>(
    `SELECT d.id, t.id AS threadId, tm.token_key AS threadKey
     FROM deliveries d JOIN deliveries t ON t.id = d.thread_id JOIN mailings tm ON tm.id = t.mailing_id
     WHERE d.claim = ? AND d.status = 'sending'`,
    [claim],
  );
  const threadOf = new Map(threads.map(({ id, threadId, threadKey }) => [id, { id: threadId, key: threadKey }]));
  return new Map(orders.map((row) => [row.id, { ...standing(row), thread: threadOf.get(row.id) ?? null }]));
}

/** SQL: how many mailings tell something newer about the subject of mailing `m`, in force or within their undo window. */
export const NEWER_COUNT = `(SELECT COUNT(*) FROM mailings n
  WHERE n.subject_type = m.subject_type AND n.subject_id = m.subject_id AND n.stamp > m.stamp
  AND n.status IN ('sending', 'paused', 'done'))`;

/** Another message is on the wire for seconds only; an undo window is looked at a few times, for it may end early. */
const WAIT_SECONDS = { shortest: 2, longest: 10 };

function standing({ newer, olderOnWire }: OrderRow): Omit<Standing, 'thread'> {
  const news = Number(newer ?? 0);
  const isBlocked = news < 0 || Number(olderOnWire) === 1;
  return {
    order: news > 0 ? 'superseded' : isBlocked ? 'waits' : 'free',
    waitSeconds: Math.min(Math.max(-news, WAIT_SECONDS.shortest), WAIT_SECONDS.longest),
  };
}

/** SQL that is true when the last message that delivery `own` of mailing `m` follows told what it takes for known; takes states. */
const KNOWS_BASE = `v.base_id = (
  SELECT lm.content_id FROM deliveries l JOIN mailings lm ON lm.id = l.mailing_id AND lm.stamp < m.stamp
    AND lm.subject_type = m.subject_type AND lm.subject_id = m.subject_id AND lm.kind IN ('invitation', 'place', 'update')
  WHERE l.recipient_id = own.recipient_id AND l.status IN (?) ORDER BY lm.stamp DESC, l.id DESC LIMIT 1)`;

/**
 * Written before the first attempt and never changed after it, so that every retry has the same bytes (rule 3). An update
 * that overtook the one before it would compare with what its reader never heard: it begins anew, as a first invitation.
 * Read first and written then: one statement for both would lock the rows it reads, and meet the outcomes of other workers
 * in a deadlock.
 */
async function placeInThreads(database: Database, claim: string): Promise<void> {
  const places = await database.reads.query<{ id: string; firstId: string }[]>(
    `SELECT own.id, MIN(earlier.id) AS firstId
     FROM deliveries own JOIN mailings m ON m.id = own.mailing_id
     JOIN deliveries earlier ON earlier.recipient_id = own.recipient_id AND earlier.status IN (?)
     JOIN mailings em ON em.id = earlier.mailing_id AND em.stamp < m.stamp
       AND em.subject_type = m.subject_type AND em.subject_id = m.subject_id
     JOIN mailing_variants v ON v.id = own.variant_id
     WHERE own.claim = ? AND own.status = 'sending' AND own.attempts = 0 AND own.thread_id IS NULL
       AND (m.kind <> 'update' OR ${KNOWS_BASE})
     GROUP BY own.id`,
    [HEARD_STATES, claim, HEARD_STATES],
  );
  if (places.length === 0) return;
  await database.statement(
    `UPDATE JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT UNSIGNED PATH '$.id', first_id BIGINT UNSIGNED PATH '$.firstId')) place
       STRAIGHT_JOIN deliveries d ON d.id = place.id AND d.claim = ? AND d.status = 'sending'
     SET d.thread_id = place.first_id`,
    [JSON.stringify(places), claim],
  );
}
