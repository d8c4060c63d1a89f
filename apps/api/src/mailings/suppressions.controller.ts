import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Suppressions, type SuppressedAddress } from '@hamshahr/mailing';
import type { Actor } from '@hamshahr/people';
import { pageRequest, type Page } from '@hamshahr/platform';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { Allow } from '../http/policy.js';
import { LiftDto, SuppressionsQuery, SuppressionsView, toSuppressionsView } from './suppression.dto.js';

/** Addresses to which no mail goes. */
@ApiTags('Ledger')
@Controller('api/v1/suppressions')
export class SuppressionsController {
  constructor(private readonly suppressions: Suppressions) {}

  /** The office's unsubscriptions, and those of its contacts whom no office may write to; the newest first. */
  @Get()
  @Allow('admin', 'approver')
  @Answers(SuppressionsView, toSuppressionsView)
  async list(@CurrentActor() actor: Actor, @Query() query: SuppressionsQuery): Promise<Page<SuppressedAddress>> {
    return this.suppressions.list(actor, pageRequest(query.limit, query.after), query.q);
  }

  /** Lets the office write again to somebody who had unsubscribed from it; bounces and complaints stay. */
  @Post('lift')
  @Allow('admin')
  @HttpCode(204)
  async lift(@CurrentActor() actor: Actor, @Body() body: LiftDto): Promise<void> {
    await this.suppressions.lift(actor, body.address, body.reason);
  }
}
