import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { EventList, EventMailings, EventQueries, Events, type CountedEvent } from '@hamshahr/events';
import type { Mailing } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { pageRequest, type Page } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedVersion } from '../http/if-match.js';
import { Allow } from '../http/policy.js';
import { MailingStateView, toMailingStateView } from '../mailings/mailing.dto.js';
import { toSegment } from '../people/list.dto.js';
import { EventDraftDto, EventView, EventsView, toEventView, toEventsView } from './event.dto.js';
import { EventsQuery, toEventFilter } from './events-query.dto.js';
import { NewEventMailing } from './invitation.dto.js';

/** Events, from the draft to the answers. */
@ApiTags('Events')
@Controller('api/v1/events')
export class EventsController {
  constructor(
    private readonly events: Events,
    private readonly queries: EventQueries,
    private readonly all: EventList,
    private readonly mailings: EventMailings,
  ) {}

  @Post()
  @Allow('organizer')
  @Idempotent()
  @Answers(EventView, toEventView, 201)
  async create(@CurrentActor() actor: Actor, @Body() body: EventDraftDto): Promise<CountedEvent> {
    return this.events.create(actor, body);
  }

  @Get()
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(EventsView, toEventsView)
  async list(@CurrentActor() actor: Actor, @Query() query: EventsQuery): Promise<Page<CountedEvent & { id: string }>> {
    return this.all.list(actor, toEventFilter(query), pageRequest(query.limit, query.after));
  }

  @Get(':id')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(EventView, toEventView)
  async one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<CountedEvent> {
    return this.queries.one(actor, id);
  }

  /** Changes the draft, or makes a new one of a published event; voids the approval of anything that showed it. */
  @Put(':id/draft')
  @Allow('organizer')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited, as in `"3"`.' })
  @Answers(EventView, toEventView)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: EventDraftDto,
  ): Promise<CountedEvent> {
    return this.events.edit(actor, id, version, body);
  }

  /** Freezes a mailing about the event and asks the international office for approval. Nothing leaves. */
  @Post(':id/mailings')
  @Allow('organizer')
  @Idempotent()
  @Answers(MailingStateView, toMailingStateView, 201)
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: NewEventMailing,
  ): Promise<Mailing> {
    const kind = body.kind ?? 'invitation';
    const segment = body.segment ? toSegment(body.segment) : undefined;
    return this.mailings.submit(actor, id, {
      ...body,
      segment,
      kind,
      sendWhenApproved: body.sendWhenApproved ?? false,
    });
  }
}
