import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  ReviewBoards,
  ReviewPlans,
  Reviewers,
  type CallReviewers,
  type PreviewedPlan,
  type ReviewBoard,
} from '@hamshahr/calls';
import type { Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { Allow } from '../http/policy.js';
import type { Reply } from '../http/request.js';
import {
  ApplyPlanDto,
  AssignDto,
  ReviewBoardView,
  ReviewPlanView,
  ReviewerDto,
  ReviewersView,
  toReviewBoardView,
  toReviewPlanView,
  toReviewersView,
} from './review-desk.dto.js';

/** The judging of a call, as its office arranges and reads it. */
@ApiTags('Reviews')
@Controller('api/v1/calls/:id')
export class CallReviewsController {
  constructor(
    private readonly reviewers: Reviewers,
    private readonly plans: ReviewPlans,
    private readonly boards: ReviewBoards,
  ) {}

  @Get('reviewers')
  @Allow('organizer', 'approver', 'admin')
  @Answers(ReviewersView, toReviewersView)
  async listReviewers(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<CallReviewers> {
    return this.reviewers.list(actor, id);
  }

  /** Names somebody, or changes what they take. */
  @Put('reviewers/:accountId')
  @Allow('organizer')
  @Answers(ReviewersView, toReviewersView)
  async putReviewer(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('accountId', IdPipe) accountId: string,
    @Body() { tracks, languages, maxLoad, affiliation }: ReviewerDto,
  ): Promise<CallReviewers> {
    return this.reviewers.put(actor, id, accountId, { tracks, languages, maxLoad, affiliation });
  }

  /** Takes somebody off; what they have not handed in goes to the others. */
  @Delete('reviewers/:accountId')
  @Allow('organizer')
  @Answers(ReviewersView, toReviewersView)
  async removeReviewer(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('accountId', IdPipe) accountId: string,
  ): Promise<CallReviewers> {
    return this.reviewers.remove(actor, id, accountId);
  }

  /** Who would judge what, by track, language, load and conflicts. Changes nothing. */
  @Get('review-plan')
  @Allow('organizer', 'approver', 'admin')
  @Answers(ReviewPlanView, toReviewPlanView)
  async plan(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<PreviewedPlan> {
    return this.plans.preview(actor, id);
  }

  /** Carries out the plan that was looked at; answers what is left to plan. */
  @Post('review-plan')
  @Allow('organizer')
  @Answers(ReviewPlanView, toReviewPlanView)
  async applyPlan(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { hash }: ApplyPlanDto,
  ): Promise<PreviewedPlan> {
    return this.plans.apply(actor, id, hash);
  }

  /** Gives one submission to one reviewer, also beyond what they take. */
  @Post('review-assignments')
  @Allow('organizer')
  @Answers(ReviewBoardView, toReviewBoardView)
  async assign(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { submissionId, accountId }: AssignDto,
  ): Promise<ReviewBoard> {
    await this.plans.assign(actor, id, { submissionId, accountId });
    return this.boards.one(actor, id);
  }

  /** Takes a reviewer off one submission; the plan does not give it to them again. */
  @Delete('review-assignments/:assignmentId')
  @Allow('organizer')
  @HttpCode(204)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('assignmentId', IdPipe) assignmentId: string,
  ): Promise<void> {
    await this.plans.withdraw(actor, id, assignmentId);
  }

  /** The ranking, with how far reviewers disagree and who judges far from the others. */
  @Get('review-board')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(ReviewBoardView, toReviewBoardView)
  async board(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ReviewBoard> {
    return this.boards.one(actor, id);
  }

  /** The scores as CSV for spreadsheets; of a blind call without authors' names before everything is decided. */
  @Get('review-board/export')
  @Allow('organizer', 'approver', 'admin')
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } } } })
  async csv(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Res() reply: Reply): Promise<void> {
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="scores-${id}.csv"`)
      .send(await this.boards.csv(actor, id));
  }
}
