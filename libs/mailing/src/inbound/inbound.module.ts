import { Module } from '@nestjs/common';
import { AuditModule } from '@hamshahr/audit';
import { PeopleModule } from '@hamshahr/people';
import { MailingModule } from '../mailing.module.js';
import { Bounces } from './bounces.service.js';
import { CalendarAnswerHooks } from './calendar-answers.js';
import { InboundList } from './inbound-list.queries.js';
import { InboundMails } from './inbound-mails.service.js';
import { InboundRouting } from './inbound-routing.service.js';
import { InboundSettling } from './inbound-settling.service.js';
import { InboundPersonalData } from './personal-data-inbound.js';
import { MailboxReader } from './mailbox-reader.service.js';
import { Refreshes } from './refreshes.service.js';

/** Mail that comes in: taken, told apart and brought to whoever it is for. */
@Module({
  imports: [AuditModule, MailingModule, PeopleModule],
  providers: [
    Bounces,
    CalendarAnswerHooks,
    InboundList,
    InboundMails,
    InboundPersonalData,
    InboundRouting,
    InboundSettling,
    Refreshes,
  ],
  exports: [CalendarAnswerHooks, InboundList, InboundMails, InboundSettling, Refreshes],
})
export class InboundModule {}

/** The part that only the worker has: it talks to the mailbox. */
@Module({ imports: [InboundModule], providers: [MailboxReader], exports: [MailboxReader] })
export class MailboxModule {}
