export { Approval, APPROVAL_STATES, type ApprovalStatus } from './approval.entity.js';
export { ApprovalHooks, type ApprovalHook, type ApprovalSubject, type Approver } from './approval-hooks.js';
export { ApprovalsModule } from './approvals.module.js';
export { WaitingApprovals } from './waiting-approvals.queries.js';
export { Approvals, type ApprovalReader, type ApprovalRequest } from './approvals.service.js';
