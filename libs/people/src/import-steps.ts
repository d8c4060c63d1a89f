import type { EntityManager } from 'typeorm';
import type { ContactImport } from './contact-import.entity.js';

/** People of an undone import, each once. */
export interface UndoCounts {
  removed: number;
  /** Known before, invited, or on other lists since. */
  kept: number;
}

/** New people first, then the blanks of known ones are filled in; what an office typed is never overwritten. */
export async function carryOut(tx: EntityManager, record: ContactImport, listId: string): Promise<void> {
  const draft = (path: string) => `JSON_VALUE(r.draft, '$.${path}')`;
  await tx.query(
    `UPDATE contact_import_rows r
     LEFT JOIN contacts c ON c.office_id = ? AND c.address_hash = r.address_hash
     SET r.created = c.id IS NULL WHERE r.import_id = ? AND r.outcome <> 'refused'`,
    [record.officeId, record.id],
  );
  await tx.query(
    `INSERT INTO contacts (office_id, name, address, address_hash, language, city_id, organisation, role, role_key)
     SELECT ?, ${draft('name')}, ${draft('address')}, r.address_hash, COALESCE(${draft('language')}, 'en'),
            ${draft('cityId')}, ${draft('organisation')}, ${draft('role')}, ${draft('roleKey')}
     FROM contact_import_rows r WHERE r.import_id = ? AND r.outcome <> 'refused' ORDER BY r.line
     ON DUPLICATE KEY UPDATE city_id = COALESCE(contacts.city_id, VALUES(city_id)),
                             organisation = COALESCE(contacts.organisation, VALUES(organisation)),
                             role_key = IF(contacts.role IS NULL, VALUES(role_key), contacts.role_key),
                             role = COALESCE(contacts.role, VALUES(role))`,
    [record.officeId, record.id],
  );
  await tx.query(
    `UPDATE contact_import_rows r
     JOIN contacts c ON c.office_id = ? AND c.address_hash = r.address_hash
     LEFT JOIN contact_list_members m ON m.list_id = ? AND m.contact_id = c.id
     SET r.contact_id = c.id, r.joined = m.contact_id IS NULL
     WHERE r.import_id = ? AND r.outcome <> 'refused'`,
    [record.officeId, listId, record.id],
  );
  await addThemes(tx, record);
  await tx.query(
    `INSERT IGNORE INTO contact_list_members (list_id, contact_id)
     SELECT DISTINCT ?, r.contact_id FROM contact_import_rows r WHERE r.import_id = ? AND r.joined`,
    [listId, record.id],
  );
}

/** A theme more is no correction of what the office typed. */
async function addThemes(tx: EntityManager, record: ContactImport): Promise<void> {
  await tx.query(
    `INSERT IGNORE INTO contact_themes (contact_id, theme_key, theme)
     SELECT r.contact_id, t.theme_key, t.theme
     FROM contact_import_rows r JOIN JSON_TABLE(r.draft, '$.themes[*]'
       COLUMNS (theme VARCHAR(40) PATH '$.theme', theme_key VARCHAR(120) PATH '$.key')) t
     WHERE r.import_id = ? AND r.contact_id IS NOT NULL`,
    [record.id],
  );
}

/** The reverse of carryOut; a person another import has put on the same list since stays on it. */
export async function takeBack(tx: EntityManager, record: ContactImport): Promise<UndoCounts> {
  const before = await countPeople(tx, record.id);
  await tx.query(
    `DELETE m FROM contact_list_members m
     JOIN contact_import_rows r ON r.import_id = ? AND r.contact_id = m.contact_id AND r.joined
     WHERE m.list_id = ? AND NOT EXISTS (
       SELECT 1 FROM contact_import_rows o JOIN contact_imports i ON i.id = o.import_id
       WHERE o.contact_id = m.contact_id AND i.id <> r.import_id AND i.status = 'committed' AND i.list_id = m.list_id)`,
    [record.id, record.listId],
  );
  // IGNORE passes over whoever a foreign key still holds, such as the invited.
  await tx.query(
    `DELETE IGNORE FROM contacts WHERE office_id = ?
     AND id IN (SELECT r.contact_id FROM contact_import_rows r WHERE r.import_id = ? AND r.created)
     AND NOT EXISTS (SELECT 1 FROM contact_list_members m WHERE m.contact_id = contacts.id)`,
    [record.officeId, record.id],
  );
  const kept = await countPeople(tx, record.id);
  return { removed: before - kept, kept };
}

async function countPeople(tx: EntityManager, importId: string): Promise<number> {
  const [row] = await tx.query<{ people: string }[]>(
    'SELECT COUNT(DISTINCT contact_id) AS people FROM contact_import_rows WHERE import_id = ?',
    [importId],
  );
  return Number(row?.people ?? 0);
}
