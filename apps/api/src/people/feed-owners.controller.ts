import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FeedAddresses, type Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { Allow, AnyAccount } from '../http/policy.js';
import { FeedView, toFeedView } from './feed.dto.js';

/** Secret calendar addresses: one's own, and those that an office gives to its contacts. */
@ApiTags('Calendar addresses')
@Controller('api/v1')
export class FeedOwnersController {
  constructor(private readonly addresses: FeedAddresses) {}

  @Get('session/feed')
  @AnyAccount()
  @Answers(FeedView, toFeedView)
  async own(@CurrentActor() actor: Actor): Promise<string | null> {
    return this.addresses.ofAccount(actor);
  }

  /** Makes one's address, or another in its place; the present one opens nothing from then on. */
  @Post('session/feed')
  @AnyAccount()
  @Answers(FeedView, toFeedView, 201)
  async renewOwn(@CurrentActor() actor: Actor): Promise<string> {
    return this.addresses.renewForAccount(actor);
  }

  @Delete('session/feed')
  @AnyAccount()
  @HttpCode(204)
  async revokeOwn(@CurrentActor() actor: Actor): Promise<void> {
    await this.addresses.revokeForAccount(actor);
  }

  /** The invitations of one contact as a calendar. */
  @Get('contacts/:id/feed')
  @Allow('organizer', 'admin')
  @Answers(FeedView, toFeedView)
  async ofContact(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<string | null> {
    return this.addresses.ofContact(actor, id);
  }

  /** Makes the contact's address, or another in its place. */
  @Post('contacts/:id/feed')
  @Allow('organizer', 'admin')
  @Answers(FeedView, toFeedView, 201)
  async renewForContact(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<string> {
    return this.addresses.renewForContact(actor, id);
  }

  @Delete('contacts/:id/feed')
  @Allow('organizer', 'admin')
  @HttpCode(204)
  async revokeForContact(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.addresses.revokeForContact(actor, id);
  }
}
