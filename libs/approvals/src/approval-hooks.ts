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

/** What a request is about, as a person reads it. */
export interface ApprovalSubject {
  title: string;
  /** How many people a mailing goes to; null for everything else. */
  recipients: number | null;
  /** What sort of its kind it is, such as an invitation among the mailings; null where there is only one sort. */
  kind: string | null;
}

/** What a decision does, registered by the capability that asked for it. Runs inside the deciding transaction. */
export interface ApprovalHook {
  /** Role of those who decide; `approver` when it is not named. */
  decidedBy?: string;
  /** Whether an account that the requester has added may decide after all. */
  trustsOwnAccount?(tx: EntityManager, approval: Approval): Promise<boolean>;
  /** What the requests about these subjects ask for, in words; by subject id. */
  describe?(reads: EntityManager, subjectIds: string[]): Promise<Map<string, ApprovalSubject>>;
  onGranted(tx: EntityManager, approval: Approval, approver: Approver): Promise<void>;
  onRejected(tx: EntityManager, approval: Approval, approver: Approver): Promise<void>;
}

@Injectable()
export class ApprovalHooks {
  private readonly hooks = new Map<string, ApprovalHook>();

  register(subjectType: string, hook: ApprovalHook): void {
    this.hooks.set(subjectType, hook);
  }

  /** Kinds of subjects that people with these roles decide about. */
  decidedBy(roles: ReadonlySet<string>): string[] {
    return [...this.hooks].flatMap(([type, hook]) => (roles.has(hook.decidedBy ?? 'approver') ? [type] : []));
  }

  for(subjectType: string): ApprovalHook {
    const hook = this.hooks.get(subjectType);
    if (!hook) throw new Error(`No approval hook is registered for ${subjectType}`);
    return hook;
  }
}
