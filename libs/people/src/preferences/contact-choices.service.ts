import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit, type AuditNote } from '@hamshahr/audit';
import { Database, DomainError, found } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import type { Actor } from '../actor.js';
import { Contact } from '../contact.entity.js';
import { Contacts, type ContactWithThemes } from '../contacts.service.js';
import { ContactChoice } from './contact-choice.entity.js';

/** How somebody wants to be written to. */
export interface Choice {
  language: Language;
  cityId: string | null;
}

/** Somebody who acts for themselves, by the link of one of their invitations. */
export interface OwnContact {
  officeId: string;
  contactId: string;
  invitationId: string;
}

/** A choice as the office sees it. */
export interface ListedChoice extends Choice {
  id: string;
  languageBefore: Language;
  cityIdBefore: string | null;
  chosenAt: Date;
  undoneAt: Date | null;
  /** Whether the contact still stands as it was chosen; else there is nothing to take back. */
  isUndoable: boolean;
}

const MOST = 50;

/** Language and city that people choose for themselves; the office sees each change and can take it back. */
@Injectable()
export class ContactChoices {
  constructor(
    private readonly database: Database,
    private readonly contacts: Contacts,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError missing for somebody who was erased */
  async person({ officeId, contactId }: Pick<OwnContact, 'officeId' | 'contactId'>): Promise<ContactWithThemes> {
    return this.contacts.one({ officeId }, contactId);
  }

  /** @returns false where it stands so already */
  async choose(tx: EntityManager, own: OwnContact, choice: Choice): Promise<boolean> {
    const { officeId, contactId, invitationId } = own;
    const contact = await lock(tx, officeId, contactId);
    if (isSame(contact, choice)) return false;
    const { language: languageBefore, cityId: cityIdBefore } = contact;
    await tx.insert(ContactChoice, { contactId, ...choice, languageBefore, cityIdBefore });
    await write(tx, contactId, choice);
    await this.note(tx, officeId, { type: 'invitee', id: invitationId }, 'contact.choose', contactId);
    return true;
  }

  /** The newest first. @throws DomainError missing for another office's contact */
  async list(actor: Actor, contactId: string): Promise<ListedChoice[]> {
    const contact = await this.contacts.one(actor, contactId);
    const rows = await this.database.reads.find(ContactChoice, {
      where: { contactId },
      order: { id: 'DESC' },
      take: MOST,
    });
    const last = rows.find(({ undoneAt }) => undoneAt === null);
    return rows.map(({ id, language, cityId, languageBefore, cityIdBefore, chosenAt, undoneAt }) => ({
      ...{ id, language, cityId, languageBefore, cityIdBefore, chosenAt, undoneAt },
      isUndoable: id === last?.id && isSame(contact, { language, cityId }),
    }));
  }

  /**
   * Puts back what stood before.
   * @returns what holds now
   * @throws DomainError missing; conflict contact.choice_undone | contact.choice_overtaken where it is not the newest
   *   or somebody has changed the contact since
   */
  async undo(tx: EntityManager, actor: Actor, contactId: string, id: string): Promise<Choice> {
    const contact = await lock(tx, actor.officeId, contactId);
    const choice = found(await tx.findOneBy(ContactChoice, { id, contactId }), 'contact.choice_missing');
    if (choice.undoneAt) throw new DomainError('conflict', 'contact.choice_undone');
    if (!isSame(contact, choice)) throw new DomainError('conflict', 'contact.choice_overtaken');
    const before = { language: choice.languageBefore, cityId: choice.cityIdBefore };
    await tx.query('UPDATE contact_choices SET undone_at = UTC_TIMESTAMP(3), undone_by = ? WHERE id = ?', [
      actor.accountId,
      id,
    ]);
    await write(tx, contactId, before);
    const by = { type: 'account' as const, id: actor.accountId };
    await this.note(tx, actor.officeId, by, 'contact.choice_undo', contactId);
    return before;
  }

  private async note(
    tx: EntityManager,
    officeId: string,
    actor: AuditNote['actor'],
    action: string,
    contactId: string,
  ): Promise<void> {
    await this.audit.note(tx, { officeId, actor, action, object: { type: 'contact', id: contactId } });
  }
}

async function lock(tx: EntityManager, officeId: string, id: string): Promise<Contact> {
  const contact = await tx.findOne(Contact, { where: { id, officeId }, lock: { mode: 'pessimistic_write' } });
  return found(contact?.erasedAt ? null : contact, 'contact.missing');
}

/** Under the contact's lock; whoever edits the contact meanwhile is told that it changed. */
async function write(tx: EntityManager, id: string, { language, cityId }: Choice): Promise<void> {
  await tx.query('UPDATE contacts SET language = ?, city_id = ?, version = version + 1 WHERE id = ?', [
    language,
    cityId,
    id,
  ]);
}

function isSame(one: Choice, other: Choice): boolean {
  return one.language === other.language && one.cityId === other.cityId;
}
