import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Doubts,
  MailingDetails,
  MailingQueries,
  MailingStarts,
  Mailings,
  type Delivery,
  type DeliveryRow,
  type Mailing,
  type MailingDetail,
  type MailingList,
} from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { pageRequest, type Page } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers, Idempotent } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { Allow } from '../http/policy.js';
import {
  DeliveriesQuery,
  DeliveriesView,
  MailingDetailView,
  MailingStateView,
  MailingsQuery,
  MailingsView,
  Resolve,
  ResolvedView,
  toDeliveriesView,
  toMailingDetailView,
  toMailingFilter,
  toMailingStateView,
  toMailingsView,
  toResolvedView,
} from './mailing.dto.js';

/** Mailings and the ledger of their deliveries. */
@ApiTags('Mailings')
@Controller('api/v1/mailings')
export class MailingsController {
  constructor(
    private readonly mailings: Mailings,
    private readonly starts: MailingStarts,
    private readonly queries: MailingQueries,
    private readonly details: MailingDetails,
    private readonly doubts: Doubts,
  ) {}

  @Get()
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(MailingsView, toMailingsView)
  async list(@CurrentActor() actor: Actor, @Query() query: MailingsQuery): Promise<MailingList> {
    return this.details.list(actor, toMailingFilter(query), pageRequest(query.limit, query.after));
  }

  @Get(':id')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(MailingDetailView, toMailingDetailView)
  async one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<MailingDetail> {
    return this.details.one(actor, id);
  }

  /** What became of every message, newest first. */
  @Get(':id/deliveries')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(DeliveriesView, toDeliveriesView)
  async deliveries(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: DeliveriesQuery,
  ): Promise<Page<DeliveryRow>> {
    const mailing = await this.queries.one(actor, id);
    return this.queries.deliveries(mailing, pageRequest(query.limit, query.after), query.status);
  }

  /** Settles a message in doubt: the server may have taken it, and only a person can find out. */
  @Post(':id/deliveries/:deliveryId/resolve')
  @Allow('organizer', 'approver')
  @Idempotent()
  @Answers(ResolvedView, toResolvedView)
  async resolve(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('deliveryId', IdPipe) deliveryId: string,
    @Body() body: Resolve,
  ): Promise<Delivery> {
    return this.doubts.resolve(actor, id, deliveryId, body.as);
  }

  /** Submits again what an edit or a rejection made a draft; recipients and content are frozen anew. */
  @Post(':id/submit')
  @Allow('organizer')
  @Idempotent()
  @Answers(MailingStateView, toMailingStateView)
  async submit(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Mailing> {
    return this.mailings.resubmit(actor, id);
  }

  /** Takes back what was submitted or approved and has not started; its approval is void. */
  @Post(':id/recall')
  @Allow('organizer')
  @Idempotent()
  @Answers(MailingStateView, toMailingStateView)
  async recall(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Mailing> {
    return this.mailings.recall(actor, id);
  }

  /** Starts an approved mailing; nothing leaves before the undo window ends. */
  @Post(':id/start')
  @Allow('organizer', 'approver')
  @Idempotent()
  @Answers(MailingStateView, toMailingStateView)
  async start(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Mailing> {
    return this.starts.start(actor, id);
  }

  /** Takes a start back within the undo window. */
  @Post(':id/undo')
  @Allow('organizer', 'approver')
  @Idempotent()
  @Answers(MailingStateView, toMailingStateView)
  async undo(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Mailing> {
    return this.starts.undo(actor, id);
  }

  /** Ends the undo window at once. */
  @Post(':id/send-now')
  @Allow('organizer', 'approver')
  @Idempotent()
  @Answers(MailingStateView, toMailingStateView)
  async sendNow(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Mailing> {
    return this.starts.sendNow(actor, id);
  }

  @Post(':id/pause')
  @Allow('organizer', 'approver')
  @Idempotent()
  @Answers(MailingStateView, toMailingStateView)
  async pause(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Mailing> {
    return this.starts.pause(actor, id);
  }

  @Post(':id/resume')
  @Allow('organizer', 'approver')
  @Idempotent()
  @Answers(MailingStateView, toMailingStateView)
  async resume(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Mailing> {
    return this.starts.resume(actor, id);
  }

  /** Ends a mailing; whoever was not written to yet will not be. */
  @Post(':id/abort')
  @Allow('organizer', 'approver')
  @Idempotent()
  @Answers(MailingStateView, toMailingStateView)
  async abort(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Mailing> {
    return this.starts.abort(actor, id);
  }
}
