import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import { Database, DomainError, found, isOne, toPage, type Page, type PageRequest } from '@hamshahr/platform';
import { ApprovalHooks, type Approver } from './approval-hooks.js';
import { Approval, type ApprovalStatus } from './approval.entity.js';

export interface ApprovalRequest {
  officeId: string;
  unitId: string | null;
  subjectType: string;
  subjectId: string;
  contentHash: Buffer;
  requestedBy: string;
}

/** Whose requests may be seen. */
export type ApprovalReader = Pick<Approver, 'officeId' | 'unitId'>;

/** Four eyes: content leaves only after another person of the same office has signed exactly this content. */
@Injectable()
export class Approvals {
  constructor(
    private readonly database: Database,
    private readonly hooks: ApprovalHooks,
    private readonly audit: Audit,
  ) {}

  async request(tx: EntityManager, request: ApprovalRequest): Promise<Approval> {
    await this.void(tx, request.subjectType, request.subjectId);
    const approval = tx.create(Approval, { ...request, status: 'pending' });
    await tx.insert(Approval, approval);
    return approval;
  }

  /** An edit of the content makes every sign-off of it worthless. */
  async void(tx: EntityManager, subjectType: string, subjectId: string): Promise<void> {
    await tx.query(
      "UPDATE approvals SET status = 'void', decided_at = UTC_TIMESTAMP(3) WHERE subject_type = ? AND subject_id = ? AND status IN ('pending', 'granted')",
      [subjectType, subjectId],
    );
  }

  /**
   * @param contentHash hexadecimal hash of what the approver saw; another content is refused
   * @throws DomainError forbidden for one's own request, conflict when decided before or changed since
   */
  async grant(approver: Approver, id: string, contentHash: string): Promise<Approval> {
    return this.database.transaction(async (tx) => {
      const approval = await this.lock(tx, approver, id);
      if (approval.contentHash.toString('hex') !== contentHash) {
        throw new DomainError('conflict', 'approval.content_changed', { field: 'contentHash' });
      }
      await this.decide(tx, approval, approver, 'granted', null);
      await this.hooks.for(approval.subjectType).onGranted(tx, approval, approver);
      return approval;
    });
  }

  /** @throws DomainError forbidden for one's own request, conflict when decided before */
  async reject(approver: Approver, id: string, reason: string): Promise<Approval> {
    return this.database.transaction(async (tx) => {
      const approval = await this.lock(tx, approver, id);
      await this.decide(tx, approval, approver, 'rejected', reason);
      await this.hooks.for(approval.subjectType).onRejected(tx, approval, approver);
      return approval;
    });
  }

  async one(reader: ApprovalReader, id: string): Promise<Approval> {
    const unit = reader.unitId ? { unitId: reader.unitId } : {};
    const approval = await this.database.reads.findOneBy(Approval, { id, officeId: reader.officeId, ...unit });
    return found(approval, 'approval.missing');
  }

  async list(reader: ApprovalReader, status: ApprovalStatus | null, request: PageRequest): Promise<Page<Approval>> {
    const query = this.database.reads
      .createQueryBuilder(Approval, 'approval')
      .where('approval.officeId = :officeId', { officeId: reader.officeId })
      .orderBy('approval.id', 'DESC')
      .limit(request.limit + 1);
    if (reader.unitId) query.andWhere('approval.unitId = :unitId', { unitId: reader.unitId });
    if (status) query.andWhere('approval.status = :status', { status });
    if (request.after) query.andWhere('approval.id < :after', { after: request.after });
    return toPage(await query.getMany(), request);
  }

  private async lock(tx: EntityManager, approver: Approver, id: string): Promise<Approval> {
    const approval = await tx.findOne(Approval, {
      where: { id, officeId: approver.officeId, ...(approver.unitId ? { unitId: approver.unitId } : {}) },
      lock: { mode: 'pessimistic_write' },
    });
    const row = found(approval, 'approval.missing');
    await this.assertMayDecide(tx, row, approver);
    if (row.status !== 'pending') {
      throw new DomainError('conflict', 'approval.decided', { params: { status: row.status } });
    }
    return row;
  }

  private async assertMayDecide(tx: EntityManager, approval: Approval, approver: Approver): Promise<void> {
    const hook = this.hooks.for(approval.subjectType);
    if (!approver.roles.has(hook.decidedBy ?? 'approver')) {
      const code = hook.decidedBy === 'admin' ? 'needs_admin' : 'needs_approver';
      throw new DomainError('forbidden', `approval.${code}`);
    }
    if (approval.requestedBy === approver.accountId) throw new DomainError('forbidden', 'approval.own_request');
    if (approval.requestedBy !== approver.createdBy) return;
    if (!(await hook.trustsOwnAccount?.(tx, approval))) throw new DomainError('forbidden', 'approval.own_account');
  }

  private async decide(
    tx: EntityManager,
    approval: Approval,
    approver: Approver,
    status: 'granted' | 'rejected',
    reason: string | null,
  ): Promise<void> {
    const result: unknown = await tx.query(
      "UPDATE approvals SET status = ?, decided_by = ?, reason = ?, decided_at = UTC_TIMESTAMP(3) WHERE id = ? AND status = 'pending'",
      [status, approver.accountId, reason, approval.id],
    );
    if (!isOne(result)) throw new DomainError('conflict', 'approval.decided', { params: { status: approval.status } });
    approval.status = status;
    approval.decidedBy = approver.accountId;
    approval.reason = reason;
    approval.decidedAt = (await tx.findOneByOrFail(Approval, { id: approval.id })).decidedAt;
    await this.audit.note(tx, {
      officeId: approval.officeId,
      actor: { type: 'account', id: approver.accountId },
      action: `approval.${status}`,
      object: { type: approval.subjectType, id: approval.subjectId },
      afterHash: approval.contentHash,
    });
  }
}
