import { Module } from '@nestjs/common';
import { AuditModule } from '@hamshahr/audit';
import { MailingModule } from '../mailing.module.js';
import { Bounces } from './bounces.service.js';
import { CalendarAnswerHooks } from './calendar-answers.js';
import { InboundMails } from './inbound-mails.service.js';
import { InboundRouting } from './inbound-routing.service.js';
import { Refreshes } from './refreshes.service.js';

/** Mail that comes in: taken, told apart and brought to whoever it is for. */
@Module({
  imports: [AuditModule, MailingModule],
  providers: [Bounces, CalendarAnswerHooks, InboundMails, InboundRouting, Refreshes],
  exports: [CalendarAnswerHooks, InboundMails, Refreshes],
})
export class InboundModule {}
