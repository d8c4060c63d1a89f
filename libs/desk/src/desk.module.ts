import { Module } from '@nestjs/common';
import { ApprovalsModule } from '@hamshahr/approvals';
import { CallsModule } from '@hamshahr/calls';
import { CitiesModule } from '@hamshahr/cities';
import { EventsModule } from '@hamshahr/events';
import { InboundModule, MailingModule } from '@hamshahr/mailing';
import { PeopleModule } from '@hamshahr/people';
import { ApprovalReading } from './approval-reading.queries.js';
import { CallsToday } from './calls-today.queries.js';
import { OfficeState } from './office-state.queries.js';
import { Today } from './today.queries.js';

@Module({
  imports: [ApprovalsModule, CallsModule, CitiesModule, EventsModule, InboundModule, MailingModule, PeopleModule],
  providers: [ApprovalReading, CallsToday, OfficeState, Today],
  exports: [ApprovalReading, Today],
})
export class DeskModule {}
