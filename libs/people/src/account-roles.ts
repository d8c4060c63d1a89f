import type { EntityManager } from 'typeorm';
import { DomainError } from '@hamshahr/platform';
import { AccountRole, type Account } from './account.entity.js';
import { ROLES, type Role } from './role.js';

/** Roles of several accounts in one query, each account's in the order of ROLES. */
export async function rolesOf(reads: EntityManager, accountIds: string[]): Promise<Map<string, Role[]>> {
  if (accountIds.length === 0) return new Map();
  const rows = await reads.query<{ accountId: string; role: Role }[]>(
    'SELECT account_id AS accountId, role FROM account_roles WHERE account_id IN (?)',
    [accountIds],
  );
  const byAccount = Map.groupBy(rows, ({ accountId }) => accountId);
  return new Map([...byAccount].map(([id, own]) => [id, ROLES.filter((role) => own.some((row) => row.role === role))]));
}

export async function writeRoles(tx: EntityManager, accountId: string, roles: Role[]): Promise<void> {
  await tx.delete(AccountRole, { accountId });
  await tx.insert(
    AccountRole,
    [...new Set(roles)].map((role) => ({ accountId, role })),
  );
}

/** Admins who may log in, without the one named. */
export async function countAdmins(tx: EntityManager, officeId: string, except = '0'): Promise<number> {
  const [row] = await tx.query<{ n: string }[]>(
    `SELECT COUNT(*) AS n FROM accounts a JOIN account_roles r ON r.account_id = a.id AND r.role = 'admin'
     WHERE a.office_id = ? AND a.disabled_at IS NULL AND a.pending_at IS NULL AND a.id <> ?`,
    [officeId, except],
  );
  return Number(row?.n);
}

/**
 * @param roles what the account is to have; none when it is to be disabled
 * @throws DomainError conflict when nobody would be left who can let people in; the office must be locked
 */
export async function assertAdminLeft(tx: EntityManager, account: Account, roles: Role[]): Promise<void> {
  if (roles.includes('admin') && account.disabledAt === null) return;
  if ((await countAdmins(tx, account.officeId, account.id)) === 0) {
    throw new DomainError('conflict', 'account.last_admin');
  }
}
