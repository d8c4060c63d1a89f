import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Approvals, type Approval } from '@hamshahr/approvals';
import { ApprovalReading, type ReadApproval } from '@hamshahr/desk';
import type { Actor } from '@hamshahr/people';
import { pageRequest, type Page } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { Allow } from '../http/policy.js';
import {
  ApprovalView,
  ApprovalsQuery,
  ApprovalsView,
  DecisionView,
  Grant,
  Rejection,
  toApprovalView,
  toApprovalsView,
  toApprover,
  toDecisionView,
} from './approval.dto.js';

/** What waits for the international office's word: mailings for an approver's, accounts for a second admin's. */
@ApiTags('Approvals')
@Controller('api/v1/approvals')
export class ApprovalsController {
  constructor(
    private readonly approvals: Approvals,
    private readonly reading: ApprovalReading,
  ) {}

  @Get()
  @Allow('approver', 'organizer', 'admin')
  @Answers(ApprovalsView, toApprovalsView)
  async list(@CurrentActor() actor: Actor, @Query() query: ApprovalsQuery): Promise<Page<ReadApproval>> {
    return this.reading.list(
      { ...toApprover(actor), language: actor.language },
      query.status ?? null,
      pageRequest(query.limit, query.after),
    );
  }

  @Get(':id')
  @Allow('approver', 'organizer', 'admin')
  @Answers(ApprovalView, toApprovalView)
  async one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ReadApproval> {
    return this.reading.one({ ...toApprover(actor), language: actor.language }, id);
  }

  /** Signs exactly the content that was seen; nobody signs their own request. */
  @Post(':id/grant')
  @Allow('approver', 'organizer', 'admin')
  @Idempotent()
  @Answers(DecisionView, toDecisionView)
  async grant(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: Grant): Promise<Approval> {
    return this.approvals.grant(toApprover(actor), id, body.contentHash);
  }

  /** Sends the content back with a reason. */
  @Post(':id/reject')
  @Allow('approver', 'admin')
  @Idempotent()
  @Answers(DecisionView, toDecisionView)
  async reject(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: Rejection,
  ): Promise<Approval> {
    return this.approvals.reject(toApprover(actor), id, body.reason);
  }
}
