import type { EntityManager } from 'typeorm';
import { affected } from '@hamshahr/platform';
import type { RecipientSource, VariantKey } from './mailing-subjects.js';
import { suppressedSql } from './suppressing.js';

/** How many people read the same mail. */
export type VariantCount = VariantKey & { recipients: number };

/**
 * Chooses the recipients once, into a temporary table of this connection. What follows reads that table: choosing is
 * dear (what each person last heard), above all right after a large sending whose old row versions are not purged yet,
 * and each statement of a READ COMMITTED transaction could choose other people.
 */
export async function chooseRecipients(tx: EntityManager, source: RecipientSource): Promise<void> {
  // A rollback empties the table of an earlier freeze on this pooled connection and leaves it standing.
  await tx.query('DROP TEMPORARY TABLE IF EXISTS chosen_recipients');
  await tx.query(
    `CREATE TEMPORARY TABLE chosen_recipients (
       recipient_id bigint UNSIGNED NOT NULL PRIMARY KEY,
       name varchar(200) NOT NULL,
       address varchar(254) NOT NULL,
       address_hash binary(32) NOT NULL,
       token_version int UNSIGNED NOT NULL,
       language varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
       city_id bigint UNSIGNED NULL,
       base_id bigint UNSIGNED NULL
     ) ENGINE=InnoDB
     SELECT r.recipient_id, r.name, r.address, r.address_hash, r.token_version, r.language, r.city_id, r.base_id
     FROM (${source.sql}) r`,
    source.params,
  );
}

/** Who reads what, by language, city and what they know; empty when nobody was chosen. */
export async function variantsOfChosen(tx: EntityManager): Promise<VariantCount[]> {
  const rows = await tx.query<(VariantKey & { recipients: string })[]>(
    `SELECT language, city_id AS cityId, base_id AS baseId, COUNT(*) AS recipients FROM chosen_recipients
     GROUP BY language, city_id, base_id ORDER BY language, city_id, base_id`,
  );
  return rows.map((row) => ({ ...row, recipients: Number(row.recipients) }));
}

/** Writes a row for everybody who reads one of the mailing's variants, in the order of their ids. @returns how many */
export async function insertDeliveries(tx: EntityManager, mailingId: string): Promise<number> {
  const result: unknown = await tx.query(
    `INSERT INTO deliveries (mailing_id, variant_id, recipient_id, name, address, address_hash, domain, token_version, status)
     SELECT m.id, v.id, r.recipient_id, r.name, r.address, r.address_hash,
            LOWER(SUBSTRING_INDEX(r.address, '@', -1)), r.token_version,
            IF(${suppressedSql('r.address_hash')}, 'suppressed', 'planned')
     FROM chosen_recipients r
     JOIN mailings m ON m.id = ?
     JOIN mailing_variants v ON v.mailing_id = m.id AND v.language = r.language AND v.city_id <=> r.city_id
       AND v.base_id <=> r.base_id
     ORDER BY r.recipient_id`,
    [mailingId],
  );
  await dropChosen(tx);
  return affected(result);
}

export async function dropChosen(tx: EntityManager): Promise<void> {
  await tx.query('DROP TEMPORARY TABLE chosen_recipients');
}
