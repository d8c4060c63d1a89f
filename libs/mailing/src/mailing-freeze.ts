import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DomainError, affected, canonicalJson } from '@hamshahr/platform';
import type { MailingSubject, RecipientSource, VariantKey } from './mailing-subjects.js';
import { MailingVariant, type Mailing } from './mailing.entity.js';
import { mayUnsubscribe, suppressedSql } from './suppressing.js';

const HASH_PAGE = 5000;
/** How often a freeze is begun anew because people changed their language or city, or were reached, in the middle of it. */
const ROUNDS = 3;

/**
 * Freezes a mailing: its recipients, one row each, and what they will read, once per language and city.
 * @param publicUrl base address of the pages that links open
 * @returns the number of recipients and the hash that an approval pins
 * @throws DomainError invalid when nobody is left to write to; conflict when the recipients do not stand still
 */
export async function freeze(
  tx: EntityManager,
  mailing: Mailing,
  subject: MailingSubject,
  publicUrl: string,
): Promise<{ recipients: number; contentHash: Buffer }> {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const recipients = await freezeOnce(tx, mailing, subject, publicUrl);
    if (recipients !== null) return { recipients, contentHash: await contentHash(tx, mailing) };
  }
  throw new DomainError('conflict', 'mailing.content_outdated');
}

/** @returns null when the statements saw different recipients, as they may in READ COMMITTED: somebody would be lost */
async function freezeOnce(
  tx: EntityManager,
  mailing: Mailing,
  subject: MailingSubject,
  publicUrl: string,
): Promise<number | null> {
  await tx.query('DELETE FROM deliveries WHERE mailing_id = ?', [mailing.id]);
  await tx.query('DELETE FROM mailing_variants WHERE mailing_id = ?', [mailing.id]);
  const source = await subject.recipients(tx, mailing);
  const variants = await tx.query<(VariantKey & { recipients: string })[]>(
    `SELECT r.language, r.city_id AS cityId, r.base_id AS baseId, COUNT(*) AS recipients FROM (${source.sql}) r
     GROUP BY r.language, r.city_id, r.base_id ORDER BY r.language, r.city_id, r.base_id`,
    source.params,
  );
  const recipients = variants.reduce((sum, variant) => sum + Number(variant.recipients), 0);
  if (recipients === 0)
    throw new DomainError('invalid', 'mailing.nobody', { field: mailing.kind === 'invitation' ? 'listIds' : 'kind' });
  const parts = await subject.render(tx, mailing, variants);
  await tx.insert(
    MailingVariant,
    variants.map((variant, index) => ({
      mailingId: mailing.id,
      language: variant.language,
      cityId: variant.cityId,
      baseId: variant.baseId,
      recipients: Number(variant.recipients),
      parts: { ...parts[index]!, unsubscribeUrl: mayUnsubscribe(mailing.kind) ? `${publicUrl}/u/` : null },
    })),
  );
  const inserted = await insertDeliveries(tx, mailing, source);
  return inserted === recipients ? recipients : null;
}

async function insertDeliveries(tx: EntityManager, mailing: Mailing, source: RecipientSource): Promise<number> {
  const result: unknown = await tx.query(
    `INSERT INTO deliveries (mailing_id, variant_id, recipient_id, name, address, address_hash, domain, token_version, status)
     SELECT ?, v.id, r.recipient_id, r.name, r.address, r.address_hash,
            LOWER(SUBSTRING_INDEX(r.address, '@', -1)), r.token_version,
            IF(${suppressedSql('r.address_hash')}, 'suppressed', 'planned')
     FROM (${source.sql}) r
     JOIN mailings m ON m.id = ?
     JOIN mailing_variants v ON v.mailing_id = m.id AND v.language = r.language AND v.city_id <=> r.city_id
       AND v.base_id <=> r.base_id
     ORDER BY r.recipient_id`,
    [mailing.id, ...source.params, mailing.id],
  );
  return affected(result);
}

/** SHA-256 over what every recipient will read, who they are in their order, and the content's id. */
export async function contentHash(
  tx: EntityManager,
  mailing: Pick<Mailing, 'id' | 'contentId' | 'kind'>,
): Promise<Buffer> {
  const hash = createHash('sha256').update(canonicalJson([mailing.kind, mailing.contentId]));
  const variants = await tx.find(MailingVariant, { where: { mailingId: mailing.id }, order: { id: 'ASC' } });
  for (const { id, language, cityId, baseId, parts } of variants) {
    hash.update(canonicalJson([id, language, cityId, baseId, parts]));
  }
  for (let after = '0'; ;) {
    const rows = await tx.query<{ id: string; line: string }[]>(
      `SELECT id, SHA2(JSON_ARRAY(recipient_id, variant_id, name, address, token_version), 256) AS line
       FROM deliveries WHERE mailing_id = ? AND id > ? AND copy = 0 ORDER BY id LIMIT ?`,
      [mailing.id, after, HASH_PAGE],
    );
    for (const { line } of rows) hash.update(line);
    const last = rows.at(-1);
    if (!last || rows.length < HASH_PAGE) return hash.digest();
    after = last.id;
  }
}
