import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { ThrottlerModule } from '@nestjs/throttler';
import { LoggerModule } from 'nestjs-pino';
import { ApprovalsModule } from '@hamshahr/approvals';
import { AuditModule } from '@hamshahr/audit';
import { CallsModule } from '@hamshahr/calls';
import { CitiesModule } from '@hamshahr/cities';
import type { Config } from '@hamshahr/config';
import { DeskModule } from '@hamshahr/desk';
import { EventsModule } from '@hamshahr/events';
import { ExpertsModule } from '@hamshahr/experts';
import { InboundModule, MailingModule } from '@hamshahr/mailing';
import { MaterialsModule } from '@hamshahr/materials';
import { ParticipationModule } from '@hamshahr/participation';
import { PeopleModule } from '@hamshahr/people';
import { PlatformModule, databaseOptions } from '@hamshahr/platform';
import { RoomsModule } from '@hamshahr/rooms';
import { entities } from '@hamshahr/schema';
import { ApprovalsController } from './approvals/approvals.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { CallPreviewsController } from './calls/call-previews.controller.js';
import { CallReviewsController } from './calls/call-reviews.controller.js';
import { ReviewsController } from './calls/reviews.controller.js';
import { SubmissionReviewsController } from './calls/submission-reviews.controller.js';
import { CallsController } from './calls/calls.controller.js';
import { CallPages } from './pages/calls/call-page.service.js';
import { CallPreviewPages } from './pages/calls/call-preview.service.js';
import { CallPagesController } from './pages/calls/call-pages.controller.js';
import { SubmissionFilesController } from './pages/calls/submission-files.controller.js';
import { SubmissionPages } from './pages/calls/submission-page.service.js';
import { SubmissionPagesController } from './pages/calls/submission-pages.controller.js';
import { SubmissionsController } from './calls/submissions.controller.js';
import { CalendarImportsController } from './cities/calendar-imports.controller.js';
import { CitiesController } from './cities/cities.controller.js';
import { CityCalendarsController } from './cities/city-calendars.controller.js';
import { EventChangesController } from './events/event-changes.controller.js';
import { EventInvitationsController } from './events/event-invitations.controller.js';
import { EventTrialsController } from './events/event-trials.controller.js';
import { EventsController } from './events/events.controller.js';
import { CoHostsController } from './events/co-hosts.controller.js';
import { ProgrammeController } from './events/programme.controller.js';
import { ProposalsController } from './events/proposals.controller.js';
import { SeriesController } from './events/series.controller.js';
import { MaterialsController } from './events/materials.controller.js';
import { RegistrationsController } from './events/registrations.controller.js';
import { RemindersController } from './events/reminders.controller.js';
import { ExpertRecordsController } from './experts/expert-records.controller.js';
import { ExpertsController } from './experts/experts.controller.js';
import { HealthController } from './health/health.controller.js';
import { AnswerInterceptor } from './http/answer.interceptor.js';
import { AuthenticationGuard } from './http/authentication.guard.js';
import { ProblemFilter } from './http/problem.filter.js';
import { logging } from './http/request-log.js';
import { InboundController } from './inbound/inbound.controller.js';
import { LedgerController } from './mailings/ledger.controller.js';
import { MailingTrialsController } from './mailings/mailing-trials.controller.js';
import { MailingsController } from './mailings/mailings.controller.js';
import { PaceController } from './mailings/pace.controller.js';
import { ProgressController } from './mailings/progress.controller.js';
import { SuppressionsController } from './mailings/suppressions.controller.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { Metrics } from './metrics/metrics.service.js';
import { AssetsController } from './pages/assets.controller.js';
import { EventCalendar } from './pages/event-calendar.service.js';
import { CheckInController } from './pages/check-in.controller.js';
import { EventOffers } from './pages/event-offers.service.js';
import { EventPages } from './pages/event-page.service.js';
import { ProgrammePages } from './pages/programme-page.service.js';
import { EventPagesController } from './pages/event-pages.controller.js';
import { ExpertPages } from './pages/experts/expert-page.service.js';
import { ExpertPagesController } from './pages/experts/expert-pages.controller.js';
import { OwnExpertController } from './pages/experts/own-expert.controller.js';
import { FeedPages } from './pages/feed-page.service.js';
import { FeedsController } from './pages/feeds.controller.js';
import { JoinController } from './pages/join.controller.js';
import { PreferencesController } from './pages/preferences.controller.js';
import { PreferencesPages } from './pages/preferences-page.service.js';
import { RegistrationController } from './pages/registration.controller.js';
import { RegistrationPages } from './pages/registration-page.service.js';
import { ReplyPages } from './pages/reply-page.service.js';
import { RoomPages } from './pages/room-page.service.js';
import { ReplyController } from './pages/reply.controller.js';
import { AccountsController } from './people/accounts.controller.js';
import { UnsubscribeController } from './pages/unsubscribe.controller.js';
import { ContactHistoryController } from './people/contact-history.controller.js';
import { ContactImportsController } from './people/contact-imports.controller.js';
import { ContactsController } from './people/contacts.controller.js';
import { FeedOwnersController } from './people/feed-owners.controller.js';
import { ListsController } from './people/lists.controller.js';
import { OfficesController } from './people/offices.controller.js';
import { PersonalDataController } from './people/personal-data.controller.js';
import { AttendanceController } from './rooms/attendance.controller.js';
import { RoomCallbacksController } from './rooms/room-callbacks.controller.js';
import { RoomProvidersController } from './rooms/room-providers.controller.js';
import { RoomsController } from './rooms/rooms.controller.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SlotsController } from './slots/slots.controller.js';
import { TodayController } from './today/today.controller.js';
import { SetupController } from './setup/setup.controller.js';
import { WordingController } from './wording/wording.controller.js';

const libs = [
  ApprovalsModule,
  AuditModule,
  CallsModule,
  CitiesModule,
  DeskModule,
  EventsModule,
  ExpertsModule,
  InboundModule,
  MailingModule,
  MaterialsModule,
  ParticipationModule,
  PeopleModule,
  RoomsModule,
];

/** Every route of the HTTP door. */
export const controllers = [
  AccountsController,
  ApprovalsController,
  AssetsController,
  AttendanceController,
  AuditController,
  CalendarImportsController,
  CallPreviewsController,
  CallReviewsController,
  CallsController,
  CheckInController,
  CitiesController,
  CityCalendarsController,
  ContactHistoryController,
  ContactImportsController,
  ContactsController,
  EventChangesController,
  EventInvitationsController,
  EventPagesController,
  EventTrialsController,
  EventsController,
  ExpertPagesController,
  ExpertRecordsController,
  ExpertsController,
  FeedOwnersController,
  FeedsController,
  HealthController,
  InboundController,
  JoinController,
  LedgerController,
  ListsController,
  MailingTrialsController,
  MailingsController,
  MetricsController,
  OfficesController,
  OwnExpertController,
  PaceController,
  PersonalDataController,
  PreferencesController,
  ProgressController,
  CoHostsController,
  ProgrammeController,
  ProposalsController,
  SeriesController,
  RegistrationController,
  MaterialsController,
  RegistrationsController,
  RemindersController,
  ReplyController,
  ReviewsController,
  RoomCallbacksController,
  RoomProvidersController,
  RoomsController,
  SessionsController,
  SlotsController,
  TodayController,
  SetupController,
  CallPagesController,
  SubmissionFilesController,
  SubmissionPagesController,
  SubmissionReviewsController,
  SubmissionsController,
  SuppressionsController,
  UnsubscribeController,
  WordingController,
];

@Module({})
export class ApiModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        LoggerModule.forRoot(logging(config)),
        PlatformModule.forRoot(config, databaseOptions(config, entities)),
        TerminusModule.forRoot({ errorLogStyle: 'json', logger: false }),
        ThrottlerModule.forRoot([{ ttl: 60_000, limit: 60 }]),
        ...libs,
      ],
      controllers,
      providers: [
        EventCalendar,
        EventOffers,
        EventPages,
        ProgrammePages,
        FeedPages,
        Metrics,
        PreferencesPages,
        RegistrationPages,
        CallPages,
        ExpertPages,
        CallPreviewPages,
        SubmissionPages,
        ReplyPages,
        RoomPages,
        { provide: APP_GUARD, useClass: AuthenticationGuard },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
