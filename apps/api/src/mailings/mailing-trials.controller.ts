import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MessagePreviews, TestSends, type MessagePreview, type TestSend } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { Allow } from '../http/policy.js';
import { PreviewQuery, PreviewView, toPreviewView } from './mailing.dto.js';
import { NewTestSend, TestSendView, toTestSendView } from './test-send.dto.js';

/** A mailing's mails before anybody else gets them: on the screen, and in one's own mailbox. */
@ApiTags('Mailings')
@Controller('api/v1/mailings')
export class MailingTrialsController {
  constructor(
    private readonly previews: MessagePreviews,
    private readonly tests: TestSends,
  ) {}

  /** The very mail that one variant's first recipient will get. */
  @Get(':id/previews/:variantId')
  @Allow('organizer', 'approver', 'admin')
  @Answers(PreviewView, toPreviewView)
  async preview(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('variantId', IdPipe) variantId: string,
    @Query() query: PreviewQuery,
  ): Promise<MessagePreview> {
    return this.previews.preview(actor, id, variantId, query.form === 'first');
  }

  /** Sends the mail to people of the office, marked `[TEST]`; its links record nothing, and no figure of the mailing moves. */
  @Post(':id/test-sends')
  @Allow('organizer', 'approver')
  @Idempotent()
  @Answers(TestSendView, toTestSendView, 201)
  async test(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { accountIds, variantId }: NewTestSend,
  ): Promise<TestSend> {
    return this.tests.send(actor, id, accountIds, variantId);
  }
}
