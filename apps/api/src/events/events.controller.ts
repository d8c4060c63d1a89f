import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import {
  EventMailings,
  EventQueries,
  Events,
  type EventWithRevision,
  type Invitation,
  type ReplyCounts,
} from '@hamshahr/events';
import type { Mailing } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { pageRequest, type Page } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedVersion } from '../http/if-match.js';
import { PageQuery } from '../http/page.dto.js';
import { Allow } from '../http/policy.js';
import { MailingView, toMailingView } from '../mailings/mailing.dto.js';
import { toSegment } from '../people/list.dto.js';
import { EventDraftDto, EventView, EventsView, toEventView, toEventsView } from './event.dto.js';
import { InvitationsQuery, InvitationsView, NewEventMailing, toInvitationsView } from './invitation.dto.js';

/** Events, from the draft to the answers. */
@ApiTags('Events')
@Controller('api/v1/events')
export class EventsController {
  constructor(
    private readonly events: Events,
    private readonly queries: EventQueries,
    private readonly mailings: EventMailings,
  ) {}

  @Post()
  @Allow('organizer')
  @Idempotent()
  @Answers(EventView, toEventView, 201)
  async create(@CurrentActor() actor: Actor, @Body() body: EventDraftDto): Promise<EventWithRevision> {
    return this.events.create(actor, body);
  }

  @Get()
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(EventsView, toEventsView)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: PageQuery,
  ): Promise<Page<EventWithRevision & { id: string }>> {
    return this.queries.list(actor, pageRequest(query.limit, query.after));
  }

  @Get(':id')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(EventView, toEventView)
  async one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<EventWithRevision> {
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
  ): Promise<EventWithRevision> {
    return this.events.edit(actor, id, version, body);
  }

  /** Freezes a mailing about the event and asks the international office for approval. Nothing leaves. */
  @Post(':id/mailings')
  @Allow('organizer')
  @Idempotent()
  @Answers(MailingView, toMailingView, 201)
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

  /** Who was invited and what they answered. */
  @Get(':id/invitations')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(InvitationsView, toInvitationsView)
  async replies(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: InvitationsQuery,
  ): Promise<{ page: Page<Invitation>; counts: ReplyCounts }> {
    const page = await this.queries.invitations(actor, id, pageRequest(query.limit, query.after), query.answer);
    return { page, counts: await this.queries.replyCounts(actor, id) };
  }
}
