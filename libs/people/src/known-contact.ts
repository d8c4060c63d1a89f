import type { EntityManager } from 'typeorm';
import type { Contact } from './contact.entity.js';

type NewContact = Pick<Contact, 'officeId' | 'name' | 'address' | 'addressHash' | 'language' | 'cityId'>;

/**
 * The office's contact of this address, made when there is none. What the office wrote about a person it knows stays:
 * a stranger's form never rewrites it.
 */
export async function knownContact(tx: EntityManager, contact: NewContact): Promise<string> {
  const { officeId, name, address, addressHash, language, cityId } = contact;
  await tx.query(
    `INSERT INTO contacts (office_id, name, address, address_hash, language, city_id) VALUES (?, ?, ?, ?, ?, ?)
     ON DUPLICATE KEY UPDATE id = id`,
    [officeId, name, address, addressHash, language, cityId],
  );
  const [row] = await tx.query<{ id: string }[]>('SELECT id FROM contacts WHERE office_id = ? AND address_hash = ?', [
    officeId,
    addressHash,
  ]);
  return row!.id;
}
