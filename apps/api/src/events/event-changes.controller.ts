import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EventChanges, type MailingChanges } from '@hamshahr/events';
import type { Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { Allow } from '../http/policy.js';
import { ChangesView, toChangesView } from './event-changes.dto.js';

/** What an approval is about, as a difference. */
@ApiTags('Mailings')
@Controller('api/v1/mailings')
export class EventChangesController {
  constructor(private readonly changes: EventChanges) {}

  /** Field by field, what this mailing's content says otherwise than the one that was published or reviewed before. */
  @Get(':id/changes')
  @Allow('organizer', 'approver', 'admin', 'viewer')
  @Answers(ChangesView, toChangesView)
  async of(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<MailingChanges> {
    return this.changes.of(actor, id);
  }
}
