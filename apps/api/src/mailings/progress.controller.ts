import { Controller, Get, Headers, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { MailingProgress, MailingQueries, isUnderWay, type Progress } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { sha256 } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { IdPipe } from '../http/id.pipe.js';
import { Allow } from '../http/policy.js';
import type { ActorRequest, Reply } from '../http/request.js';
import { EventStream } from './event-stream.js';
import { ProgressView, toProgressView } from './progress.dto.js';

/** A mailing's progress as it happens; GET of the mailing itself tells the same to those who would rather ask. */
@ApiTags('Mailings')
@ApiExtraModels(ProgressView)
@Controller('api/v1/mailings')
export class ProgressController {
  constructor(
    private readonly queries: MailingQueries,
    private readonly progress: MailingProgress,
  ) {}

  /**
   * Server-sent events: `progress` at every change, at most one a second, and `end` when none will come, also at once for
   * a mailing that is not under way. A client that comes back with the id of the last event of a finished mailing gets
   * 204, which tells a browser to stop.
   */
  @Get(':id/progress')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @ApiHeader({ name: 'Last-Event-ID', required: false })
  @ApiResponse({
    status: 200,
    description: 'events `progress` (data as described) and `end`',
    content: { 'text/event-stream': { schema: { $ref: getSchemaPath(ProgressView) } } },
  })
  @ApiResponse({ status: 204, description: 'nothing new will come' })
  async follow(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: ActorRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    await this.queries.one(actor, id);
    const progress = await this.progress.now(id);
    const isOver = !isUnderWay(progress);
    if (isOver && lastEventId === eventId(progress)) return void (await reply.status(204).send());
    // No proxy may keep the events back.
    void reply.header('content-type', 'text/event-stream; charset=utf-8').header('x-accel-buffering', 'no');
    if (request.method === 'HEAD') return void (await reply.send());
    const stream = new EventStream();
    send(stream, progress);
    if (isOver) end(stream, progress.status);
    else this.follows(stream, id, eventId(progress));
    await reply.send(stream);
  }

  private follows(stream: EventStream, id: string, sent: string): void {
    let status = '';
    const leave = this.progress.watch(id, {
      progress: (progress) => {
        status = progress.status;
        // What was sent on arrival need not be sent again, unless the clock has moved on.
        if (progress.undoUntil || eventId(progress) !== sent) send(stream, progress);
        sent = '';
      },
      end: (isFinished) => (isFinished ? end(stream, status) : stream.finish()),
    });
    stream.once('close', leave);
  }
}

function send(stream: EventStream, progress: Progress): void {
  stream.event('progress', eventId(progress), toProgressView(progress));
}

function end(stream: EventStream, status: string): void {
  stream.finish({ name: 'end', data: { status } });
}

/** The same state has the same id, at every API process and at every time. */
function eventId({ undoSeconds: _clock, rate: _rate, secondsLeft: _left, ...state }: Progress): string {
  return sha256(JSON.stringify(state)).toString('base64url').slice(0, 16);
}
