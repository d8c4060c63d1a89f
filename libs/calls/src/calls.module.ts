import { Module } from '@nestjs/common';
import { ApprovalsModule } from '@hamshahr/approvals';
import { AuditModule } from '@hamshahr/audit';
import { MailingModule } from '@hamshahr/mailing';
import { PeopleModule } from '@hamshahr/people';
import { AccessCodes } from './call/access-codes.service.js';
import { CallQueries } from './call/calls.queries.js';
import { Calls } from './call/calls.service.js';
import { PublicCalls } from './call/public-calls.queries.js';
import { CoAuthors } from './submission/co-authors.service.js';
import { SubmissionFiles } from './submission/submission-files.service.js';
import { SubmissionIntake } from './submission/submission-intake.service.js';
import { Submissions } from './submission/submissions.service.js';

@Module({
  imports: [ApprovalsModule, AuditModule, MailingModule, PeopleModule],
  providers: [AccessCodes, CallQueries, Calls, CoAuthors, PublicCalls, SubmissionFiles, SubmissionIntake, Submissions],
  exports: [AccessCodes, CallQueries, Calls, CoAuthors, PublicCalls, SubmissionFiles, Submissions],
})
export class CallsModule {}
