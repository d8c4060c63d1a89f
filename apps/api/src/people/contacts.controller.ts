import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { Contacts, type Actor, type ContactWithThemes, type FoundContacts } from '@hamshahr/people';
import { pageRequest } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedVersion } from '../http/if-match.js';
import { Allow } from '../http/policy.js';
import {
  ContactDto,
  ContactView,
  ContactsQuery,
  ContactsView,
  toContactInput,
  toContactView,
  toContactsView,
} from './contact.dto.js';

/** The people whom an office knows. */
@ApiTags('People')
@Controller('api/v1/contacts')
export class ContactsController {
  constructor(private readonly contacts: Contacts) {}

  @Get()
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(ContactsView, toContactsView)
  async search(@CurrentActor() actor: Actor, @Query() query: ContactsQuery): Promise<FoundContacts> {
    const { limit, after, ...search } = query;
    return this.contacts.search(actor, pageRequest(limit, after), search);
  }

  @Post()
  @Allow('organizer', 'admin')
  @Idempotent()
  @Answers(ContactView, toContactView, 201)
  async add(@CurrentActor() actor: Actor, @Body() body: ContactDto): Promise<ContactWithThemes> {
    return this.contacts.add(actor, toContactInput(body));
  }

  @Get(':id')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(ContactView, toContactView)
  async one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ContactWithThemes> {
    return this.contacts.one(actor, id);
  }

  /** Invitations that were sent keep the name and address they were sent with. */
  @Put(':id')
  @Allow('organizer', 'admin')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited, as in `"3"`.' })
  @Answers(ContactView, toContactView)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: ContactDto,
  ): Promise<ContactWithThemes> {
    return this.contacts.edit(actor, id, version, toContactInput(body));
  }
}
