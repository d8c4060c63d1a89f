import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Redactions, ReviewDesk, type RedactableText, type SubmissionReviews } from '@hamshahr/calls';
import type { Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { Allow } from '../http/policy.js';
import {
  LiftConflictDto,
  RedactionDto,
  RedactionsView,
  ReviewCommentDto,
  SubmissionReviewsView,
  toRedactionsView,
  toSubmissionReviewsView,
} from './submission-reviews.dto.js';

/** What the office says about the judging of one submission, and what it hides of it from blind reviewers. */
@ApiTags('Reviews')
@Controller('api/v1/submissions/:id')
export class SubmissionReviewsController {
  constructor(
    private readonly desk: ReviewDesk,
    private readonly redactions: Redactions,
  ) {}

  /** Reviews, conflicts of interest, and what the office says of it. */
  @Get('reviews')
  @Allow('organizer', 'approver', 'admin')
  @Answers(SubmissionReviewsView, toSubmissionReviewsView)
  async reviews(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<SubmissionReviews> {
    return this.desk.one(actor, id);
  }

  /** Said among the office; neither reviewers nor authors read it. */
  @Post('review-comments')
  @Allow('organizer', 'approver', 'admin')
  @Answers(SubmissionReviewsView, toSubmissionReviewsView, 201)
  async comment(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { text }: ReviewCommentDto,
  ): Promise<SubmissionReviews> {
    return this.desk.comment(actor, id, text);
  }

  /** The office's word that a conflict is none: declared by mistake, or found without cause. */
  @Post('conflicts/lift')
  @Allow('organizer')
  @Answers(SubmissionReviewsView, toSubmissionReviewsView)
  async lift(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { accountId, kind, reason }: LiftConflictDto,
  ): Promise<SubmissionReviews> {
    return this.desk.lift(actor, id, { accountId, kind, reason });
  }

  /** Every text that may name somebody, with what was found in it and what is hidden. */
  @Get('redactions')
  @Allow('organizer', 'approver', 'admin')
  @Answers(RedactionsView, toRedactionsView)
  async list(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<RedactableText[]> {
    return this.redactions.list(actor, id);
  }

  /** @param field `title`, `abstract`, or the key of a question */
  @Put('redactions/:field')
  @Allow('organizer')
  @Answers(RedactionsView, toRedactionsView)
  async redact(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('field') field: string,
    @Body() { ranges, madeFor, keepsTraces }: RedactionDto,
  ): Promise<RedactableText[]> {
    const stretches = ranges.map(({ start, end }) => ({ start, end }));
    return this.redactions.put(actor, id, field, { ranges: stretches, madeFor, keepsTraces });
  }

  @Delete('redactions/:field')
  @Allow('organizer')
  @Answers(RedactionsView, toRedactionsView)
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('field') field: string,
  ): Promise<RedactableText[]> {
    return this.redactions.remove(actor, id, field);
  }
}
