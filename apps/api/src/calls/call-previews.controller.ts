import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CallQueries } from '@hamshahr/calls';
import type { Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { Allow } from '../http/policy.js';
import { CallPages } from '../pages/calls/call-page.service.js';
import { CallPageQuery, CallPageView } from './call.dto.js';

/** Calls as experts will read them, for those who write and approve them. */
@ApiTags('Calls')
@Controller('api/v1/call-versions')
export class CallPreviewsController {
  constructor(
    private readonly queries: CallQueries,
    private readonly pages: CallPages,
  ) {}

  /** The public page as it will be once this version is approved. */
  @Get(':id/page')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(CallPageView, (html: string) => ({ html }))
  async page(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { language }: CallPageQuery,
  ): Promise<string> {
    return this.pages.page(await this.queries.version(actor, id), language ?? actor.language, undefined);
  }
}
