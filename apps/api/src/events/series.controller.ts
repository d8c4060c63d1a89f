import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import {
  Series,
  SeriesList,
  SeriesRepeats,
  type EventSeries,
  type ListedSeries,
  type SeriesWithParts,
} from '@hamshahr/events';
import type { Actor } from '@hamshahr/people';
import { pageRequest, type Page } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedVersion } from '../http/if-match.js';
import { PageQuery } from '../http/page.dto.js';
import { Allow } from '../http/policy.js';
import {
  RepetitionDto,
  SeriesDetailView,
  SeriesDraftDto,
  SeriesListView,
  SeriesPartRequest,
  SeriesView,
  toSeriesDetailView,
  toSeriesListView,
  toSeriesView,
} from './series.dto.js';

/** Events that belong together under one text. */
@ApiTags('Series')
@Controller('api/v1')
export class SeriesController {
  constructor(
    private readonly series: Series,
    private readonly all: SeriesList,
    private readonly repeats: SeriesRepeats,
  ) {}

  @Get('series')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(SeriesListView, toSeriesListView)
  async list(@CurrentActor() actor: Actor, @Query() { limit, after }: PageQuery): Promise<Page<ListedSeries>> {
    return this.all.list(actor, pageRequest(limit, after));
  }

  /** A series without parts yet. */
  @Post('series')
  @Allow('organizer')
  @Idempotent()
  @Answers(SeriesView, toSeriesView, 201)
  async create(@CurrentActor() actor: Actor, @Body() body: SeriesDraftDto): Promise<EventSeries> {
    return this.series.create(actor, body);
  }

  @Get('series/:id')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(SeriesDetailView, toSeriesDetailView)
  async one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<SeriesWithParts> {
    return this.all.one(actor, id);
  }

  /** Words the series anew. Drafts take it over; published events keep their text until they are edited. */
  @Put('series/:id')
  @Allow('organizer')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited, as in `"3"`.' })
  @Answers(SeriesDetailView, toSeriesDetailView)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: SeriesDraftDto,
  ): Promise<SeriesWithParts> {
    await this.series.edit(actor, id, version, body);
    return this.all.one(actor, id);
  }

  /** Makes an event a part; the drafts of the series are numbered anew by their start. */
  @Post('series/:id/events')
  @Allow('organizer')
  @Answers(SeriesDetailView, toSeriesDetailView)
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { eventId }: SeriesPartRequest,
  ): Promise<SeriesWithParts> {
    await this.series.add(actor, id, eventId);
    return this.all.one(actor, id);
  }

  /** Takes a part out of the series; the event stays. */
  @Delete('series/:id/events/:eventId')
  @Allow('organizer')
  @Answers(SeriesDetailView, toSeriesDetailView)
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('eventId', IdPipe) eventId: string,
  ): Promise<SeriesWithParts> {
    await this.series.remove(actor, id, eventId);
    return this.all.one(actor, id);
  }

  /** Makes a series of an event: further drafts at the same wall clock of its zone, or at starts that are named. */
  @Post('events/:id/series')
  @Allow('organizer')
  @Idempotent()
  @Answers(SeriesDetailView, toSeriesDetailView, 201)
  async repeat(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: RepetitionDto,
  ): Promise<SeriesWithParts> {
    return this.repeats.repeat(actor, id, body);
  }
}
