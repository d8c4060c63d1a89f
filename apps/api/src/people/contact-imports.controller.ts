import { Body, Controller, Get, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ContactImports,
  type Actor,
  type ContactImport,
  type ImportSummary,
  type UndoneImport,
} from '@hamshahr/people';
import { DomainError, pageRequest, type Page } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { FILE_TYPES } from '../http/expected-body.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedVersion } from '../http/if-match.js';
import { PageQuery } from '../http/page.dto.js';
import { Allow } from '../http/policy.js';
import { problemLanguage, problemText } from '../http/problem-texts.js';
import type { ActorRequest } from '../http/request.js';
import {
  CommitImport,
  ImportQuery,
  ImportReading,
  ImportRowsQuery,
  ImportRowsView,
  ImportView,
  ImportsView,
  UndoneImportView,
  toImportRowView,
  toImportView,
  toImportsView,
  toUndoneImportView,
  toWishes,
} from './import.dto.js';

/** Contacts out of files: first the plan, then its commit. */
@ApiTags('People')
@Controller('api/v1/contact-imports')
export class ContactImportsController {
  constructor(private readonly imports: ContactImports) {}

  /** Reads a CSV file or the first sheet of an XLSX workbook (columns name, email, language, city, organisation, role, themes, by their titles in six languages) and plans its import. Changes no contact. */
  @Post()
  @Allow('organizer', 'admin')
  @Idempotent()
  @ApiConsumes(...FILE_TYPES)
  @ApiBody({ schema: { type: 'string', example: 'name,email,language,city\nDr Li Na,li.na@xian.example,zh,Xi’an' } })
  @Answers(ImportView, toImportView, 201)
  async preview(
    @CurrentActor() actor: Actor,
    @Query() query: ImportQuery,
    @Req() request: ActorRequest,
  ): Promise<ContactImport> {
    if (!Buffer.isBuffer(request.body)) throw new DomainError('invalid', 'import.no_file', { field: 'file' });
    const isText = request.headers['content-type']?.toLowerCase().startsWith('text/csv');
    const name = query.fileName ?? `contacts.${isText ? 'csv' : 'xlsx'}`;
    return this.imports.preview(actor, { name, bytes: request.body }, { encoding: query.encoding });
  }

  /** The office's imports, the newest first, so that one can be taken back later. */
  @Get()
  @Allow('organizer', 'admin')
  @Answers(ImportsView, toImportsView)
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<ImportSummary>> {
    return this.imports.list(actor, pageRequest(query.limit, query.after));
  }

  @Get(':id')
  @Allow('organizer', 'admin')
  @Answers(ImportView, toImportView)
  async one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ContactImport> {
    return this.imports.one(actor, id);
  }

  /** The rows with one outcome and their reasons, in the order of the file; 200 at most. */
  @Get(':id/rows')
  @Allow('organizer', 'admin')
  @ApiOkResponse({ type: ImportRowsView })
  async rows(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: ImportRowsQuery,
    @Req() request: ActorRequest,
  ): Promise<ImportRowsView> {
    const language = problemLanguage(request.headers['accept-language']);
    const rows = await this.imports.rows(actor, id, query.outcome);
    return { items: rows.map((row) => toImportRowView(row, (code) => problemText(code, language))) };
  }

  /** Reads the same file in another encoding or with other columns and plans it anew; what was chosen is remembered at the commit. */
  @Put(':id/reading')
  @Allow('organizer', 'admin')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was seen, as in `"3"`.' })
  @Answers(ImportView, toImportView)
  async replan(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: ImportReading,
  ): Promise<ContactImport> {
    return this.imports.replan(actor, id, version, toWishes(body));
  }

  /** Carries the plan out. */
  @Post(':id/commit')
  @Allow('organizer', 'admin')
  @Idempotent()
  @Answers(ImportView, toImportView)
  async commit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: CommitImport,
  ): Promise<ContactImport> {
    return this.imports.commit(actor, id, body.listName);
  }

  /** Takes a committed import back: nobody is removed who was known before, is invited, or is on another list. */
  @Post(':id/undo')
  @Allow('organizer', 'admin')
  @Idempotent()
  @Answers(UndoneImportView, toUndoneImportView)
  async undo(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<UndoneImport> {
    return this.imports.undo(actor, id);
  }
}
