import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { Programmes, type EventProgramme } from '@hamshahr/events';
import type { Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedVersion } from '../http/if-match.js';
import { Allow } from '../http/policy.js';
import { ProgrammePages } from '../pages/programme-page.service.js';
import {
  EventProgrammeView,
  ProgrammeDto,
  ProgrammePageQuery,
  ProgrammePageView,
  toEventProgrammeView,
} from './programme.dto.js';

/** What happens when at an event: sessions, rooms and speakers, as its latest revision tells them. */
@ApiTags('Programme')
@Controller('api/v1/events/:id/programme')
export class ProgrammeController {
  constructor(
    private readonly programmes: Programmes,
    private readonly pages: ProgrammePages,
  ) {}

  @Get()
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(EventProgrammeView, toEventProgrammeView)
  async one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<EventProgramme> {
    return this.programmes.one(actor, id);
  }

  /** Writes the whole programme; after the publication people hear of it by an update. Voids what waits for approval of the event. */
  @Put()
  @Allow('organizer')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The event\'s version that was edited, as in `"3"`.' })
  @Answers(EventProgrammeView, toEventProgrammeView)
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: ProgrammeDto,
  ): Promise<EventProgramme> {
    return this.programmes.put(actor, id, version, body);
  }

  /** The public page as it will be once this revision is published. */
  @Get('page')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(ProgrammePageView, (html: string) => ({ html }))
  async page(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { language }: ProgrammePageQuery,
  ): Promise<string> {
    return this.pages.preview(actor, id, language ?? actor.language);
  }
}
