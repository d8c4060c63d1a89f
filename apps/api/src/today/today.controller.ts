import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Today, type TodayView as TodayOf } from '@hamshahr/desk';
import type { Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { Allow } from '../http/policy.js';
import { TodayView, toTodayView } from './today.dto.js';

/** The first page of the console. */
@ApiTags('Today')
@Controller('api/v1/today')
export class TodayController {
  constructor(private readonly today: Today) {}

  /** What waits for the asking person, and only what they may see and do. */
  @Get()
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(TodayView, toTodayView)
  async show(@CurrentActor() actor: Actor): Promise<TodayOf> {
    return this.today.of(actor);
  }
}
