import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EventDryRuns, EventPreviews, type EventDryRun } from '@hamshahr/events';
import type { MessagePreview } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { Allow } from '../http/policy.js';
import { PreviewView, toPreviewView } from '../mailings/mailing.dto.js';
import { toSegment } from '../people/list.dto.js';
import { EventDryRunRequest, EventDryRunView, EventPreviewRequest, toEventDryRunView } from './trial.dto.js';

/** What a mailing would be, before it is one; nothing is written. */
@ApiTags('Events')
@Controller('api/v1/events')
export class EventTrialsController {
  constructor(
    private readonly dryRuns: EventDryRuns,
    private readonly previews: EventPreviews,
  ) {}

  /** Whom a mailing would reach, by the rules of its submission. */
  @Post(':id/dry-run')
  @Allow('organizer')
  @Answers(EventDryRunView, toEventDryRunView)
  async dryRun(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { kind, listIds, segment, invitationIds }: EventDryRunRequest,
  ): Promise<EventDryRun> {
    return this.dryRuns.of(actor, id, {
      kind: kind ?? 'invitation',
      listIds,
      segment: segment ? toSegment(segment) : undefined,
      invitationIds,
    });
  }

  /** The mail about the event's latest revision as the asking person would get it, in this language and city. */
  @Post(':id/preview')
  @Allow('organizer', 'approver')
  @Answers(PreviewView, toPreviewView)
  async preview(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { language, cityId, kind }: EventPreviewRequest,
  ): Promise<MessagePreview> {
    return this.previews.show(actor, id, { language, cityId: cityId ?? null, kind: kind ?? 'invitation' });
  }
}
