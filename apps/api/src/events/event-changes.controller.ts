import { Controller, Get, Param } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { EventChanges, type MailingChanges } from '@hamshahr/events';
import type { Actor } from '@hamshahr/people';
import { CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { IdPipe } from '../http/id.pipe.js';
import { Allow } from '../http/policy.js';

export class ChangeView {
  /** As in the draft. @example texts.fa.title */
  field!: string;
  @ApiProperty({ nullable: true, oneOf: [{ type: 'string' }, { type: 'number' }] })
  before!: string | number | null;
  @ApiProperty({ nullable: true, oneOf: [{ type: 'string' }, { type: 'number' }] })
  after!: string | number | null;
}

export class ChangesView {
  /** Number of the revision compared with; null when nobody has reviewed anything of this event before. */
  since!: number | null;
  changes!: ChangeView[];
}

const toChangesView = (changes: MailingChanges): ChangesView => changes;

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
