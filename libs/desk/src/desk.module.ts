import { Module } from '@nestjs/common';
import { ApprovalsModule } from '@hamshahr/approvals';
import { CitiesModule } from '@hamshahr/cities';
import { EventsModule } from '@hamshahr/events';
import { InboundModule, MailingModule } from '@hamshahr/mailing';
import { PeopleModule } from '@hamshahr/people';
import { ApprovalReading } from './approval-reading.queries.js';
import { OfficeState } from './office-state.queries.js';
import { Today } from './today.queries.js';

@Module({
  imports: [ApprovalsModule, CitiesModule, EventsModule, InboundModule, MailingModule, PeopleModule],
  providers: [ApprovalReading, OfficeState, Today],
  exports: [ApprovalReading, Today],
})
export class DeskModule {}
