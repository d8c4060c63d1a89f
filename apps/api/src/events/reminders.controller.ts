import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { EventPreviews } from '@hamshahr/events';
import type { MessagePreview } from '@hamshahr/mailing';
import { ReminderRules, type ReminderRule } from '@hamshahr/participation';
import type { Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedVersion } from '../http/if-match.js';
import { Allow } from '../http/policy.js';
import { PreviewView, toPreviewView } from '../mailings/mailing.dto.js';
import {
  ReminderDto,
  ReminderPreviewRequest,
  ReminderView,
  RemindersView,
  toReminderInput,
  toReminderView,
  toRemindersView,
} from './reminder.dto.js';

/** Reminders and thanks: rules that are approved once and then send by themselves. */
@ApiTags('Reminders')
@Controller('api/v1')
export class RemindersController {
  constructor(
    private readonly rules: ReminderRules,
    private readonly previews: EventPreviews,
  ) {}

  @Get('events/:id/reminders')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(RemindersView, toRemindersView)
  async list(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ReminderRule[]> {
    return this.rules.list(actor, id);
  }

  /** Writes a rule and asks for its approval; nothing is sent before. */
  @Post('events/:id/reminders')
  @Allow('organizer')
  @Idempotent()
  @Answers(ReminderView, toReminderView, 201)
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ReminderDto,
  ): Promise<ReminderRule> {
    return this.rules.add(actor, id, toReminderInput(body));
  }

  @Get('reminders/:id')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(ReminderView, toReminderView)
  async one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ReminderRule> {
    return this.rules.one(actor, id);
  }

  /** Writes it anew: its approval is void, and another is asked for. */
  @Put('reminders/:id')
  @Allow('organizer')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited, as in `"3"`.' })
  @Answers(ReminderView, toReminderView)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: ReminderDto,
  ): Promise<ReminderRule> {
    return this.rules.edit(actor, id, version, toReminderInput(body));
  }

  /** It sends no more; an edit asks for its approval again. */
  @Post('reminders/:id/off')
  @Allow('organizer', 'approver')
  @HttpCode(200)
  @Answers(ReminderView, toReminderView)
  async off(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ReminderRule> {
    return this.rules.switchOff(actor, id);
  }

  /** The mail as the asking person would get it. */
  @Post('reminders/:id/preview')
  @Allow('organizer', 'approver')
  @Answers(PreviewView, toPreviewView)
  async preview(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { language, cityId }: ReminderPreviewRequest,
  ): Promise<MessagePreview> {
    const { eventId, kind, remarks } = await this.rules.one(actor, id);
    return this.previews.show(actor, eventId, { language, cityId: cityId ?? null, kind, remarks });
  }
}
