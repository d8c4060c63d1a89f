import { Module } from '@nestjs/common';
import { AuditModule } from '@hamshahr/audit';
import { ApprovalHooks } from './approval-hooks.js';
import { Approvals } from './approvals.service.js';

@Module({ imports: [AuditModule], providers: [Approvals, ApprovalHooks], exports: [Approvals, ApprovalHooks] })
export class ApprovalsModule {}
