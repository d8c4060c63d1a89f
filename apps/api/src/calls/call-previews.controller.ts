import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CallQueries, LetterPreviews, unsavedCall } from '@hamshahr/calls';
import type { MessagePreview } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { Clock } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { Allow } from '../http/policy.js';
import { PreviewView, toPreviewView } from '../mailings/mailing.dto.js';
import { CallPreviewPages } from '../pages/calls/call-preview.service.js';
import { toCallContent } from './call-content.dto.js';
import { CallPageQuery, CallPageView, CallPreviewDto } from './call.dto.js';
import { LetterPreviewDto } from './submission.dto.js';

/** Calls as experts will read them, for those who write and approve them. */
@ApiTags('Calls')
@Controller('api/v1')
export class CallPreviewsController {
  constructor(
    private readonly queries: CallQueries,
    private readonly pages: CallPreviewPages,
    private readonly clock: Clock,
    private readonly letters: LetterPreviews,
  ) {}

  /** The public page, or a step of the form, as it will be once this version is approved. */
  @Get('call-versions/:id/page')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(CallPageView, (html: string) => ({ html }))
  async page(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { language, page }: CallPageQuery,
  ): Promise<string> {
    return this.pages.page(await this.queries.version(actor, id), page ?? 'call', language ?? actor.language);
  }

  /** The same of what is being written: nothing is stored. */
  @Post('call-previews')
  @HttpCode(200)
  @Allow('organizer')
  @Answers(CallPageView, (html: string) => ({ html }))
  async preview(@CurrentActor() actor: Actor, @Body() { content, page, language }: CallPreviewDto): Promise<string> {
    return this.pages.page(unsavedCall(actor, toCallContent(content), this.clock.now()), page, language);
  }

  /** The letter about a decision as the author of a proposal would get it, before its approval is asked for. */
  @Post('calls/:id/letter-previews')
  @HttpCode(200)
  @Allow('organizer')
  @Answers(PreviewView, toPreviewView)
  async letter(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { kind, submissionId, language, confirmUntil, remark }: LetterPreviewDto,
  ): Promise<MessagePreview> {
    return this.letters.show(actor, id, {
      ...{ kind, submissionId, remark: { ...remark } },
      ...{ language: language ?? null, confirmUntil: confirmUntil ?? null },
    });
  }
}
