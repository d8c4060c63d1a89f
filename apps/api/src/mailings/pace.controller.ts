import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { OfficePaces, type PaceNow } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { ExpectedVersion } from '../http/if-match.js';
import { Allow } from '../http/policy.js';
import { OfficePauseRequest, PaceView, QuietHours, toPaceView, toQuietSetting } from './pace.dto.js';

/** When the office's mail may leave: quiet hours, and the pause of everything. */
@ApiTags('Office')
@Controller('api/v1/pace')
export class PaceController {
  constructor(private readonly paces: OfficePaces) {}

  @Get()
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(PaceView, toPaceView)
  async show(@CurrentActor() actor: Actor): Promise<PaceNow> {
    return this.paces.of(actor);
  }

  /** Sets the quiet hours; mail that waits for the former ones is looked at again. */
  @Put('quiet-hours')
  @Allow('admin')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited, as in `"3"`.' })
  @Answers(PaceView, toPaceView)
  async quiet(
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
    @Body() body: QuietHours,
  ): Promise<PaceNow> {
    return this.paces.setQuiet(actor, version, toQuietSetting(body));
  }

  /** Stops all sending of the office; what is on the wire arrives. */
  @Post('pause')
  @Allow('approver', 'admin')
  @Idempotent()
  @Answers(PaceView, toPaceView)
  async pause(@CurrentActor() actor: Actor, @Body() body: OfficePauseRequest): Promise<PaceNow> {
    return this.paces.pause(actor, body.reason);
  }

  @Post('resume')
  @Allow('approver', 'admin')
  @Idempotent()
  @Answers(PaceView, toPaceView)
  async resume(@CurrentActor() actor: Actor): Promise<PaceNow> {
    return this.paces.resume(actor);
  }
}
