import type { EntityManager } from 'typeorm';

/** Domains looked at in one claim; the longest waiting first, so the others come in the next one. */
const DOMAINS = 100;
/** How many messages may leave together after a quiet time: those of ten seconds. */
const BURST_SECONDS = 10;

/** A rate as the statements need it: microseconds between two messages, and how many may go at once. */
function bucketOf(perMinute: number): { interval: number; burst: number } {
  return {
    interval: Math.ceil(60_000_000 / perMinute),
    burst: Math.max(1, Math.ceil((perMinute * BURST_SECONDS) / 60)),
  };
}

/**
 * Due rows of a mailing that their domains' buckets allow now, at most `limit`, and takes their tokens. Domains without a
 * token are left out before any row is read, so a slow domain costs the others nothing. A bucket that another worker
 * holds is skipped; the row lock on the bucket keeps two workers from the same rows.
 */
export async function pacedIds(
  tx: EntityManager,
  mailingId: string,
  perMinute: number,
  limit: number,
): Promise<string[]> {
  const { interval, burst } = bucketOf(perMinute);
  const domains = await openDomains(tx, mailingId, interval * (burst - 1));
  if (domains.length === 0) return [];
  await tx.query('INSERT IGNORE INTO domain_paces (domain, next_at) VALUES ?', [
    [...domains].sort().map((domain) => [domain, new Date(0)]),
  ]);
  const allowed = await tx.query<{ domain: string; tokens: number | string }[]>(
    `SELECT domain, FLOOR((? - GREATEST(0, TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(3), next_at))) / ?) AS tokens
     FROM domain_paces WHERE domain IN (?) ORDER BY domain FOR UPDATE SKIP LOCKED`,
    [interval * burst, interval, domains],
  );
  const chosen = await choose(tx, mailingId, new Map(allowed.map((row) => [row.domain, Number(row.tokens)])), limit);
  await take(tx, chosen, interval);
  return chosen.map(({ id }) => id);
}

/** Domains with a due row and a token, the longest waiting first; one pass over the index alone. */
async function openDomains(tx: EntityManager, mailingId: string, slack: number): Promise<string[]> {
  const rows = await tx.query<{ domain: string }[]>(
    `SELECT q.domain FROM (
       SELECT domain, MIN(due_at) AS first_due FROM deliveries
       WHERE mailing_id = ? AND status = 'queued' GROUP BY domain) q
     LEFT JOIN domain_paces p ON p.domain = q.domain
     WHERE q.first_due <= UTC_TIMESTAMP(3)
       AND (p.domain IS NULL OR p.next_at <= UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND)
     ORDER BY q.first_due, q.domain LIMIT ?`,
    [mailingId, slack, DOMAINS],
  );
  return rows.map(({ domain }) => domain);
}

/** The first due rows of each domain, as many as it has tokens; one short index read per domain. */
async function choose(
  tx: EntityManager,
  mailingId: string,
  tokens: Map<string, number>,
  limit: number,
): Promise<{ id: string; domain: string }[]> {
  const some = [...tokens].filter(([, count]) => count > 0);
  if (some.length === 0) return [];
  const read = `(SELECT id, domain, due_at FROM deliveries
    WHERE mailing_id = ? AND status = 'queued' AND domain = ? AND due_at <= UTC_TIMESTAMP(3) ORDER BY due_at, id LIMIT ?)`;
  return tx.query(
    `SELECT id, domain FROM (${some.map(() => read).join(' UNION ALL ')}) r ORDER BY due_at, id LIMIT ?`,
    [...some.flatMap(([domain, count]) => [mailingId, domain, Math.min(count, limit)]), limit],
  );
}

async function take(tx: EntityManager, chosen: { domain: string }[], interval: number): Promise<void> {
  const counts = new Map<string, number>();
  for (const { domain } of chosen) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  if (counts.size === 0) return;
  const steps = [...counts].map(([domain, count]) => ({ domain, step: count * interval }));
  await tx.query(
    `UPDATE domain_paces p JOIN JSON_TABLE(?, '$[*]' COLUMNS (
       domain VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin PATH '$.domain', step BIGINT PATH '$.step')) t
       ON t.domain = p.domain
     SET p.next_at = GREATEST(p.next_at, UTC_TIMESTAMP(3)) + INTERVAL t.step MICROSECOND`,
    [JSON.stringify(steps)],
  );
}
