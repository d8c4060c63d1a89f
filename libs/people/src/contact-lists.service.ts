import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { cleanText, Database, DomainError, toPage, type Page, type PageRequest } from '@hamshahr/platform';
import type { Actor } from './actor.js';
import { Contact, ContactList } from './contact.entity.js';

export interface ListWithCount extends Pick<ContactList, 'id' | 'name' | 'createdAt'> {
  contacts: number;
}

/** A set-based choice of people, to be embedded by INSERT … SELECT: no list is ever loaded whole. */
export interface Audience {
  /** SELECT of contact_id, name, address, address_hash, language, city_id; each person once. */
  sql: string;
  params: unknown[];
}

/** An office's contacts and their lists. */
@Injectable()
export class ContactLists {
  constructor(private readonly database: Database) {}

  async list(actor: Actor): Promise<ListWithCount[]> {
    const rows = await this.database.reads.query<(ListWithCount & { contacts: string })[]>(
      `SELECT l.id, l.name, l.created_at AS createdAt, COUNT(m.contact_id) AS contacts
       FROM contact_lists l LEFT JOIN contact_list_members m ON m.list_id = l.id
       WHERE l.office_id = ? GROUP BY l.id ORDER BY l.name LIMIT 500`,
      [actor.officeId],
    );
    return rows.map((row) => ({ ...row, contacts: Number(row.contacts) }));
  }

  async contacts(actor: Actor, request: PageRequest, listId?: string): Promise<Page<Contact>> {
    const query = this.database.reads
      .createQueryBuilder(Contact, 'contact')
      .where('contact.officeId = :officeId', { officeId: actor.officeId })
      .orderBy('contact.id', 'DESC')
      .limit(request.limit + 1);
    if (request.after) query.andWhere('contact.id < :after', { after: request.after });
    if (listId) {
      query.andWhere('contact.id IN (SELECT m.contact_id FROM contact_list_members m WHERE m.list_id = :listId)', {
        listId,
      });
    }
    return toPage(await query.getMany(), request);
  }

  async findOrAdd(tx: EntityManager, actor: Actor, name: string): Promise<ContactList> {
    const clean = cleanText(name);
    if (clean === '' || clean.length > 120)
      throw new DomainError('invalid', 'list.name_missing', { field: 'listName' });
    await tx.query('INSERT IGNORE INTO contact_lists (office_id, name) VALUES (?, ?)', [actor.officeId, clean]);
    return tx.findOneByOrFail(ContactList, { officeId: actor.officeId, name: clean });
  }

  /**
   * Everybody on the lists, each once, in the order they were added.
   * @throws DomainError invalid when a list is not one of this office
   */
  async audience(tx: EntityManager, officeId: string, listIds: string[]): Promise<Audience> {
    const known = await tx.query<{ id: string }[]>('SELECT id FROM contact_lists WHERE office_id = ? AND id IN (?)', [
      officeId,
      listIds.length > 0 ? listIds : ['0'],
    ]);
    const unknown = listIds.find((id) => !known.some((list) => list.id === id));
    if (unknown !== undefined || listIds.length === 0) {
      throw new DomainError('invalid', 'list.unknown', { field: 'listIds', params: { list: unknown ?? '' } });
    }
    return {
      sql: `SELECT DISTINCT c.id AS contact_id, c.name, c.address, c.address_hash, c.language, c.city_id
            FROM contact_list_members m JOIN contacts c ON c.id = m.contact_id
            WHERE m.list_id IN (?) AND c.office_id = ?`,
      params: [listIds, officeId],
    };
  }
}
