import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApprovalHooks, Approvals, type Approval } from '@hamshahr/approvals';
import { Audit } from '@hamshahr/audit';
import { Database, DomainError, canonicalJson, found, isOne, sha256 } from '@hamshahr/platform';
import { Account, AccountChange, type AccountChangeKind } from './account.entity.js';
import { assertAdminLeft, countAdmins, rolesOf, writeRoles } from './account-roles.js';
import type { Actor } from './actor.js';
import type { Role } from './role.js';
import { RoleGuards } from './role-guards.js';

const SUBJECT = 'account_change';

/** A change with what its approver has to know. */
export interface OpenAccountChange extends AccountChange {
  email: string;
  name: string;
  rolesNow: Role[];
}

/** Four eyes for accounts: once an office has two admins, none of them makes or changes an account alone. */
@Injectable()
export class AccountChanges implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly approvals: Approvals,
    private readonly hooks: ApprovalHooks,
    private readonly guards: RoleGuards,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.hooks.register(SUBJECT, {
      decidedBy: 'admin',
      describe: (reads, ids) => describeAccounts(reads, ids),
      trustsOwnAccount: (tx, approval) => this.hasNobodyElse(tx, approval),
      onGranted: (tx, approval, { accountId }) => this.apply(tx, approval, accountId),
      onRejected: (tx, approval) => this.reject(tx, approval),
    });
  }

  /** Whether a second admin has to agree; nobody's word is needed at the server's own console. */
  async needsApproval(tx: EntityManager, officeId: string, actor: Actor | null): Promise<boolean> {
    return actor !== null && (await countAdmins(tx, officeId)) >= 2;
  }

  /** Asks for a second admin's word; an earlier request about the same account is void. */
  async request(
    tx: EntityManager,
    actor: Actor,
    account: Account,
    change: { kind: AccountChangeKind; roles: Role[] },
  ): Promise<void> {
    await this.voidPending(tx, account.id);
    const { officeId, id: accountId } = account;
    const row = tx.create(AccountChange, {
      ...{ officeId, accountId, requestedBy: actor.accountId, status: 'pending', approvalId: null },
      ...change,
    });
    await tx.insert(AccountChange, row);
    const contentHash = await this.hash(tx, row, account);
    const { id } = await this.approvals.request(tx, {
      ...{ officeId, unitId: null, subjectType: SUBJECT, subjectId: row.id, contentHash },
      requestedBy: actor.accountId,
    });
    await tx.update(AccountChange, { id: row.id }, { approvalId: id });
    await this.note(tx, officeId, actor.accountId, 'account.change_request', accountId);
  }

  /** Changes that wait, with what they would change. */
  async pending(actor: Actor): Promise<OpenAccountChange[]> {
    const reads = this.database.reads;
    const changes = await reads.find(AccountChange, {
      where: { officeId: actor.officeId, status: 'pending' },
      order: { id: 'ASC' },
      take: 200,
    });
    const ids = changes.map(({ accountId }) => accountId);
    const accounts = new Map(
      (ids.length === 0
        ? []
        : await reads.findBy(
            Account,
            ids.map((id) => ({ id })),
          )
      ).map((one) => [one.id, one]),
    );
    const roles = await rolesOf(reads, ids);
    return changes.map((change) => {
      const { email, name } = accounts.get(change.accountId)!;
      const rolesNow = change.kind === 'add' ? [] : (roles.get(change.accountId) ?? []);
      return Object.assign(change, { email, name, rolesNow });
    });
  }

  private async voidPending(tx: EntityManager, accountId: string): Promise<void> {
    for (const { id } of await tx.findBy(AccountChange, { accountId, status: 'pending' })) {
      await this.approvals.void(tx, SUBJECT, id);
      await tx.update(AccountChange, { id, status: 'pending' }, { status: 'void' });
    }
  }

  private async apply(tx: EntityManager, approval: Approval, accountId: string): Promise<void> {
    await tx.query('SELECT id FROM offices WHERE id = ? FOR UPDATE', [approval.officeId]);
    const { change, account } = await this.find(tx, approval);
    if (!(await this.hash(tx, change, account)).equals(approval.contentHash)) {
      throw new DomainError('conflict', 'approval.content_changed');
    }
    await this.move(tx, change, 'applied');
    if (change.kind === 'roles') {
      await assertAdminLeft(tx, account, change.roles);
      await this.guards.assertAllowed(tx, { account, roles: change.roles, by: accountId });
      await writeRoles(tx, account.id, change.roles);
    } else await tx.query('UPDATE accounts SET pending_at = NULL WHERE id = ?', [account.id]);
    await tx.query('UPDATE accounts SET version = version + 1 WHERE id = ?', [account.id]);
    await this.note(
      tx,
      approval.officeId,
      accountId,
      change.kind === 'add' ? 'account.add' : 'account.roles',
      account.id,
    );
  }

  /** An account that never was leaves its address free. */
  private async reject(tx: EntityManager, approval: Approval): Promise<void> {
    const { change, account } = await this.find(tx, approval);
    await this.move(tx, change, 'rejected');
    if (change.kind === 'add') {
      await tx.query('DELETE FROM accounts WHERE id = ? AND pending_at IS NOT NULL', [account.id]);
    }
  }

  private async find(tx: EntityManager, approval: Approval): Promise<{ change: AccountChange; account: Account }> {
    const where = { id: approval.subjectId, officeId: approval.officeId };
    const change = found(await tx.findOneBy(AccountChange, where), 'approval.missing');
    return { change, account: await tx.findOneByOrFail(Account, { id: change.accountId }) };
  }

  private async move(tx: EntityManager, { id }: AccountChange, to: 'applied' | 'rejected'): Promise<void> {
    const sql = "UPDATE account_changes SET status = ? WHERE id = ? AND status = 'pending'";
    if (!isOne(await tx.query(sql, [to, id]))) throw new DomainError('conflict', 'approval.content_changed');
  }

  /** What the approver signs: who it is, what they may do now and what they will. */
  private async hash(tx: EntityManager, { id, kind, roles }: AccountChange, account: Account): Promise<Buffer> {
    const { id: accountId, email, name, unitId } = account;
    const now = (await rolesOf(tx, [accountId])).get(accountId) ?? [];
    return sha256(canonicalJson([id, kind, accountId, email, name, unitId ?? null, now, [...roles].sort()]));
  }

  /** The account of an admin's own making is a second pair of eyes only where the office has no better one. */
  private async hasNobodyElse(tx: EntityManager, { officeId, requestedBy }: Approval): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT a.id FROM accounts a JOIN account_roles r ON r.account_id = a.id AND r.role = 'admin'
       WHERE a.office_id = ? AND a.disabled_at IS NULL AND a.pending_at IS NULL
         AND a.id <> ? AND (a.created_by IS NULL OR a.created_by <> ?) LIMIT 1`,
      [officeId, requestedBy, requestedBy],
    );
    return rows.length === 0;
  }

  private async note(tx: EntityManager, officeId: string, by: string, action: string, id: string): Promise<void> {
    const actor = { type: 'account' as const, id: by };
    await this.audit.note(tx, { officeId, actor, action, object: { type: 'account', id } });
  }
}

/** Whose account a request is about. */
async function describeAccounts(
  reads: EntityManager,
  ids: string[],
): Promise<Map<string, { title: string; recipients: null; kind: string }>> {
  const rows = await reads.query<{ id: string; name: string; kind: string }[]>(
    'SELECT c.id, a.name, c.kind FROM account_changes c JOIN accounts a ON a.id = c.account_id WHERE c.id IN (?)',
    [ids],
  );
  return new Map(rows.map(({ id, name, kind }) => [id, { title: name, recipients: null, kind }]));
}
