import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { affected, Idempotency, Tokens } from '@hamshahr/platform';
import type { Actor } from './actor.js';
import {
  PersonalDataHolders,
  type DataSubject,
  type Erased,
  type PersonalDataHolder,
} from './personal-data-holders.js';
import type { Condition } from './segment.js';

const MOST = 5000;

/** Contacts, their lists, the files they came from, and accounts of the same address. */
@Injectable()
export class ContactPersonalData implements PersonalDataHolder, OnModuleInit {
  constructor(
    private readonly holders: PersonalDataHolders,
    private readonly tokens: Tokens,
    private readonly idempotency: Idempotency,
  ) {}

  onModuleInit(): void {
    this.holders.register(this);
  }

  async identify(reads: EntityManager, subject: DataSubject): Promise<{ contactId: string; address: string }[]> {
    return reads.query(
      `SELECT c.id AS contactId, c.address FROM contacts c
       WHERE c.office_id = ? AND c.erased_at IS NULL AND (c.address_hash IN (?) OR c.id IN (?))`,
      [subject.officeId, subject.addressHashes, orNone(subject.contactIds)],
    );
  }

  async export(reads: EntityManager, subject: DataSubject): Promise<Record<string, object[]>> {
    const ids = orNone(subject.contactIds);
    return {
      contacts: await reads.query(
        `SELECT c.id, c.name, c.address, c.language, c.city_id AS cityId, c.organisation, c.role, c.created_at AS createdAt,
                (SELECT GROUP_CONCAT(t.theme ORDER BY t.theme_key SEPARATOR ', ') FROM contact_themes t
                 WHERE t.contact_id = c.id) AS themes
         FROM contacts c WHERE c.office_id = ? AND c.id IN (?)`,
        [subject.officeId, ids],
      ),
      lists: await reads.query(
        `SELECT l.id, l.name FROM contact_list_members m JOIN contact_lists l ON l.id = m.list_id
         WHERE l.office_id = ? AND m.contact_id IN (?) ORDER BY l.id`,
        [subject.officeId, ids],
      ),
      ownChoices: await reads.query(
        `SELECT o.contact_id AS contactId, o.language, o.city_id AS cityId, o.language_before AS languageBefore,
                o.city_id_before AS cityIdBefore, o.chosen_at AS chosenAt, o.undone_at AS undoneAt
         FROM contact_choices o JOIN contacts c ON c.id = o.contact_id AND c.office_id = ?
         WHERE o.contact_id IN (?) ORDER BY o.id LIMIT ${MOST}`,
        [subject.officeId, ids],
      ),
      importedRows: await this.importedRows(reads, subject),
      accounts: await reads.query(
        `SELECT id, email, name, latin_name AS latinName, language, created_at AS createdAt, disabled_at AS disabledAt
         FROM accounts WHERE office_id = ? AND email IN (?)`,
        [subject.officeId, subject.addresses.map((address) => address.toLowerCase())],
      ),
    };
  }

  async erase(tx: EntityManager, _actor: Actor, subject: DataSubject, erased: Erased): Promise<Record<string, number>> {
    const { officeId } = subject;
    // A preview holds its whole file, of which nobody knows yet who is in it; it can be sent again.
    await tx.query("DELETE FROM contact_imports WHERE office_id = ? AND status = 'previewed'", [officeId]);
    const rows = rowsAbout(subject);
    const importedRows = affected(
      await tx.query(
        `UPDATE contact_import_rows r JOIN contact_imports i ON i.id = r.import_id
         SET r.draft = JSON_OBJECT('name', '', 'address', ''), r.address_hash = NULL WHERE ${rows.sql}`,
        rows.params,
      ),
    );
    const ownChoices = affected(
      await tx.query('DELETE FROM contact_choices WHERE contact_id IN (?)', [orNone(subject.contactIds)]),
    );
    for (const id of subject.contactIds) await this.eraseContact(tx, officeId, id, erased);
    for (const address of subject.addresses) await this.idempotency.forgetAnswersWith(tx, address);
    return { contacts: subject.contactIds.length, ownChoices, importedRows };
  }

  private async importedRows(reads: EntityManager, subject: DataSubject): Promise<object[]> {
    const rows = rowsAbout(subject);
    return reads.query(
      `SELECT i.id AS importId, i.file_name AS fileName, i.created_at AS createdAt, r.line,
              JSON_VALUE(r.draft, '$.name') AS name, JSON_VALUE(r.draft, '$.address') AS address,
              JSON_VALUE(r.draft, '$.organisation') AS organisation, JSON_VALUE(r.draft, '$.role') AS role
       FROM contact_import_rows r JOIN contact_imports i ON i.id = r.import_id
       WHERE ${rows.sql} ORDER BY r.id LIMIT ?`,
      [...rows.params, MOST],
    );
  }

  /** The row stays for the invitations that count it; its address is its own, because addresses are unique. */
  private async eraseContact(tx: EntityManager, officeId: string, id: string, { name }: Erased): Promise<void> {
    const address = `erased-${id}@erased.invalid`;
    await tx.query(
      `UPDATE contacts SET name = ?, address = ?, address_hash = ?, organisation = NULL, role = NULL, role_key = NULL,
              erased_at = UTC_TIMESTAMP(3), version = version + 1
       WHERE id = ? AND office_id = ? AND erased_at IS NULL`,
      [name, address, this.tokens.addressHash(address), id, officeId],
    );
    await tx.query('DELETE FROM contact_themes WHERE contact_id = ?', [id]);
    await tx.query('DELETE FROM contact_list_members WHERE contact_id = ?', [id]);
  }
}

/** Rows `r` of an office's imports `i`: the person's own, and refused ones in whose cell one of the addresses stands. */
function rowsAbout({ officeId, addressHashes, contactIds, addresses }: DataSubject): Condition {
  const named = addresses.map(() => 'LOCATE(?, LOWER(r.draft)) > 0').join(' OR ');
  return {
    sql: `i.office_id = ? AND (r.address_hash IN (?) OR r.contact_id IN (?) OR (r.outcome = 'refused' AND (${named})))`,
    params: [officeId, addressHashes, orNone(contactIds), ...addresses.map((address) => address.toLowerCase())],
  };
}

/** An empty IN () is no SQL; no row has the id 0. */
function orNone(ids: string[]): string[] {
  return ids.length > 0 ? ids : ['0'];
}
