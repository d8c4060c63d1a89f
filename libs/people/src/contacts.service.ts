import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { City } from '@hamshahr/cities';
import { Database, DomainError, Tokens, cleanText, found, isDuplicate, isOne, toPage } from '@hamshahr/platform';
import type { Page, PageRequest } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import type { SelectQueryBuilder } from 'typeorm';
import type { Actor } from './actor.js';
import { contactWith, readContact, type ContactInput, type ReadContact } from './contact-input.js';
import { Contact, ContactTheme } from './contact.entity.js';
import { wordKey } from './themes.js';

export type ContactWithThemes = Contact & { themes: string[] };

/** What people are searched by; all of it must fit. */
export interface ContactSearch {
  /** Part of the name, the address or the organisation. */
  q?: string;
  cityId?: string;
  role?: string;
  theme?: string;
  listId?: string;
  language?: Language;
  order?: ContactOrder;
}

/** A page of people, and how many fit in all. */
export interface FoundContacts extends Page<ContactWithThemes> {
  total: number;
}

export const CONTACT_ORDERS = ['newest', 'name'] as const;
export type ContactOrder = (typeof CONTACT_ORDERS)[number];

/** پ چ ژ ک گ ی stand where Persian readers look for them; other scripts keep the order of Unicode's table (UCA). */
const BY_NAME = 'contact.name COLLATE utf8mb4_persian_ci';

/** The people whom an office knows. */
@Injectable()
export class Contacts {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly audit: Audit,
  ) {}

  /** `after` is the last contact of the page before, whatever the order. */
  async search(actor: Actor, request: PageRequest, search: ContactSearch): Promise<FoundContacts> {
    const query = this.matching(actor, search);
    const total = await query.getCount();
    if (search.order === 'name') pageByName(query, request);
    else {
      query.orderBy('contact.id', 'DESC');
      if (request.after) query.andWhere('contact.id < :after', { after: request.after });
    }
    const page = toPage(await query.limit(request.limit + 1).getMany(), request);
    return { next: page.next, items: await withThemes(this.database.reads, page.items), total };
  }

  private matching(actor: Actor, search: ContactSearch): SelectQueryBuilder<Contact> {
    const { q, cityId, role, theme, listId, language } = search;
    const query = this.database.reads
      .createQueryBuilder(Contact, 'contact')
      .where('contact.officeId = :officeId AND contact.erasedAt IS NULL', { officeId: actor.officeId });
    if (language) query.andWhere('contact.language = :language', { language });
    if (q) {
      const like = `%${cleanText(q).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
      query.andWhere('(contact.name LIKE :like OR contact.address LIKE :like OR contact.organisation LIKE :like)', {
        like,
      });
    }
    if (cityId) query.andWhere('contact.cityId = :cityId', { cityId });
    if (role) query.andWhere('contact.roleKey = :role', { role: wordKey(role) });
    if (theme) {
      query.andWhere('contact.id IN (SELECT t.contact_id FROM contact_themes t WHERE t.theme_key = :theme)', {
        theme: wordKey(theme),
      });
    }
    if (listId) {
      query.andWhere('contact.id IN (SELECT m.contact_id FROM contact_list_members m WHERE m.list_id = :listId)', {
        listId,
      });
    }
    return query;
  }

  /** Whether the office has anybody to invite. */
  async any({ officeId }: Actor): Promise<boolean> {
    return this.database.reads.existsBy(Contact, { officeId, erasedAt: IsNull() });
  }

  async one(actor: Pick<Actor, 'officeId'>, id: string): Promise<ContactWithThemes> {
    return find(this.database.reads, actor, id);
  }

  /** @throws DomainError invalid naming the field, conflict when the office knows the address */
  async add(actor: Actor, input: ContactInput): Promise<ContactWithThemes> {
    const read = readContact(input);
    return this.database.transaction(async (tx) => {
      await assertCity(tx, read.contact.cityId);
      const contact = tx.create(Contact, { officeId: actor.officeId, ...this.columns(read) });
      await unlessTaken(() => tx.insert(Contact, contact));
      await writeThemes(tx, contact.id, read);
      await this.note(tx, actor, 'contact.add', contact.id);
      return find(tx, actor, contact.id);
    });
  }

  /** @throws DomainError stale when another person changed it meanwhile, and those of `add` */
  async edit(actor: Actor, id: string, version: number, input: ContactInput): Promise<ContactWithThemes> {
    const read = readContact(input);
    return this.database.transaction(async (tx) => {
      const contact = await find(tx, actor, id);
      await assertCity(tx, read.contact.cityId);
      const { name, address, addressHash, language, cityId, organisation, role, roleKey } = this.columns(read);
      const values = [name, address, addressHash, language, cityId, organisation, role, roleKey];
      const result: unknown = await unlessTaken(() =>
        tx.query(
          `UPDATE contacts SET name = ?, address = ?, address_hash = ?, language = ?, city_id = ?, organisation = ?,
                  role = ?, role_key = ?, version = version + 1
           WHERE id = ? AND office_id = ? AND version = ? AND erased_at IS NULL`,
          [...values, id, actor.officeId, version],
        ),
      );
      if (!isOne(result)) {
        throw new DomainError('stale', 'contact.stale', { field: 'If-Match', current: { version: contact.version } });
      }
      await tx.delete(ContactTheme, { contactId: id });
      await writeThemes(tx, id, read);
      await this.note(tx, actor, 'contact.edit', id);
      return find(tx, actor, id);
    });
  }

  private columns(read: ReadContact) {
    return contactWith(read, this.tokens.addressHash(read.contact.address));
  }

  private async note(tx: EntityManager, actor: Actor, action: string, id: string): Promise<void> {
    await this.audit.note(tx, {
      officeId: actor.officeId,
      actor: { type: 'account', id: actor.accountId },
      action,
      object: { type: 'contact', id },
    });
  }
}

function pageByName(query: SelectQueryBuilder<Contact>, { after }: PageRequest): void {
  // Under another name, or TypeORM would take the expression for a property.
  query.addSelect(BY_NAME, 'sorted_name').orderBy('sorted_name', 'ASC').addOrderBy('contact.id', 'ASC');
  if (!after) return;
  const last = '(SELECT a.name FROM contacts a WHERE a.id = :after AND a.office_id = contact.office_id)';
  query.andWhere(`(${BY_NAME} > ${last} OR (${BY_NAME} = ${last} AND contact.id > :after))`, { after });
}

async function find(
  reads: EntityManager,
  { officeId }: Pick<Actor, 'officeId'>,
  id: string,
): Promise<ContactWithThemes> {
  const contact = found(await reads.findOneBy(Contact, { id, officeId }), 'contact.missing');
  if (contact.erasedAt) throw new DomainError('missing', 'contact.missing');
  const [whole] = await withThemes(reads, [contact]);
  return whole!;
}

/** Their themes, in one query however many people they are. */
async function withThemes(reads: EntityManager, contacts: Contact[]): Promise<ContactWithThemes[]> {
  if (contacts.length === 0) return [];
  const rows = await reads.query<{ contactId: string; theme: string }[]>(
    'SELECT contact_id AS contactId, theme FROM contact_themes WHERE contact_id IN (?) ORDER BY theme_key',
    [contacts.map(({ id }) => id)],
  );
  const themes = Map.groupBy(rows, ({ contactId }) => contactId);
  return contacts.map((contact) =>
    Object.assign(contact, { themes: (themes.get(contact.id) ?? []).map(({ theme }) => theme) }),
  );
}

async function writeThemes(tx: EntityManager, contactId: string, { themes }: ReadContact): Promise<void> {
  if (themes.length === 0) return;
  await tx.insert(
    ContactTheme,
    themes.map(({ theme, key }) => ({ contactId, theme, themeKey: key })),
  );
}

async function assertCity(tx: EntityManager, cityId: string | null): Promise<void> {
  if (cityId !== null && !(await tx.existsBy(City, { id: cityId }))) {
    throw new DomainError('invalid', 'contact.city_unknown', { field: 'cityId' });
  }
}

async function unlessTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError('conflict', 'contact.address_taken', { field: 'address' });
    throw error;
  }
}
