import { Module } from '@nestjs/common';
import { ApprovalsModule } from '@hamshahr/approvals';
import { AuditModule } from '@hamshahr/audit';
import { ExpertsModule } from '@hamshahr/experts';
import { MailingModule } from '@hamshahr/mailing';
import { PeopleModule } from '@hamshahr/people';
import { AccessCodes } from './call/access-codes.service.js';
import { CallStatisticsQueries } from './call/call-statistics.queries.js';
import { CallQueries } from './call/calls.queries.js';
import { Calls } from './call/calls.service.js';
import { PublicCalls } from './call/public-calls.queries.js';
import { AcceptedSubmissions } from './decision/accepted-submissions.queries.js';
import { CallMailingSubject } from './decision/call-mailing-subject.js';
import { Confirmations } from './decision/confirmations.service.js';
import { DecisionMailings } from './decision/decision-mailings.service.js';
import { Decisions } from './decision/decisions.service.js';
import { WaitingCalls } from './desk/waiting-calls.queries.js';
import { WaitingFiles } from './desk/waiting-files.queries.js';
import { LetterPreviews } from './decision/letter-previews.service.js';
import { FileTexts } from './files/file-texts.service.js';
import { CallMailRendering } from './mail/call-mail-rendering.service.js';
import { SubmissionNotices } from './mail/submission-notices.service.js';
import { BlindJudges } from './review/blind-judges.js';
import { Redactions } from './review/redactions.service.js';
import { ReviewBoards } from './review/review-board.queries.js';
import { ReviewDesk } from './review/review-desk.service.js';
import { ReviewPlans } from './review/review-plans.service.js';
import { ReviewReading } from './review/review-reading.queries.js';
import { Reviewers } from './review/reviewers.service.js';
import { Reviewing } from './review/reviewing.service.js';
import { ExpertSubmissions } from './submission/expert-submissions.queries.js';
import { OldDrafts } from './submission/old-drafts.service.js';
import { SubmissionFiles } from './submission/submission-files.service.js';
import { SubmissionIntake } from './submission/submission-intake.service.js';
import { SubmissionPeople } from './submission/submission-people.service.js';
import { SubmissionPersonalData } from './submission/personal-data-submissions.js';
import { SubmissionQueries } from './submission/submissions.queries.js';
import { Submissions } from './submission/submissions.service.js';

@Module({
  imports: [ApprovalsModule, AuditModule, ExpertsModule, MailingModule, PeopleModule],
  providers: [
    AcceptedSubmissions,
    AccessCodes,
    BlindJudges,
    CallMailRendering,
    CallMailingSubject,
    CallQueries,
    CallStatisticsQueries,
    Calls,
    Confirmations,
    DecisionMailings,
    Decisions,
    ExpertSubmissions,
    FileTexts,
    LetterPreviews,
    OldDrafts,
    PublicCalls,
    Redactions,
    ReviewBoards,
    ReviewDesk,
    ReviewPlans,
    ReviewReading,
    Reviewers,
    Reviewing,
    SubmissionFiles,
    SubmissionIntake,
    SubmissionNotices,
    SubmissionPersonalData,
    SubmissionPeople,
    SubmissionQueries,
    Submissions,
    WaitingCalls,
    WaitingFiles,
  ],
  exports: [
    AcceptedSubmissions,
    AccessCodes,
    CallQueries,
    CallStatisticsQueries,
    Calls,
    Confirmations,
    DecisionMailings,
    Decisions,
    ExpertSubmissions,
    FileTexts,
    LetterPreviews,
    OldDrafts,
    PublicCalls,
    Redactions,
    ReviewBoards,
    ReviewDesk,
    ReviewPlans,
    ReviewReading,
    Reviewers,
    Reviewing,
    SubmissionFiles,
    SubmissionNotices,
    SubmissionPeople,
    SubmissionQueries,
    Submissions,
    WaitingCalls,
    WaitingFiles,
  ],
})
export class CallsModule {}
