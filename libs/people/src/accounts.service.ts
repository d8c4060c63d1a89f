import { Injectable } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { cleanText, Database, DomainError, isDuplicate } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { Account, AccountRole } from './account.entity.js';
import type { Actor } from './actor.js';
import { readAddress } from './address.js';
import type { Role } from './role.js';
import { Unit } from './unit.entity.js';

export interface NewAccount {
  email: string;
  name: string;
  latinName?: string | null;
  password: string;
  language: Language;
  unitId: string | null;
  roles: Role[];
}

export type AccountWithRoles = Account & { roles: Role[] };

export const PASSWORD_LENGTH = { min: 12, max: 200 };

/** The people of an office who work with the platform. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** @param actor null for the first-run set-up on the server */
  async add(officeId: string, actor: Actor | null, input: NewAccount): Promise<AccountWithRoles> {
    const mailbox = readAddress(input.email.trim().toLowerCase());
    if ('fault' in mailbox) throw new DomainError('invalid', `account.${mailbox.fault}`, { field: 'email' });
    if (input.password.length < PASSWORD_LENGTH.min || input.password.length > PASSWORD_LENGTH.max) {
      throw new DomainError('invalid', 'account.password_length', { field: 'password', params: PASSWORD_LENGTH });
    }
    const name = cleanText(input.name);
    const latinName = cleanText(input.latinName ?? '') || null;
    if (name === '' || name.length > 200) throw new DomainError('invalid', 'account.name_length', { field: 'name' });
    if ((latinName?.length ?? 0) > 200) throw new DomainError('invalid', 'account.name_length', { field: 'latinName' });
    const passwordHash = await hash(input.password);
    return this.database.transaction(async (tx) => {
      await this.assertUnit(tx, officeId, input.unitId);
      const account = tx.create(Account, {
        officeId,
        unitId: input.unitId,
        email: mailbox.address,
        name,
        latinName,
        createdBy: actor?.accountId ?? null,
        passwordHash,
        language: input.language,
      });
      await insertUnique(tx, account);
      const roles = [...new Set(input.roles)];
      await tx.insert(
        AccountRole,
        roles.map((role) => ({ accountId: account.id, role })),
      );
      await this.audit.note(tx, {
        officeId,
        actor: actor ? { type: 'account', id: actor.accountId } : { type: 'system', id: null },
        action: 'account.add',
        object: { type: 'account', id: account.id },
      });
      return Object.assign(account, { roles });
    });
  }

  async list(actor: Actor): Promise<AccountWithRoles[]> {
    const accounts = await this.database.reads.find(Account, {
      where: { officeId: actor.officeId },
      order: { id: 'ASC' },
      take: 500,
    });
    const roles = await this.database.reads.query<{ accountId: string; role: Role }[]>(
      'SELECT r.account_id AS accountId, r.role FROM account_roles r JOIN accounts a ON a.id = r.account_id WHERE a.office_id = ?',
      [actor.officeId],
    );
    return accounts.map((account) =>
      Object.assign(account, { roles: roles.filter((row) => row.accountId === account.id).map((row) => row.role) }),
    );
  }

  private async assertUnit(tx: EntityManager, officeId: string, unitId: string | null): Promise<void> {
    if (unitId !== null && !(await tx.existsBy(Unit, { id: unitId, officeId }))) {
      throw new DomainError('invalid', 'unit.unknown', { field: 'unitId' });
    }
  }
}

async function insertUnique(tx: EntityManager, account: Account): Promise<void> {
  try {
    await tx.insert(Account, account);
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError('conflict', 'account.email_taken', { field: 'email' });
    throw error;
  }
}
