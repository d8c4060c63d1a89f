import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ContactLists, type Actor, type Joined, type ListWithCount } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { Allow } from '../http/policy.js';
import {
  JoinedView,
  ListView,
  ListsQuery,
  ListsView,
  NewList,
  NewMembers,
  SegmentDto,
  toJoinedView,
  toListView,
  toSegment,
} from './list.dto.js';

/** Lists of contacts, and who is on them. */
@ApiTags('People')
@Controller('api/v1/lists')
export class ListsController {
  constructor(private readonly lists: ContactLists) {}

  @Get()
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(ListsView, (lists: ListWithCount[]) => ({ items: lists.map(toListView) }))
  async all(@CurrentActor() actor: Actor, @Query() { contactId }: ListsQuery): Promise<ListWithCount[]> {
    return this.lists.list(actor, contactId);
  }

  @Post()
  @Allow('organizer', 'admin')
  @Idempotent()
  @Answers(ListView, toListView, 201)
  async add(@CurrentActor() actor: Actor, @Body() body: NewList): Promise<ListWithCount> {
    return this.lists.add(actor, body.name);
  }

  @Put(':id')
  @Allow('organizer', 'admin')
  @Answers(ListView, toListView)
  async rename(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: NewList,
  ): Promise<ListWithCount> {
    return this.lists.rename(actor, id, body.name);
  }

  /** Puts people on the list; who is on it stays. */
  @Post(':id/members')
  @Allow('organizer', 'admin')
  @Idempotent()
  @Answers(JoinedView, toJoinedView)
  async join(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: NewMembers): Promise<Joined> {
    return this.lists.join(actor, id, body.contactIds);
  }

  /** Puts everybody on the list who fits now: any value of a kind, all kinds together. */
  @Post(':id/members/from-segment')
  @Allow('organizer', 'admin')
  @Idempotent()
  @Answers(JoinedView, toJoinedView)
  async joinSegment(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: SegmentDto,
  ): Promise<Joined> {
    return this.lists.joinSegment(actor, id, toSegment(body));
  }

  /** Takes a person off the list and leaves them among the contacts; adding them again undoes it. */
  @Delete(':id/members/:contactId')
  @HttpCode(204)
  @Allow('organizer', 'admin')
  async leave(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('contactId', IdPipe) contactId: string,
  ): Promise<void> {
    await this.lists.leave(actor, id, contactId);
  }
}
