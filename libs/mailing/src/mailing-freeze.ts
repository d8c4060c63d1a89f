import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DomainError, canonicalJson } from '@hamshahr/platform';
import { chooseRecipients, insertDeliveries, variantsOfChosen } from './chosen-recipients.js';
import type { MailingSubject } from './mailing-subjects.js';
import { MailingVariant, type Mailing } from './mailing.entity.js';
import { mayUnsubscribe } from './suppressing.js';

const HASH_PAGE = 5000;

/**
 * Freezes a mailing: its recipients, one row each, and what they will read, once per language and city.
 * @param publicUrl base address of the pages that links open
 * @returns the number of recipients and the hash that an approval pins
 * @throws DomainError invalid when nobody is left to write to; conflict when nobody has anything new to read
 */
export async function freeze(
  tx: EntityManager,
  mailing: Mailing,
  subject: MailingSubject,
  publicUrl: string,
): Promise<{ recipients: number; contentHash: Buffer }> {
  await tx.query('DELETE FROM deliveries WHERE mailing_id = ?', [mailing.id]);
  await tx.query('DELETE FROM mailing_variants WHERE mailing_id = ?', [mailing.id]);
  await chooseRecipients(tx, await subject.recipients(tx, mailing));
  const chosen = await variantsOfChosen(tx);
  if (chosen.length === 0)
    throw new DomainError('invalid', 'mailing.nobody', { field: mailing.kind === 'invitation' ? 'listIds' : 'kind' });
  const variants = await subject.worthWriting(tx, mailing, chosen);
  const parts = await subject.render(tx, mailing, variants);
  await tx.insert(
    MailingVariant,
    variants.map(({ language, cityId, baseId, recipients }, index) => ({
      mailingId: mailing.id,
      language,
      cityId,
      baseId,
      recipients,
      parts: { ...parts[index]!, unsubscribeUrl: mayUnsubscribe(mailing.kind) ? `${publicUrl}/u/` : null },
    })),
  );
  const recipients = await insertDeliveries(tx, mailing.id);
  return { recipients, contentHash: await contentHash(tx, mailing) };
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
