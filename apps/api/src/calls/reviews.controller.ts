import { Body, Controller, Delete, Get, Param, Post, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ReviewReading, Reviewing, type OpenedReview } from '@hamshahr/calls';
import type { Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { ANY_FILE } from '../http/expected-body.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedVersion } from '../http/if-match.js';
import { AnyAccount } from '../http/policy.js';
import type { Reply } from '../http/request.js';
import { sendFile } from '../http/send-file.js';
import {
  ConflictDto,
  DeclaredConflictView,
  ReviewDto,
  ReviewView,
  ReviewsView,
  toReviewInput,
  toReviewView,
  toReviewsView,
} from './review.dto.js';

/** What reviewers read and write: their own assignments, of a blind call without anybody's name. */
@ApiTags('Reviews')
@Controller('api/v1/reviews')
export class ReviewsController {
  constructor(
    private readonly reading: ReviewReading,
    private readonly reviewing: Reviewing,
  ) {}

  /** Everything that is one's own to judge, with progress; what a conflict of interest closes is not among it. */
  @Get()
  @AnyAccount()
  @Answers(ReviewsView, toReviewsView)
  async list(@CurrentActor() actor: Actor): Promise<OpenedReview[]> {
    return this.reading.list(actor);
  }

  @Get(':id')
  @AnyAccount()
  @Answers(ReviewView, toReviewView)
  async one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<OpenedReview> {
    return this.reading.open(actor, id);
  }

  /** Saves a draft or hands it in, while the call is in review. */
  @Put(':id')
  @AnyAccount()
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited; `"0"` at first.' })
  @Answers(ReviewView, toReviewView)
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: ReviewDto,
  ): Promise<OpenedReview> {
    return this.reviewing.save(actor, id, version, toReviewInput(body));
  }

  /** "I know this": it is closed to the reviewer from now on; ten minutes long they can take that back. */
  @Post(':id/conflict')
  @AnyAccount()
  @Answers(DeclaredConflictView, (undoUntil: Date) => ({ undoUntil: undoUntil.toISOString() }), 201)
  async declare(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: ConflictDto,
  ): Promise<Date> {
    return this.reviewing.declare(actor, id, reason);
  }

  @Delete(':id/conflict')
  @AnyAccount()
  @Answers(ReviewView, toReviewView)
  async takeBack(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<OpenedReview> {
    return this.reviewing.takeBack(actor, id);
  }

  /** Of a blind call the versions without names alone, under names that tell nothing. Always a download. */
  @Get(':id/files/:fileId')
  @AnyAccount()
  @ApiResponse({ status: 200, content: { [ANY_FILE]: { schema: { type: 'string', format: 'binary' } } } })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
    @Res() reply: Reply,
  ): Promise<void> {
    await sendFile(reply, await this.reviewing.file(actor, id, fileId));
  }
}
