import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@hamshahr/people';
import { RoomCalls, Rooms, type EventRoom, type RoomNow } from '@hamshahr/rooms';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedVersion } from '../http/if-match.js';
import { Allow } from '../http/policy.js';
import {
  ModeratorLinkView,
  RoomDto,
  RoomNowView,
  RoomView,
  toModeratorLinkView,
  toRoomNowView,
  toRoomView,
} from './room.dto.js';

/** Where the people of an event meet. */
@ApiTags('Rooms')
@Controller('api/v1/events/:id/room')
export class RoomsController {
  constructor(
    private readonly rooms: Rooms,
    private readonly calls: RoomCalls,
  ) {}

  /** The room, or what is proposed where nobody has set one up. */
  @Get()
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(RoomView, toRoomView)
  async one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<EventRoom> {
    return this.rooms.one(actor, id);
  }

  /** Sets the room up. Links that people have stay as they are, whatever provider they lead to. */
  @Put()
  @Allow('organizer')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited, as in `"3"`; 0 at first.' })
  @Answers(RoomView, toRoomView)
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: RoomDto,
  ): Promise<EventRoom> {
    return this.rooms.save(actor, id, version, body);
  }

  /** Asks the provider for the meeting now; `fault` of the answer says what was wrong. */
  @Post('test')
  @Allow('organizer')
  @HttpCode(200)
  @Answers(RoomView, toRoomView)
  async test(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<EventRoom> {
    return this.calls.test(actor, id);
  }

  /** A way in for the asking organizer, who leads the meeting; also before it opens for others. */
  @Post('moderator-link')
  @Allow('organizer')
  @Answers(ModeratorLinkView, toModeratorLinkView)
  async moderate(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<string> {
    return this.calls.moderate(actor, id);
  }

  /** What is going on in the room now, and its recordings, as the provider tells them. */
  @Get('now')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(RoomNowView, toRoomNowView)
  async now(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<RoomNow> {
    return this.calls.now(actor, id);
  }

  /** Ends the meeting for everybody in it. */
  @Post('end')
  @Allow('organizer')
  @HttpCode(200)
  @Answers(RoomNowView, toRoomNowView)
  async end(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<RoomNow> {
    return this.calls.end(actor, id);
  }
}
