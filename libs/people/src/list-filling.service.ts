import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Tokens } from '@hamshahr/platform';
import type { Actor } from './actor.js';
import { contactWith, readContact, type ContactInput } from './contact-input.js';

/** Puts people whom an upper floor has met on a list of the office. */
@Injectable()
export class ListFilling {
  constructor(
    private readonly tokens: Tokens,
    private readonly audit: Audit,
  ) {}

  /**
   * Whom the office knows already keeps the details that the office has; the others become contacts.
   * @throws DomainError invalid for a person without a name or with an address that is none
   */
  async fill(tx: EntityManager, actor: Actor, listId: string, people: readonly ContactInput[]): Promise<void> {
    if (people.length === 0) return;
    const rows = people.map((person) => {
      const read = readContact(person);
      return contactWith(read, this.tokens.addressHash(read.contact.address));
    });
    await tx.query(
      `INSERT IGNORE INTO contacts (office_id, name, address, address_hash, language, city_id, organisation, role, role_key)
       VALUES ${rows.map(() => '(?)').join(', ')}`,
      rows.map(({ name, address, addressHash, language, cityId, organisation, role, roleKey }) => [
        ...[actor.officeId, name, address, addressHash, language, cityId, organisation, role, roleKey],
      ]),
    );
    await tx.query(
      `INSERT IGNORE INTO contact_list_members (list_id, contact_id)
       SELECT l.id, c.id FROM contact_lists l JOIN contacts c ON c.office_id = l.office_id
       WHERE l.id = ? AND l.office_id = ? AND c.erased_at IS NULL AND c.address_hash IN (?)`,
      [listId, actor.officeId, rows.map(({ addressHash }) => addressHash)],
    );
    await this.audit.note(tx, {
      officeId: actor.officeId,
      actor: { type: 'account', id: actor.accountId },
      action: 'list.join',
      object: { type: 'contact_list', id: listId },
    });
  }
}
