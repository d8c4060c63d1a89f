export { Approval, APPROVAL_STATES, type ApprovalStatus } from './approval.entity.js';
export { ApprovalHooks, type ApprovalHook, type Approver } from './approval-hooks.js';
export { ApprovalsModule } from './approvals.module.js';
export { Approvals, type ApprovalReader, type ApprovalRequest } from './approvals.service.js';
