import { Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CalendarImports, type CalendarImport, type ImportWithRows, type UndoneCalendarImport } from '@hamshahr/cities';
import type { Actor } from '@hamshahr/people';
import { pageRequest, type Page } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { CALENDAR_FILE_TYPES } from '../http/expected-body.js';
import { IdPipe } from '../http/id.pipe.js';
import { PageQuery } from '../http/page.dto.js';
import { Allow, AnyAccount } from '../http/policy.js';
import { problemLanguage, problemText } from '../http/problem-texts.js';
import type { ActorRequest } from '../http/request.js';
import {
  CalendarImportDetailView,
  CalendarImportQuery,
  CalendarImportView,
  CalendarImportsView,
  UndoneCalendarImportView,
  toCalendarImportDetailView,
  toCalendarImportView,
  toCalendarImportsView,
  toUndoneCalendarImportView,
} from './calendar-import.dto.js';

/** Holidays out of files: first the plan, then exactly that. */
@ApiTags('City calendars')
@Controller('api/v1/cities/:id/imports')
export class CalendarImportsController {
  constructor(private readonly imports: CalendarImports) {}

  /** Reads an iCalendar file (all-day entries) or a CSV file (columns date, kind, name, name_fa …, hours, certainty, source; dates of either calendar) and plans its import. Changes no day. */
  @Post()
  @Allow('admin')
  @HttpCode(201)
  @ApiConsumes(...CALENDAR_FILE_TYPES)
  @ApiBody({ schema: { type: 'string', example: 'date,kind,name,name_fa\n1406/01/01,holiday,Nowruz,نوروز' } })
  @ApiCreatedResponse({ type: CalendarImportDetailView })
  async preview(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: CalendarImportQuery,
    @Req() request: ActorRequest,
  ): Promise<CalendarImportDetailView> {
    const isText = request.headers['content-type']?.toLowerCase().startsWith('text/csv');
    const name = query.fileName ?? `holidays.${isText ? 'csv' : 'ics'}`;
    const bytes = Buffer.isBuffer(request.body) ? request.body : null;
    const file = { name, bytes, language: query.language ?? null };
    return show(await this.imports.preview(actor.accountId, id, file), request);
  }

  /** The city's imports, the newest first, so that one can be taken back later. */
  @Get()
  @AnyAccount()
  @Answers(CalendarImportsView, toCalendarImportsView)
  async list(@Param('id', IdPipe) id: string, @Query() query: PageQuery): Promise<Page<CalendarImport>> {
    return this.imports.list(id, pageRequest(query.limit, query.after));
  }

  /** An import with its rows. */
  @Get(':importId')
  @AnyAccount()
  @ApiOkResponse({ type: CalendarImportDetailView })
  async one(
    @Param('id', IdPipe) id: string,
    @Param('importId', IdPipe) importId: string,
    @Req() request: ActorRequest,
  ): Promise<CalendarImportDetailView> {
    return show(await this.imports.one(id, importId), request);
  }

  /** Carries the plan out as it was shown; rows that are refused are left out. */
  @Post(':importId/apply')
  @Allow('admin')
  @Idempotent()
  @Answers(CalendarImportView, toCalendarImportView)
  async apply(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('importId', IdPipe) importId: string,
  ): Promise<CalendarImport> {
    return this.imports.apply(actor.accountId, id, importId);
  }

  /** Takes an import back: what it added goes, what it changed is as before; days that somebody changed since stay. */
  @Post(':importId/undo')
  @Allow('admin')
  @Idempotent()
  @Answers(UndoneCalendarImportView, toUndoneCalendarImportView)
  async undo(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('importId', IdPipe) importId: string,
  ): Promise<UndoneCalendarImport> {
    return this.imports.undo(actor.accountId, id, importId);
  }
}

function show(found: ImportWithRows, request: ActorRequest): CalendarImportDetailView {
  const language = problemLanguage(request.headers['accept-language']);
  return toCalendarImportDetailView(found, (code) => problemText(code, language));
}
