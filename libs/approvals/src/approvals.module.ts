import { Module } from '@nestjs/common';
import { AuditModule } from '@hamshahr/audit';
import { ApprovalHooks } from './approval-hooks.js';
import { Approvals } from './approvals.service.js';
import { WaitingApprovals } from './waiting-approvals.queries.js';

@Module({
  imports: [AuditModule],
  providers: [Approvals, ApprovalHooks, WaitingApprovals],
  exports: [Approvals, ApprovalHooks, WaitingApprovals],
})
export class ApprovalsModule {}
