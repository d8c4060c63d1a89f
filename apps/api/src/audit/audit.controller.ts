import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Audit, type AuditEntry } from '@hamshahr/audit';
import type { Actor } from '@hamshahr/people';
import { pageRequest, type Page } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { PageQuery } from '../http/page.dto.js';
import { Allow } from '../http/policy.js';
import { AuditView, toAuditView } from './audit.dto.js';

/** Who did what in one's own office. */
@ApiTags('Audit')
@Controller('api/v1/audit')
export class AuditController {
  constructor(private readonly audit: Audit) {}

  @Get()
  @Allow('admin', 'approver')
  @Answers(AuditView, toAuditView)
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<AuditEntry>> {
    return this.audit.list(actor.officeId, pageRequest(query.limit, query.after));
  }
}
