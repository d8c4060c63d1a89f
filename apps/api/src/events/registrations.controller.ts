import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { RegistrationDesk, RegistrationForms, RegistrationPreviews, type Registration } from '@hamshahr/participation';
import type { MessagePreview } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { pageRequest, type Page } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedVersion } from '../http/if-match.js';
import { Allow } from '../http/policy.js';
import type { Reply } from '../http/request.js';
import { PreviewView, toPreviewView } from '../mailings/mailing.dto.js';
import {
  DecidedView,
  DecisionRequest,
  RegistrationFormDto,
  RegistrationPreviewRequest,
  RegistrationSettingsView,
  RegistrationsQuery,
  RegistrationsView,
  toDecidedView,
  toFormInput,
  toRegistrationFilter,
  toRegistrationSettingsView,
  toRegistrationsView,
  type RegistrationSettings,
} from './registration.dto.js';

/** How an event takes registrations, who registered, and who gets a place. */
@ApiTags('Registration')
@Controller('api/v1/events/:id')
export class RegistrationsController {
  constructor(
    private readonly forms: RegistrationForms,
    private readonly desk: RegistrationDesk,
    private readonly previews: RegistrationPreviews,
  ) {}

  @Get('registration')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(RegistrationSettingsView, toRegistrationSettingsView)
  async settings(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<RegistrationSettings> {
    return { form: await this.forms.of(actor, id), counts: await this.desk.counts(actor, id) };
  }

  /** Writes how people register and asks for its approval; nobody can register before. */
  @Put('registration')
  @Allow('organizer')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited, `"0"` for the first.' })
  @Answers(RegistrationSettingsView, toRegistrationSettingsView)
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: RegistrationFormDto,
  ): Promise<RegistrationSettings> {
    await this.forms.save(actor, id, version, toFormInput(body));
    return this.settings(actor, id);
  }

  /** Nobody new can register; who waits goes on waiting. */
  @Post('registration/close')
  @Allow('organizer', 'approver')
  @HttpCode(200)
  @Answers(RegistrationSettingsView, toRegistrationSettingsView)
  async close(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<RegistrationSettings> {
    await this.forms.close(actor, id);
    return this.settings(actor, id);
  }

  /** A mail of the form as the asking person would get it. */
  @Post('registration/preview')
  @Allow('organizer', 'approver')
  @Answers(PreviewView, toPreviewView)
  async preview(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { language, kind }: RegistrationPreviewRequest,
  ): Promise<MessagePreview> {
    return this.previews.show(actor, id, language, kind);
  }

  @Get('registrations')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(RegistrationsView, toRegistrationsView)
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: RegistrationsQuery,
  ): Promise<Page<Registration>> {
    return this.desk.list(actor, id, toRegistrationFilter(query), pageRequest(query.limit, query.after));
  }

  /** Gives places to those who wait for a decision, or declines them; they are written to. */
  @Post('registrations/decide')
  @Allow('organizer')
  @HttpCode(200)
  @Answers(DecidedView, toDecidedView)
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { ids, as }: DecisionRequest,
  ): Promise<Registration[]> {
    return this.desk.decide(actor, id, ids, as);
  }

  /** A CSV file with everybody who confirmed, for spreadsheets; taking it stands in the audit trail. */
  @Get('registrations/export')
  @Allow('organizer', 'admin')
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } } } })
  async csv(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Res() reply: Reply): Promise<void> {
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="registrations-${id}.csv"`)
      .send(await this.desk.csv(actor, id));
  }
}
