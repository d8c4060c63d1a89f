import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ContactLists, type Actor, type Contact, type ListWithCount } from '@hamshahr/people';
import { pageRequest, type Page } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { Allow } from '../http/policy.js';
import { ContactsQuery, ContactsView, ListsView, toContactsView, toListView } from './contact.dto.js';

/** An office's contacts and lists. */
@ApiTags('People')
@Controller('api/v1')
export class ContactsController {
  constructor(private readonly lists: ContactLists) {}

  @Get('lists')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(ListsView, (lists: ListWithCount[]) => ({ items: lists.map(toListView) }))
  async all(@CurrentActor() actor: Actor): Promise<ListWithCount[]> {
    return this.lists.list(actor);
  }

  @Get('contacts')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(ContactsView, toContactsView)
  async contacts(@CurrentActor() actor: Actor, @Query() query: ContactsQuery): Promise<Page<Contact>> {
    return this.lists.contacts(actor, pageRequest(query.limit, query.after), query.list);
  }
}
