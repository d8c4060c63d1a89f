import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  DecisionMailings,
  Decisions,
  FileTexts,
  SubmissionFiles,
  SubmissionQueries,
  type FileClearance,
  type ListedSubmission,
} from '@hamshahr/calls';
import type { Mailing } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { pageRequest, type Page } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { ANY_FILE } from '../http/expected-body.js';
import { IdPipe } from '../http/id.pipe.js';
import { Allow } from '../http/policy.js';
import type { Reply } from '../http/request.js';
import { MailingStateView, toMailingStateView } from '../mailings/mailing.dto.js';
import { sendFile } from '../http/send-file.js';
import {
  DecisionMailingDto,
  DecisionsDto,
  ReserveOrderDto,
  SubmissionView,
  SubmissionsQuery,
  SubmissionsView,
  toSubmissionFilter,
  toSubmissionView,
  toSubmissionsView,
  type ClearedSubmission,
} from './submission.dto.js';
import { FileClearanceView, toClearanceView } from './submission-file.dto.js';

/** What was submitted to a call, with names, and what the office decides. Reviewers have routes of their own. */
@ApiTags('Calls')
@Controller('api/v1')
export class SubmissionsController {
  constructor(
    private readonly queries: SubmissionQueries,
    private readonly files: SubmissionFiles,
    private readonly decisions: Decisions,
    private readonly mailings: DecisionMailings,
    private readonly texts: FileTexts,
  ) {}

  @Get('calls/:id/submissions')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(SubmissionsView, toSubmissionsView)
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: SubmissionsQuery,
  ): Promise<Page<ListedSubmission>> {
    return this.queries.list(actor, id, toSubmissionFilter(query), pageRequest(query.limit, query.after));
  }

  @Get('submissions/:id')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(SubmissionView, toSubmissionView)
  async one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ClearedSubmission> {
    return { ...(await this.queries.one(actor, id)), clearances: await this.texts.clearances(id) };
  }

  /** The bytes as they came, always as a download. */
  @Get('submissions/:id/files/:fileId')
  @Allow('organizer', 'approver', 'admin')
  @ApiResponse({ status: 200, content: { [ANY_FILE]: { schema: { type: 'string', format: 'binary' } } } })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
    @Res() reply: Reply,
  ): Promise<void> {
    await sendFile(reply, this.files.outgoing(await this.queries.file(actor, id, fileId)));
  }

  /** A person has looked at a file for blind reviewers and found nobody's name; it is looked at anew once people change. */
  @Post('submissions/:id/files/:fileId/clear')
  @Allow('organizer', 'approver', 'admin')
  @Answers(FileClearanceView, toClearanceView)
  async clear(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
  ): Promise<FileClearance> {
    return this.texts.clear(actor, id, fileId);
  }

  /** Decides about several at once; nobody outside hears of it before a mailing starts. */
  @Post('calls/:id/decisions')
  @Allow('organizer')
  @Answers(SubmissionsView, toSubmissionsView)
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { submissionIds, decision }: DecisionsDto,
  ): Promise<Page<ListedSubmission>> {
    await this.decisions.decide(actor, id, submissionIds, decision ?? null);
    return this.queries.list(actor, id, { statuses: ['submitted'] }, pageRequest('200'));
  }

  @Put('calls/:id/reserve')
  @Allow('organizer')
  @Answers(SubmissionsView, toSubmissionsView)
  async rank(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { submissionIds }: ReserveOrderDto,
  ): Promise<Page<ListedSubmission>> {
    await this.decisions.rank(actor, id, submissionIds);
    return this.queries.list(actor, id, { statuses: ['submitted'], decision: 'reserve' }, pageRequest('200'));
  }

  /** Writes to everybody of one decision who was not told it yet; waits for approval like every official mail. */
  @Post('calls/:id/mailings')
  @Allow('organizer')
  @Idempotent()
  @Answers(MailingStateView, toMailingStateView, 201)
  async tell(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { kind, confirmUntil, remark, sendWhenApproved }: DecisionMailingDto,
  ): Promise<Mailing> {
    const request = { kind, confirmUntil: confirmUntil ?? null, remark: { ...remark }, sendWhenApproved };
    return this.mailings.submit(actor, id, request);
  }
}
