import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor, ContactFile } from '@hamshahr/people';
import {
  AttendanceFiles,
  AttendanceList,
  type AttendanceFile,
  type AttendanceSummary,
  type PlannedRow,
} from '@hamshahr/rooms';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { FILE_TYPES } from '../http/expected-body.js';
import { IdPipe } from '../http/id.pipe.js';
import { Allow } from '../http/policy.js';
import type { ActorRequest, Reply } from '../http/request.js';
import {
  AttendanceFileQuery,
  AttendanceFileView,
  AttendanceFilesView,
  AttendancePreviewView,
  AttendanceView,
  toAttendanceView,
  toFileView,
  toFilesView,
  toPreviewView,
} from './attendance.dto.js';

const EXAMPLE = { schema: { type: 'string', example: 'Name,Email,Duration (Minutes)\nLi Na,li.na@xian.example,60' } };

/** Who was at an event, and how long: told by the meeting server, by lists that are handed in, by those who sign in. */
@ApiTags('Attendance')
@Controller('api/v1/events/:id')
export class AttendanceController {
  constructor(
    private readonly attendance: AttendanceList,
    private readonly files: AttendanceFiles,
  ) {}

  @Get('attendance')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(AttendanceView, toAttendanceView)
  async list(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<AttendanceSummary> {
    return this.attendance.of(actor, id);
  }

  /** The list as a file; every fetch is written into the audit trail, so it is a POST. */
  @Post('attendance/download')
  @Allow('organizer', 'approver', 'admin')
  @HttpCode(200)
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, description: 'CSV (RFC 4180) in UTF-8 with a BOM' })
  async download(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Res() reply: Reply): Promise<void> {
    const text = await this.attendance.download(actor, id);
    await reply
      .status(200)
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="attendance-${id}.csv"`)
      .send(text);
  }

  @Get('attendance-files')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(AttendanceFilesView, toFilesView)
  async handedIn(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<AttendanceFile[]> {
    return this.files.list(actor, id);
  }

  /** What a CSV or XLSX list of BigBlueButton, Zoom, Teams or one's own would bring, row by row. Keeps nothing. */
  @Post('attendance-files/preview')
  @Allow('organizer')
  @HttpCode(200)
  @ApiConsumes(...FILE_TYPES)
  @ApiBody(EXAMPLE)
  @Answers(AttendancePreviewView, toPreviewView)
  async preview(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: AttendanceFileQuery,
    @Req() request: ActorRequest,
  ): Promise<PlannedRow[]> {
    return this.files.preview(actor, id, fileOf(request, query));
  }

  /** Takes every row that can be taken. */
  @Post('attendance-files')
  @Allow('organizer')
  @Idempotent()
  @ApiConsumes(...FILE_TYPES)
  @ApiBody(EXAMPLE)
  @Answers(AttendanceFileView, toFileView, 201)
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: AttendanceFileQuery,
    @Req() request: ActorRequest,
  ): Promise<AttendanceFile> {
    return this.files.add(actor, id, fileOf(request, query));
  }

  /** Takes everything back that a list brought. */
  @Post('attendance-files/:fileId/undo')
  @Allow('organizer')
  @HttpCode(200)
  @Answers(AttendanceFileView, toFileView)
  async undo(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
  ): Promise<AttendanceFile> {
    return this.files.undo(actor, id, fileId);
  }
}

/** Refused as an empty one, once it is clear that the event may be seen. */
const NO_FILE = Buffer.alloc(0);

function fileOf(request: ActorRequest, { fileName }: AttendanceFileQuery): ContactFile {
  const isText = request.headers['content-type']?.toLowerCase().startsWith('text/csv');
  return {
    name: fileName ?? `attendance.${isText ? 'csv' : 'xlsx'}`,
    bytes: Buffer.isBuffer(request.body) ? request.body : NO_FILE,
  };
}
