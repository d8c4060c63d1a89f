import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SlotFinder, type AskedPeople, type FoundSlots } from '@hamshahr/events';
import type { OverlapStrip, TimeVerdict } from '@hamshahr/cities';
import type { Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { Allow } from '../http/policy.js';
import { SlotsView, StripView, TimeCheckView, toSlotsView, toStripView, toTimeCheckView } from './slot-answer.dto.js';
import { SlotRequest, StripRequest, TimeCheckRequest, toMeetingWish, toSlotWish, toWho } from './slot.dto.js';

/** When cities and people can meet. Questions need a body; nothing is written. */
@ApiTags('Slots')
@Controller('api/v1/slots')
export class SlotsController {
  constructor(private readonly finder: SlotFinder) {}

  /** The times at which all can meet, ranked; and of every other date why not. */
  @Post()
  @Allow('organizer', 'approver', 'admin')
  @Answers(SlotsView, toSlotsView)
  async find(@CurrentActor() actor: Actor, @Body() body: SlotRequest): Promise<FoundSlots> {
    return this.finder.find(actor, toSlotWish(body));
  }

  /** Whether one time is good, and for whom it is not. */
  @Post('check')
  @Allow('organizer', 'approver', 'admin')
  @Answers(TimeCheckView, toTimeCheckView)
  async check(@CurrentActor() actor: Actor, @Body() body: TimeCheckRequest): Promise<TimeVerdict & AskedPeople> {
    return this.finder.check(actor, toMeetingWish(body), new Date(body.start));
  }

  /** The office hours of cities beside each other, day by day. */
  @Post('strip')
  @Allow('organizer', 'approver', 'admin')
  @Answers(StripView, toStripView)
  async strip(@CurrentActor() actor: Actor, @Body() body: StripRequest): Promise<OverlapStrip & AskedPeople> {
    return this.finder.strip(actor, toWho(body), body.from, body.to);
  }
}
