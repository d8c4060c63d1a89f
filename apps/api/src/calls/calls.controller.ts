import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import {
  AccessCodes,
  CallQueries,
  CallStatisticsQueries,
  Calls,
  Decisions,
  type CallAccessCode,
  type CallStatistics,
  type CountedCall,
} from '@hamshahr/calls';
import type { Actor } from '@hamshahr/people';
import { pageRequest, type Page } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedVersion } from '../http/if-match.js';
import { Allow } from '../http/policy.js';
import { CallContentDto, toCallContent } from './call-content.dto.js';
import {
  AccessCodeDto,
  AccessCodeView,
  AccessCodesView,
  CallPhaseDto,
  CallStatisticsView,
  CallView,
  CallsQuery,
  CallsView,
  toAccessCodeView,
  toCallFilter,
  toCallView,
  toCallsView,
} from './call.dto.js';

/** Calls for participation: what they say and ask, and what the office does with them. */
@ApiTags('Calls')
@Controller('api/v1/calls')
export class CallsController {
  constructor(
    private readonly calls: Calls,
    private readonly queries: CallQueries,
    private readonly codes: AccessCodes,
    private readonly decisions: Decisions,
    private readonly statistics: CallStatisticsQueries,
  ) {}

  @Get()
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(CallsView, toCallsView)
  async list(@CurrentActor() actor: Actor, @Query() query: CallsQuery): Promise<Page<CountedCall>> {
    return this.queries.list(actor, toCallFilter(query), pageRequest(query.limit, query.after));
  }

  /** A draft; nobody reads it before another person has approved it. */
  @Post()
  @Allow('organizer')
  @Idempotent()
  @Answers(CallView, toCallView, 201)
  async create(@CurrentActor() actor: Actor, @Body() body: CallContentDto): Promise<CountedCall> {
    return this.calls.create(actor, toCallContent(body));
  }

  @Get(':id')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(CallView, toCallView)
  async one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<CountedCall> {
    return this.queries.one(actor, id);
  }

  /** What was handed in so far, by day, track, language and city. */
  @Get(':id/statistics')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(CallStatisticsView, (statistics: CallStatistics) => statistics)
  async counts(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<CallStatistics> {
    return this.statistics.of(actor, id);
  }

  /** Writes it anew. An edit of what everybody reads makes a next version, and voids what waits for approval. */
  @Put(':id')
  @Allow('organizer')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited, as in `"3"`.' })
  @Answers(CallView, toCallView)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: CallContentDto,
  ): Promise<CountedCall> {
    return this.calls.edit(actor, id, version, toCallContent(body));
  }

  /** Asks another person to approve what was last written. */
  @Post(':id/submit')
  @Allow('organizer')
  @Idempotent()
  @Answers(CallView, toCallView)
  async submit(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<CountedCall> {
    return this.calls.submit(actor, id);
  }

  /** Takes it off the public pages for good. */
  @Post(':id/withdraw')
  @Allow('organizer')
  @Idempotent()
  @Answers(CallView, toCallView)
  async withdraw(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<CountedCall> {
    return this.calls.withdraw(actor, id);
  }

  /** What the office does now: `collecting`, `review`, `decided`; and until when reviewers are to hand in. */
  @Put(':id/phase')
  @Allow('organizer')
  @Answers(CallView, toCallView)
  async setPhase(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { phase, reviewUntil }: CallPhaseDto,
  ): Promise<CountedCall> {
    await this.decisions.setPhase(actor, id, phase, reviewUntil);
    return this.queries.one(actor, id);
  }

  @Get(':id/codes')
  @Allow('organizer', 'approver', 'admin')
  @Answers(AccessCodesView, (items: CallAccessCode[]) => ({ items: items.map(toAccessCodeView) }))
  async listCodes(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<CallAccessCode[]> {
    return this.codes.list(actor, id);
  }

  /** A code that begins a submission where one is needed, or after the deadline. */
  @Post(':id/codes')
  @Allow('organizer')
  @Answers(AccessCodeView, toAccessCodeView, 201)
  async addCode(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { note, uses, until }: AccessCodeDto,
  ): Promise<CallAccessCode> {
    return this.codes.add(actor, id, { note, uses, until: until ? new Date(until) : null });
  }

  @Delete(':id/codes/:codeId')
  @Allow('organizer')
  @HttpCode(204)
  async removeCode(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('codeId', IdPipe) codeId: string,
  ): Promise<void> {
    await this.codes.remove(actor, id, codeId);
  }
}
