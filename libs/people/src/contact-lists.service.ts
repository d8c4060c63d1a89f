import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { affected, cleanText, Database, DomainError, found, isDuplicate, isOne } from '@hamshahr/platform';
import type { Actor } from './actor.js';
import { audienceOf, type Audience } from './audience.js';
import { ContactList } from './contact.entity.js';
import { segmentCondition, type Segment } from './segment.js';

export interface ListWithCount extends Pick<ContactList, 'id' | 'name' | 'createdAt'> {
  contacts: number;
}

/** What an addition to a list did. */
export interface Joined {
  /** People who were not on it before. */
  added: number;
  /** Everybody who is on it now. */
  contacts: number;
}

const ON_LIST = ' AND l.id IN (SELECT own.list_id FROM contact_list_members own WHERE own.contact_id = ?)';

/** An office's lists of contacts, and who is on them. */
@Injectable()
export class ContactLists {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** All lists of the office, or those that a contact is on. */
  async list(actor: Actor, contactId?: string): Promise<ListWithCount[]> {
    const rows = await this.database.reads.query<(ListWithCount & { contacts: string })[]>(
      `SELECT l.id, l.name, l.created_at AS createdAt, COUNT(m.contact_id) AS contacts
       FROM contact_lists l LEFT JOIN contact_list_members m ON m.list_id = l.id
       WHERE l.office_id = ?${contactId ? ON_LIST : ''} GROUP BY l.id ORDER BY l.name LIMIT 500`,
      [actor.officeId, ...(contactId ? [contactId] : [])],
    );
    return rows.map((row) => ({ ...row, contacts: Number(row.contacts) }));
  }

  /** @throws DomainError conflict when the office has a list of that name */
  async add(actor: Actor, name: string): Promise<ListWithCount> {
    return this.database.transaction(async (tx) => {
      const list = tx.create(ContactList, { officeId: actor.officeId, name: readName(name, 'name') });
      await unlessTaken(() => tx.insert(ContactList, list));
      await this.note(tx, actor, 'list.add', list.id);
      const { id, createdAt } = await tx.findOneByOrFail(ContactList, { id: list.id });
      return { id, name: list.name, createdAt, contacts: 0 };
    });
  }

  /** @throws DomainError conflict when the office has another list of that name */
  async rename(actor: Actor, listId: string, name: string): Promise<ListWithCount> {
    const clean = readName(name, 'name');
    return this.database.transaction(async (tx) => {
      const { id, createdAt } = await lockList(tx, actor, listId);
      await unlessTaken(() => tx.update(ContactList, { id }, { name: clean }));
      await this.note(tx, actor, 'list.rename', id);
      return { id, name: clean, createdAt, contacts: await countMembers(tx, id) };
    });
  }

  async findOrAdd(tx: EntityManager, actor: Actor, name: string): Promise<ContactList> {
    const clean = readName(name, 'listName');
    await tx.query('INSERT IGNORE INTO contact_lists (office_id, name) VALUES (?, ?)', [actor.officeId, clean]);
    return tx.findOneByOrFail(ContactList, { officeId: actor.officeId, name: clean });
  }

  /** @throws DomainError missing for another office's list, invalid when one of the people is not the office's */
  async join(actor: Actor, listId: string, contactIds: string[]): Promise<Joined> {
    const wanted = [...new Set(contactIds)];
    return this.database.transaction(async (tx) => {
      await lockList(tx, actor, listId);
      const [known] = await tx.query<{ n: string }[]>(
        'SELECT COUNT(*) AS n FROM contacts c WHERE c.office_id = ? AND c.erased_at IS NULL AND c.id IN (?)',
        [actor.officeId, wanted],
      );
      if (Number(known?.n) !== wanted.length) {
        throw new DomainError('invalid', 'list.contact_unknown', { field: 'contactIds' });
      }
      return this.put(tx, actor, listId, { sql: 'c.id IN (?)', params: [wanted] });
    });
  }

  /** Puts everybody who fits now on the list; who fits later is not on it. */
  async joinSegment(actor: Actor, listId: string, segment: Segment): Promise<Joined> {
    const condition = segmentCondition(segment);
    return this.database.transaction(async (tx) => {
      await lockList(tx, actor, listId);
      return this.put(tx, actor, listId, condition);
    });
  }

  /** Takes one person off a list; `join` puts them back. */
  async leave(actor: Actor, listId: string, contactId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockList(tx, actor, listId);
      const result: unknown = await tx.query('DELETE FROM contact_list_members WHERE list_id = ? AND contact_id = ?', [
        listId,
        contactId,
      ]);
      if (!isOne(result)) throw new DomainError('missing', 'list.member_missing');
      await this.note(tx, actor, 'list.leave', listId);
    });
  }

  /** Everybody whom an upper floor is to write to; see `audienceOf`. */
  async audience(tx: EntityManager, officeId: string, listIds: string[], segment?: Segment): Promise<Audience> {
    return audienceOf(tx, officeId, listIds, segment);
  }

  private async put(
    tx: EntityManager,
    actor: Actor,
    listId: string,
    who: { sql: string; params: unknown[] },
  ): Promise<Joined> {
    // A multi-row INSERT … SELECT says how many rows it inserted; those it ignored are not among them.
    const added = affected(
      await tx.query(
        `INSERT IGNORE INTO contact_list_members (list_id, contact_id)
         SELECT ?, c.id FROM contacts c WHERE c.office_id = ? AND c.erased_at IS NULL AND ${who.sql}`,
        [listId, actor.officeId, ...who.params],
      ),
    );
    await this.note(tx, actor, 'list.join', listId);
    return { added, contacts: await countMembers(tx, listId) };
  }

  private async note(tx: EntityManager, actor: Actor, action: string, listId: string): Promise<void> {
    await this.audit.note(tx, {
      officeId: actor.officeId,
      actor: { type: 'account', id: actor.accountId },
      action,
      object: { type: 'contact_list', id: listId },
    });
  }
}

async function unlessTaken(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError('conflict', 'list.name_taken', { field: 'name' });
    throw error;
  }
}

async function countMembers(tx: EntityManager, listId: string): Promise<number> {
  const sql = 'SELECT COUNT(*) AS n FROM contact_list_members WHERE list_id = ?';
  const [row] = await tx.query<{ n: string }[]>(sql, [listId]);
  return Number(row?.n);
}

function readName(name: string, field: string): string {
  const clean = cleanText(name);
  if (clean === '' || clean.length > 120) throw new DomainError('invalid', 'list.name_missing', { field });
  return clean;
}

async function lockList(tx: EntityManager, actor: Actor, id: string): Promise<ContactList> {
  const where = { id, officeId: actor.officeId };
  return found(await tx.findOne(ContactList, { where, lock: { mode: 'pessimistic_write' } }), 'list.missing');
}
