import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Account } from './account.entity.js';
import type { Role } from './role.js';

/** Other roles for an account, before they are written; its office is locked. */
export interface RoleChange {
  account: Pick<Account, 'id' | 'officeId'>;
  roles: readonly Role[];
  /** Account of whoever gives them, and reads the refusal. */
  by: string;
}

/** @throws DomainError conflict naming what stands against these roles */
export type RoleGuard = (tx: EntityManager, change: RoleChange) => Promise<void>;

/** Capabilities that must not let an account have some roles, such as while it judges without names. */
@Injectable()
export class RoleGuards {
  private readonly guards: RoleGuard[] = [];

  register(guard: RoleGuard): void {
    this.guards.push(guard);
  }

  async assertAllowed(tx: EntityManager, change: RoleChange): Promise<void> {
    for (const guard of this.guards) await guard(tx, change);
  }
}
