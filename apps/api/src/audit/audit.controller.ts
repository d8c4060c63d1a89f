import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Audit } from '@hamshahr/audit';
import { Accounts, type Actor } from '@hamshahr/people';
import { pageRequest } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { Allow } from '../http/policy.js';
import { AuditQuery, AuditView, toAuditView, type NamedEntries } from './audit.dto.js';

/** Who did what in one's own office. */
@ApiTags('Audit')
@Controller('api/v1/audit')
export class AuditController {
  constructor(
    private readonly audit: Audit,
    private readonly accounts: Accounts,
  ) {}

  @Get()
  @Allow('admin', 'approver')
  @Answers(AuditView, toAuditView)
  async list(@CurrentActor() actor: Actor, @Query() query: AuditQuery): Promise<NamedEntries> {
    const { limit, after, ...filter } = query;
    const page = await this.audit.list(actor.officeId, pageRequest(limit, after), filter);
    const people = page.items.flatMap(({ actorType, actorId }) =>
      actorType === 'account' && actorId ? [actorId] : [],
    );
    return { page, names: await this.accounts.names(actor, people) };
  }
}
