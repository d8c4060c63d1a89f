import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ExpertSubmissions, type ExpertSubmission } from '@hamshahr/calls';
import {
  ExpertFiles,
  ExpertMerges,
  ExpertQueries,
  OfficeExperts,
  type DuplicatePair,
  type ExpertDetail,
  type FoundExperts,
  type MergePreview,
} from '@hamshahr/experts';
import type { Actor } from '@hamshahr/people';
import { pageRequest } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { ANY_FILE } from '../http/expected-body.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedVersion } from '../http/if-match.js';
import { Allow } from '../http/policy.js';
import type { Reply } from '../http/request.js';
import { sendFile } from '../http/send-file.js';
import { ExpertDetailView, toExpertDetailView } from './expert-detail.dto.js';
import {
  DuplicatesView,
  ExpertDto,
  ExpertSubmissionsView,
  ExpertsQuery,
  ExpertsView,
  ExportedExpertView,
  MergeDto,
  MergePreviewView,
  toDuplicatesView,
  toExpertSubmissionsView,
  toExpertsView,
  toMergePreviewView,
  toProfile,
} from './expert.dto.js';

/** The register of experts as the office uses it. */
@ApiTags('Experts')
@Controller('api/v1/experts')
export class ExpertsController {
  constructor(
    private readonly queries: ExpertQueries,
    private readonly experts: OfficeExperts,
    private readonly merges: ExpertMerges,
    private readonly files: ExpertFiles,
    private readonly submissions: ExpertSubmissions,
  ) {}

  /** Best matches first: every word must stand somewhere in the entry. */
  @Get()
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(ExpertsView, toExpertsView)
  async search(@CurrentActor() actor: Actor, @Query() query: ExpertsQuery): Promise<FoundExperts> {
    const { limit, after, ...search } = query;
    return this.queries.search(actor, pageRequest(limit, after), search);
  }

  /** Pairs of entries that may be one person. */
  @Get('duplicates')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(DuplicatesView, toDuplicatesView)
  async duplicates(@CurrentActor() actor: Actor): Promise<DuplicatePair[]> {
    return this.queries.duplicates(actor);
  }

  @Get(':id')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(ExpertDetailView, toExpertDetailView)
  async one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ExpertDetail> {
    return this.queries.one(actor, id);
  }

  @Get(':id/submissions')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(ExpertSubmissionsView, toExpertSubmissionsView)
  async submitted(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ExpertSubmission[]> {
    return this.submissions.of(actor, id);
  }

  /** The bytes as they came, always as a download. */
  @Get(':id/cv')
  @Allow('organizer', 'approver', 'admin')
  @ApiResponse({ status: 200, content: { [ANY_FILE]: { schema: { type: 'string', format: 'binary' } } } })
  async cv(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Res() reply: Reply): Promise<void> {
    await sendFile(reply, this.files.outgoing(await this.queries.cv(actor, id)));
  }

  @Put(':id')
  @Allow('organizer', 'admin')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited, as in `"3"`.' })
  @Answers(ExpertDetailView, toExpertDetailView)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: ExpertDto,
  ): Promise<ExpertDetail> {
    return this.experts.edit(actor, id, version, toProfile(body));
  }

  /** Ends the consent of somebody who asked for it; nothing of them is public from then on. */
  @Post(':id/withdraw')
  @Allow('organizer', 'admin')
  @Idempotent()
  @Answers(ExpertDetailView, toExpertDetailView)
  async withdraw(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ExpertDetail> {
    return this.experts.withdraw(actor, id);
  }

  /** What a merge would make; changes nothing. */
  @Post(':id/merge/preview')
  @Allow('organizer', 'admin')
  @Answers(MergePreviewView, toMergePreviewView)
  async previewMerge(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { otherId, take }: MergeDto,
  ): Promise<MergePreview> {
    return this.merges.preview(actor, id, otherId, take ?? []);
  }

  /** Makes one entry of two that are one person. It cannot be taken back. */
  @Post(':id/merge')
  @Allow('organizer', 'admin')
  @Idempotent()
  @Answers(ExpertDetailView, toExpertDetailView)
  async merge(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { otherId, take }: MergeDto,
  ): Promise<ExpertDetail> {
    return this.merges.merge(actor, id, otherId, take ?? []);
  }

  /** For the person who asks for it. The answer is never stored, so it takes no Idempotency-Key. */
  @Post(':id/export')
  @Allow('admin')
  @Answers(ExportedExpertView, (parts: Record<string, object[]>) => ({ parts }))
  async export(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Record<string, object[]>> {
    return this.experts.export(actor, id);
  }

  /** Takes somebody out of the register for ever; what was counted stays counted. */
  @Post(':id/erasure')
  @HttpCode(204)
  @Allow('admin')
  async erase(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.experts.erase(actor, id);
  }
}
