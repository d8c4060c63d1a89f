import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InboundList, InboundSettling, type InboundRow } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { pageRequest, type Page } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { Allow } from '../http/policy.js';
import {
  InboundMailDetailView,
  InboundMailsView,
  InboundQuery,
  Settle,
  toInboundMailDetailView,
  toInboundMailsView,
} from './inbound.dto.js';

/** Mail that came in: what it is, what became of it, and what waits for a person. */
@ApiTags('Inbound mail')
@Controller('api/v1/inbound-mails')
export class InboundController {
  constructor(
    private readonly mails: InboundList,
    private readonly settling: InboundSettling,
  ) {}

  @Get()
  @Allow('organizer', 'approver', 'admin')
  @Answers(InboundMailsView, toInboundMailsView)
  async list(@CurrentActor() actor: Actor, @Query() query: InboundQuery): Promise<Page<InboundRow>> {
    const { waiting, kind } = query;
    const filter = { ...(waiting ? { waiting: waiting === 'true' } : {}), ...(kind ? { kind } : {}) };
    return this.mails.list(actor, filter, pageRequest(query.limit, query.after));
  }

  /** One mail with its bytes as text. */
  @Get(':id')
  @Allow('organizer', 'approver', 'admin')
  @Answers(InboundMailDetailView, toInboundMailDetailView)
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<InboundRow & { raw: string; isCut: boolean }> {
    return this.mails.one(actor, id);
  }

  /** Says what becomes of a mail that waits; written into the audit trail. */
  @Post(':id/settle')
  @Allow('organizer', 'approver', 'admin')
  @HttpCode(204)
  async settle(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: Settle): Promise<void> {
    await this.settling.settle(actor, id, body.as);
  }
}
