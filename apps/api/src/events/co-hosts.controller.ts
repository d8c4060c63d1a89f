import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CoHostedEvents, CoHosts, type CityAnswers, type CoHostOffice, type CoHostedEvent } from '@hamshahr/events';
import type { Actor } from '@hamshahr/people';
import { pageRequest, type Page } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { PageQuery } from '../http/page.dto.js';
import { Allow } from '../http/policy.js';
import {
  CoHostedEventDetailView,
  CoHostedEventsView,
  CoHostsView,
  ShareRequest,
  toCoHostedEventDetailView,
  toCoHostedEventsView,
  toCoHostsView,
} from './co-host.dto.js';

/** Joint seminars that two offices of the house hold: one owns and sends, the other sees. */
@ApiTags('Co-hosts')
@Controller('api/v1')
export class CoHostsController {
  constructor(
    private readonly coHosts: CoHosts,
    private readonly events: CoHostedEvents,
  ) {}

  /** Offices of the two host cities, and which of them see the event. */
  @Get('events/:id/co-hosts')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(CoHostsView, toCoHostsView)
  async list(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<CoHostOffice[]> {
    return this.coHosts.list(actor, id);
  }

  /** From its publication on that office sees the event, its programme and how many of each city come. */
  @Post('events/:id/co-hosts')
  @Allow('organizer')
  @Answers(CoHostsView, toCoHostsView)
  async share(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { officeId }: ShareRequest,
  ): Promise<CoHostOffice[]> {
    return this.coHosts.share(actor, id, officeId);
  }

  @Delete('events/:id/co-hosts/:officeId')
  @Allow('organizer')
  @Answers(CoHostsView, toCoHostsView)
  async unshare(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('officeId', IdPipe) officeId: string,
  ): Promise<CoHostOffice[]> {
    return this.coHosts.unshare(actor, id, officeId);
  }

  /** Joint seminars of other offices that are shared with this one. */
  @Get('co-hosted-events')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(CoHostedEventsView, toCoHostedEventsView)
  async shared(@CurrentActor() actor: Actor, @Query() { limit, after }: PageQuery): Promise<Page<CoHostedEvent>> {
    return this.events.list(actor, pageRequest(limit, after));
  }

  /** Its published state and how many answered what, by city; no names and no addresses. */
  @Get('co-hosted-events/:id')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(CoHostedEventDetailView, toCoHostedEventDetailView)
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<CoHostedEvent & { answers: CityAnswers[] }> {
    return this.events.one(actor, id);
  }
}
