import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Database, DomainError, found, isDuplicate, isOne } from '@hamshahr/platform';
import { AccountChanges } from './account-changes.service.js';
import { readNewAccount, readPassword, type ReadAccount } from './account-input.js';
import { assertAdminLeft, rolesOf, writeRoles } from './account-roles.js';
import { accountNames } from './account-names.js';
import { Account, AccountChange } from './account.entity.js';
import type { Actor } from './actor.js';
import type { NewAccount } from './account-input.js';
import { ROLES, type Role } from './role.js';
import { RoleGuards } from './role-guards.js';
import { Unit } from './unit.entity.js';

export type AccountWithRoles = Account & {
  roles: Role[];
  /** Roles that wait for a second admin's word; null when none do. */
  pendingRoles: Role[] | null;
};

/** The people of an office who work with the platform. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly changes: AccountChanges,
    private readonly guards: RoleGuards,
    private readonly audit: Audit,
  ) {}

  /**
   * Adds an account; with two admins in the office it waits for the second one.
   * @param actor null for the first-run set-up on the server
   */
  async add(officeId: string, actor: Actor | null, input: NewAccount): Promise<AccountWithRoles> {
    const read = await readNewAccount(input);
    return this.database.transaction((tx) => this.addWithin(tx, officeId, actor, read));
  }

  /** `add` as a part of a larger transaction. */
  async addWithin(
    tx: EntityManager,
    officeId: string,
    actor: Actor | null,
    { columns, unitId, roles }: ReadAccount,
  ): Promise<AccountWithRoles> {
    await lockOffice(tx, officeId);
    await this.assertUnit(tx, officeId, unitId);
    const waits = await this.changes.needsApproval(tx, officeId, actor);
    const account = tx.create(Account, {
      ...{ ...columns, officeId, unitId, calendar: null },
      createdBy: actor?.accountId ?? null,
      pendingAt: waits ? new Date() : null,
      disabledAt: null,
      version: 1,
    });
    await insertUnique(tx, account);
    await writeRoles(tx, account.id, roles);
    if (actor && waits) await this.changes.request(tx, actor, account, { kind: 'add', roles });
    else await this.note(tx, officeId, actor, 'account.add', account.id);
    return withRoles(tx, account);
  }

  async list(actor: Actor): Promise<AccountWithRoles[]> {
    const reads = this.database.reads;
    const accounts = await reads.find(Account, {
      where: { officeId: actor.officeId },
      order: { id: 'ASC' },
      take: 500,
    });
    const roles = await rolesOf(
      reads,
      accounts.map(({ id }) => id),
    );
    const waiting = await reads.findBy(AccountChange, { officeId: actor.officeId, status: 'pending', kind: 'roles' });
    const pending = new Map(waiting.map((change) => [change.accountId, change.roles]));
    return accounts.map((account) =>
      Object.assign(account, { roles: roles.get(account.id) ?? [], pendingRoles: pending.get(account.id) ?? null }),
    );
  }

  /**
   * Gives an account other roles; with two admins in the office they wait for the second one.
   * @throws DomainError stale when it was changed meanwhile, conflict for the last admin, an account that waits, and roles that a guard refuses
   */
  async setRoles(actor: Actor, id: string, version: number, wanted: Role[]): Promise<AccountWithRoles> {
    const roles = ROLES.filter((role) => wanted.includes(role));
    return this.change(actor, id, async (tx, account) => {
      const result: unknown = await tx.query(
        'UPDATE accounts SET version = version + 1 WHERE id = ? AND version = ? AND pending_at IS NULL',
        [id, version],
      );
      if (!isOne(result)) {
        const current = { version: account.version };
        throw new DomainError('stale', 'account.stale', { field: 'If-Match', current });
      }
      await assertAdminLeft(tx, account, roles);
      await this.guards.assertAllowed(tx, { account, roles, by: actor.accountId });
      if (await this.changes.needsApproval(tx, actor.officeId, actor)) {
        return this.changes.request(tx, actor, account, { kind: 'roles', roles });
      }
      await writeRoles(tx, id, roles);
      await this.note(tx, actor.officeId, actor, 'account.roles', id);
    });
  }

  /** Ends an account at once, with every log-in and token of it; they do not come back with the account. */
  async disable(actor: Actor, id: string): Promise<AccountWithRoles> {
    return this.change(actor, id, async (tx, account) => {
      await assertAdminLeft(tx, account, []);
      const sql =
        'UPDATE accounts SET disabled_at = UTC_TIMESTAMP(3), version = version + 1 WHERE id = ? AND disabled_at IS NULL';
      if (!isOne(await tx.query(sql, [id]))) throw new DomainError('conflict', 'account.disabled');
      await tx.query('DELETE FROM sessions WHERE account_id = ?', [id]);
      await tx.query(
        'UPDATE api_tokens SET revoked_at = UTC_TIMESTAMP(3) WHERE account_id = ? AND revoked_at IS NULL',
        [id],
      );
      await this.note(tx, actor.officeId, actor, 'account.disable', id);
    });
  }

  async enable(actor: Actor, id: string): Promise<AccountWithRoles> {
    return this.change(actor, id, async (tx) => {
      const sql =
        'UPDATE accounts SET disabled_at = NULL, version = version + 1 WHERE id = ? AND disabled_at IS NOT NULL';
      if (!isOne(await tx.query(sql, [id]))) throw new DomainError('conflict', 'account.enabled');
      await this.note(tx, actor.officeId, actor, 'account.enable', id);
    });
  }

  /**
   * Gives somebody else's account a new password and ends its log-ins; its programs keep their tokens. Whoever gave it
   * could use it, so from now on it decides none of their requests, as if they had added it.
   * @throws DomainError conflict for one's own, which is changed with the present one
   */
  async setPassword(actor: Actor, id: string, password: string): Promise<AccountWithRoles> {
    if (id === actor.accountId) throw new DomainError('conflict', 'account.own_password');
    const passwordHash = await readPassword(password);
    return this.change(actor, id, async (tx) => {
      await tx.query('UPDATE accounts SET password_hash = ?, created_by = ?, version = version + 1 WHERE id = ?', [
        passwordHash,
        actor.accountId,
        id,
      ]);
      await tx.query('DELETE FROM sessions WHERE account_id = ?', [id]);
      await this.note(tx, actor.officeId, actor, 'account.password', id);
    });
  }

  /** Names of colleagues by id, in the actor's script. */
  names(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
    return accountNames(this.database.reads, actor, ids);
  }

  /** The office is held, so that two admins cannot take the last two admins away at once. */
  private async change(
    actor: Actor,
    id: string,
    work: (tx: EntityManager, account: Account) => Promise<void>,
  ): Promise<AccountWithRoles> {
    return this.database.transaction(async (tx) => {
      await lockOffice(tx, actor.officeId);
      const where = { id, officeId: actor.officeId };
      const account = found(await tx.findOneBy(Account, where), 'account.missing');
      if (account.pendingAt) throw new DomainError('conflict', 'account.pending');
      await work(tx, account);
      return withRoles(tx, await tx.findOneByOrFail(Account, where));
    });
  }

  private async assertUnit(tx: EntityManager, officeId: string, unitId: string | null): Promise<void> {
    if (unitId !== null && !(await tx.existsBy(Unit, { id: unitId, officeId }))) {
      throw new DomainError('invalid', 'unit.unknown', { field: 'unitId' });
    }
  }

  private async note(tx: EntityManager, officeId: string, by: Actor | null, action: string, id: string): Promise<void> {
    const actor = by ? { type: 'account' as const, id: by.accountId } : { type: 'system' as const, id: null };
    await this.audit.note(tx, { officeId, actor, action, object: { type: 'account', id } });
  }
}

async function lockOffice(tx: EntityManager, officeId: string): Promise<void> {
  await tx.query('SELECT id FROM offices WHERE id = ? FOR UPDATE', [officeId]);
}

async function withRoles(tx: EntityManager, account: Account): Promise<AccountWithRoles> {
  const waiting = await tx.findOneBy(AccountChange, { accountId: account.id, status: 'pending', kind: 'roles' });
  const roles = (await rolesOf(tx, [account.id])).get(account.id) ?? [];
  return Object.assign(account, { roles, pendingRoles: waiting?.roles ?? null });
}

async function insertUnique(tx: EntityManager, account: Account): Promise<void> {
  try {
    await tx.insert(Account, account);
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError('conflict', 'account.email_taken', { field: 'email' });
    throw error;
  }
}
