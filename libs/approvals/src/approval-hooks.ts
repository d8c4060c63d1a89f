import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Approval } from './approval.entity.js';

/** The person who decides; people hands it in, approvals know no accounts. */
export interface Approver {
  accountId: string;
  officeId: string;
  /** Set for people who see only their unit's requests. */
  unitId: string | null;
  /** Account that added this one; it must not be the requester. */
  createdBy: string | null;
  /** What the person may do in the office. */
  roles: ReadonlySet<string>;
}

/** What a decision does, registered by the capability that asked for it. Runs inside the deciding transaction. */
export interface ApprovalHook {
  /** Role of those who decide; `approver` when it is not named. */
  decidedBy?: string;
  /** Whether an account that the requester has added may decide after all. */
  trustsOwnAccount?(tx: EntityManager, approval: Approval): Promise<boolean>;
  onGranted(tx: EntityManager, approval: Approval, approver: Approver): Promise<void>;
  onRejected(tx: EntityManager, approval: Approval, approver: Approver): Promise<void>;
}

@Injectable()
export class ApprovalHooks {
  private readonly hooks = new Map<string, ApprovalHook>();

  register(subjectType: string, hook: ApprovalHook): void {
    this.hooks.set(subjectType, hook);
  }

  for(subjectType: string): ApprovalHook {
    const hook = this.hooks.get(subjectType);
    if (!hook) throw new Error(`No approval hook is registered for ${subjectType}`);
    return hook;
  }
}
