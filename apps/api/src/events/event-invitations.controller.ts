import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InvitationQueries, Notes, type Invitation, type ReplyCounts } from '@hamshahr/events';
import type { Actor } from '@hamshahr/people';
import { pageRequest, type Page } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { Allow } from '../http/policy.js';
import {
  InvitationsQuery,
  InvitationsView,
  NotesView,
  SeenNotes,
  toInvitationsView,
  toNotesView,
} from './invitation.dto.js';

/** Who is invited to an event, what they answered, and what they wrote. */
@ApiTags('Events')
@Controller('api/v1/events')
export class EventInvitationsController {
  constructor(
    private readonly invitations: InvitationQueries,
    private readonly notes: Notes,
  ) {}

  /** Who was invited and what they answered. */
  @Get(':id/invitations')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(InvitationsView, toInvitationsView)
  async replies(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { limit, after, answer, q, order }: InvitationsQuery,
  ): Promise<{ page: Page<Invitation>; counts: ReplyCounts }> {
    const page = await this.invitations.list(actor, id, { answer, q, order }, pageRequest(limit, after));
    return { page, counts: await this.invitations.counts(actor, id) };
  }

  /** Takes notes off what waits to be read. */
  @Post(':id/notes/seen')
  @Allow('organizer')
  @Idempotent()
  @Answers(NotesView, toNotesView)
  async seen(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: SeenNotes): Promise<number> {
    return this.notes.markSeen(actor, id, body.invitationIds);
  }

  /** Lets notes wait again. */
  @Post(':id/notes/unseen')
  @Allow('organizer')
  @Idempotent()
  @Answers(NotesView, toNotesView)
  async unseen(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: SeenNotes,
  ): Promise<number> {
    return this.notes.markUnseen(actor, id, body.invitationIds);
  }
}
