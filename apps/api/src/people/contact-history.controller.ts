import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ContactHistory, InviteePreferences, type ContactInvitation, type ContactMail } from '@hamshahr/events';
import { ContactChoices, type Actor, type ListedChoice } from '@hamshahr/people';
import { pageRequest, type Page } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { PageQuery } from '../http/page.dto.js';
import { Allow } from '../http/policy.js';
import {
  ContactChoicesView,
  ContactInvitationsView,
  ContactMailsView,
  toContactChoicesView,
  toContactInvitationsView,
  toContactMailsView,
} from './contact-history.dto.js';

/** What one person was written and what they answered; people who see only their unit see its part of it. */
@ApiTags('People')
@Controller('api/v1/contacts/:id')
export class ContactHistoryController {
  constructor(
    private readonly history: ContactHistory,
    private readonly choices: ContactChoices,
    private readonly preferences: InviteePreferences,
  ) {}

  @Get('mail')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(ContactMailsView, toContactMailsView)
  async mail(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ContactMail>> {
    return this.history.mail(actor, id, pageRequest(query.limit, query.after));
  }

  @Get('invitations')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(ContactInvitationsView, toContactInvitationsView)
  async invitations(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ContactInvitation[]> {
    return this.history.invitations(actor, id);
  }

  /** Language and city that the person chose on the page that their invitations lead to, the newest first; 50 at most. */
  @Get('choices')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(ContactChoicesView, toContactChoicesView)
  async chosen(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ListedChoice[]> {
    return this.choices.list(actor, id);
  }

  /** Puts back what stood before, for the contact and for what is still to come about their invitations. */
  @Post('choices/:choiceId/undo')
  @Allow('organizer', 'admin')
  @HttpCode(204)
  async undo(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('choiceId', IdPipe) choiceId: string,
  ): Promise<void> {
    await this.preferences.undo(actor, id, choiceId);
  }
}
