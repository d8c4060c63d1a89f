import type { Database } from '@hamshahr/platform';
import { isBound, quietEnd } from './quiet-hours.js';

interface VariantClock {
  variantId: string;
  zone: string;
  from: string;
  until: string;
  bindsAll: number | string;
  kind: string;
  expiresAt: Date | null;
  now: Date;
}

/**
 * Lets due rows wait whose recipients sleep, one UPDATE for all of them; the city is their variant's, else the office's.
 * Quiet hours that end only when the event has begun hold nothing back: late mail is worse than mail at night.
 */
export async function waitOutQuietHours(database: Database, mailingId: string): Promise<void> {
  const clocks = await database.reads.query<VariantClock[]>(
    `SELECT v.id AS variantId, COALESCE(c.zone, own.zone) AS zone, p.quiet_from AS \`from\`, p.quiet_until AS until,
            p.quiet_binds_all AS bindsAll, m.kind, m.expires_at AS expiresAt, UTC_TIMESTAMP(3) AS now
     FROM mailings m JOIN office_paces p ON p.office_id = m.office_id AND p.quiet_from IS NOT NULL
     JOIN offices o ON o.id = m.office_id JOIN cities own ON own.id = o.city_id
     JOIN mailing_variants v ON v.mailing_id = m.id LEFT JOIN cities c ON c.id = v.city_id
     WHERE m.id = ? AND m.subject_type <> 'test'`,
    [mailingId],
  );
  const waiting = new Map<number, string[]>();
  for (const { variantId, zone, from, until, bindsAll, kind, expiresAt, now } of clocks) {
    if (!isBound(kind, Number(bindsAll) === 1)) continue;
    const end = quietEnd(now, zone, { from, until });
    if (!end || (expiresAt && end.getTime() >= expiresAt.getTime())) continue;
    waiting.set(end.getTime(), [...(waiting.get(end.getTime()) ?? []), variantId]);
  }
  for (const [end, variants] of waiting) {
    await database.transaction((tx) =>
      tx.query(
        `UPDATE deliveries SET due_at = ? WHERE mailing_id = ? AND status = 'queued' AND due_at < ? AND variant_id IN (?)`,
        [new Date(end), mailingId, new Date(end), variants],
      ),
    );
  }
}
