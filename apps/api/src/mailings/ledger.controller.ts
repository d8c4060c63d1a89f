import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Ledger,
  LedgerExports,
  Resends,
  Retries,
  type Delivery,
  type LedgerExport,
  type LedgerRow,
} from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { pageRequest, type Page } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { PageQuery } from '../http/page.dto.js';
import { Allow } from '../http/policy.js';
import type { Reply } from '../http/request.js';
import {
  LedgerExportView,
  LedgerExportsView,
  LedgerQuery,
  LedgerView,
  NewLedgerExport,
  Resend,
  ResentView,
  RetriedView,
  Retry,
  toFilter,
  toLedgerExportView,
  toLedgerExportsView,
  toLedgerView,
  toResentView,
  toRetriedView,
} from './ledger.dto.js';

/** The state of every mail of the office: search, resend, and the file that leaves only with another person's word. */
@ApiTags('Ledger')
@Controller('api/v1')
export class LedgerController {
  constructor(
    private readonly ledger: Ledger,
    private readonly exports: LedgerExports,
    private readonly resends: Resends,
    private readonly retries: Retries,
  ) {}

  @Get('deliveries')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(LedgerView, toLedgerView)
  async search(@CurrentActor() actor: Actor, @Query() query: LedgerQuery): Promise<Page<LedgerRow>> {
    return this.ledger.search(actor, toFilter(query), pageRequest(query.limit, query.after));
  }

  /** Sends one message anew, under a new Message-ID, with its UID and SEQUENCE. */
  @Post('deliveries/:id/resend')
  @Allow('organizer', 'approver')
  @Idempotent()
  @Answers(ResentView, toResentView, 201)
  async resend(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: Resend): Promise<Delivery> {
    return this.resends.resend(actor, id, { reason: body.reason, isForced: body.despiteSuppression ?? false });
  }

  /** Sends everything of a mailing that failed once more, each under a new Message-ID. */
  @Post('mailings/:id/retry')
  @Allow('organizer')
  @Idempotent()
  @Answers(RetriedView, toRetriedView)
  async retry(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: Retry): Promise<number> {
    return this.retries.retry(actor, id, body.reason);
  }

  @Get('ledger-exports')
  @Allow('organizer', 'approver', 'admin')
  @Answers(LedgerExportsView, toLedgerExportsView)
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<LedgerExport>> {
    return this.exports.list(actor, pageRequest(query.limit, query.after));
  }

  /** Asks for a file of everything that matches now; an approver who is another person must agree. */
  @Post('ledger-exports')
  @Allow('organizer', 'approver', 'admin')
  @Idempotent()
  @Answers(LedgerExportView, toLedgerExportView, 201)
  async request(@CurrentActor() actor: Actor, @Body() body: NewLedgerExport): Promise<LedgerExport> {
    return this.exports.request(actor, toFilter(body), body.reason);
  }

  @Get('ledger-exports/:id')
  @Allow('organizer', 'approver', 'admin')
  @Answers(LedgerExportView, toLedgerExportView)
  async one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<LedgerExport> {
    return this.exports.one(actor, id);
  }

  /** The file, for the person who asked for it; every fetch is written into the audit trail, so it is a POST. */
  @Post('ledger-exports/:id/download')
  @Allow('organizer', 'approver', 'admin')
  @HttpCode(200)
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, description: 'CSV (RFC 4180) in UTF-8 with a BOM' })
  async download(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Res() reply: Reply): Promise<void> {
    const text = await this.exports.download(actor, id);
    await reply
      .status(200)
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="deliveries-${id}.csv"`)
      .send(Readable.from(text));
  }
}
