import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { APPROVAL_STATES, type Approval, type ApprovalStatus, type Approver } from '@hamshahr/approvals';
import type { ReadApproval } from '@hamshahr/desk';
import { visibleUnit, type Actor } from '@hamshahr/people';
import type { Page } from '@hamshahr/platform';
import { PageQuery } from '../http/page.dto.js';

export class ApprovalsQuery extends PageQuery {
  /** @example pending */
  @IsOptional()
  @IsIn([...APPROVAL_STATES])
  status?: ApprovalStatus;
}

export class Grant {
  /** Hash of the content that was seen, as the approval shows it. */
  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  contentHash!: string;
}

export class Rejection {
  /** What the organizer should change. */
  @IsString()
  @MinLength(1)
  @MaxLength(1000)
  reason!: string;
}

/** A request as it is after a decision. */
export class DecisionView {
  id!: string;
  /** @example mailing */
  subjectType!: string;
  subjectId!: string;
  contentHash!: string;
  status!: string;
  requestedBy!: string;
  /** In UTC. */
  requestedAt!: string;
  decidedBy!: string | null;
  decidedAt!: string | null;
  reason!: string | null;
}

export class ApprovalView extends DecisionView {
  /** What it is about: a mailing's title, an account's name, the reason of an export; empty when that is gone. */
  title!: string;
  /** How many people a mailing goes to; null for everything else. */
  recipients!: number | null;
  /** Kind of a mailing, or of a change to an account; null for everything else. @example invitation */
  kind!: string | null;
  requestedByName!: string;
  decidedByName!: string | null;
}

export class ApprovalsView {
  items!: ApprovalView[];
  next!: string | null;
}

export function toDecisionView(approval: Approval): DecisionView {
  const { id, subjectType, subjectId, contentHash, status, requestedBy, decidedBy, reason } = approval;
  return {
    id,
    subjectType,
    subjectId,
    contentHash: contentHash.toString('hex'),
    status,
    requestedBy,
    requestedAt: approval.createdAt.toISOString(),
    decidedBy,
    decidedAt: approval.decidedAt?.toISOString() ?? null,
    reason,
  };
}

export function toApprovalView({ approval, ...words }: ReadApproval): ApprovalView {
  return { ...toDecisionView(approval), ...words };
}

export function toApprovalsView({ items, next }: Page<ReadApproval>): ApprovalsView {
  return { items: items.map(toApprovalView), next };
}

export function toApprover(actor: Actor): Approver {
  const { accountId, officeId, createdBy, roles } = actor;
  return { accountId, officeId, unitId: visibleUnit(actor), createdBy, roles };
}
