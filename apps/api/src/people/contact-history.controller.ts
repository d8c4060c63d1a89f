import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ContactHistory, type ContactInvitation, type ContactMail } from '@hamshahr/events';
import type { Actor } from '@hamshahr/people';
import { pageRequest, type Page } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { PageQuery } from '../http/page.dto.js';
import { Allow } from '../http/policy.js';
import {
  ContactInvitationsView,
  ContactMailsView,
  toContactInvitationsView,
  toContactMailsView,
} from './contact-history.dto.js';

/** What one person was written and what they answered; people who see only their unit see its part of it. */
@ApiTags('People')
@Controller('api/v1/contacts/:id')
export class ContactHistoryController {
  constructor(private readonly history: ContactHistory) {}

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
}
