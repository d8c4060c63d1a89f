import { Injectable } from '@nestjs/common';
import { Database } from '@hamshahr/platform';
import { ApprovalHooks, type Approver, type ApprovalSubject } from './approval-hooks.js';
import { Approval } from './approval.entity.js';

/** Requests that one person may decide, and what requests are about. */
@Injectable()
export class WaitingApprovals {
  constructor(
    private readonly database: Database,
    private readonly hooks: ApprovalHooks,
  ) {}

  /** The oldest first, for nobody should wait for ever; by the rules of `Approvals.grant`. */
  async for(approver: Approver, limit: number): Promise<{ count: number; items: Approval[] }> {
    const subjectTypes = this.hooks.decidedBy(approver.roles);
    if (subjectTypes.length === 0) return { count: 0, items: [] };
    const query = this.database.reads
      .createQueryBuilder(Approval, 'approval')
      .where("approval.officeId = :officeId AND approval.status = 'pending'", { officeId: approver.officeId })
      .andWhere('approval.subjectType IN (:...subjectTypes)', { subjectTypes })
      .andWhere('approval.requestedBy <> :accountId', { accountId: approver.accountId })
      .orderBy('approval.id', 'ASC')
      .limit(limit);
    if (approver.unitId) query.andWhere('approval.unitId = :unitId', { unitId: approver.unitId });
    const { createdBy } = approver;
    if (createdBy !== null) {
      const trusting = await this.trusting(approver.officeId, createdBy, subjectTypes);
      query.andWhere('(approval.requestedBy <> :createdBy OR approval.subjectType IN (:...trusting))', {
        createdBy,
        trusting: trusting.length > 0 ? trusting : ['none'],
      });
    }
    const [items, count] = await Promise.all([query.getMany(), query.clone().limit(undefined).getCount()]);
    return { count, items };
  }

  /** What each request is about, in one query per kind of subject; unknown where the subject is gone. */
  async subjects(approvals: readonly Approval[]): Promise<Map<string, ApprovalSubject>> {
    const described = new Map<string, ApprovalSubject>();
    for (const type of new Set(approvals.map(({ subjectType }) => subjectType))) {
      const own = approvals.filter(({ subjectType }) => subjectType === type);
      const subjects = await this.hooks.for(type).describe?.(
        this.database.reads,
        own.map(({ subjectId }) => subjectId),
      );
      for (const { id, subjectId } of own) {
        const subject = subjects?.get(subjectId);
        if (subject) described.set(id, subject);
      }
    }
    return described;
  }

  /** Kinds of requests of the person who added this approver that the approver may decide after all. */
  private async trusting(officeId: string, requestedBy: string, subjectTypes: string[]): Promise<string[]> {
    const trusting: string[] = [];
    for (const subjectType of subjectTypes) {
      const request = this.database.reads.create(Approval, { officeId, requestedBy, subjectType });
      const hook = this.hooks.for(subjectType);
      if (await hook.trustsOwnAccount?.(this.database.reads, request)) trusting.push(subjectType);
    }
    return trusting;
  }
}
