import { Module } from '@nestjs/common';
import { AuditModule } from '@hamshahr/audit';
import { CallsModule } from '@hamshahr/calls';
import { CitiesModule } from '@hamshahr/cities';
import { InboundModule, MailingModule } from '@hamshahr/mailing';
import { PeopleModule } from '@hamshahr/people';
import { AffectedEvents } from './days-off/affected-events.queries.js';
import { AnswerGates } from './answer-gates.js';
import { Answers } from './answers.js';
import { CalendarReplies } from './calendar-replies.service.js';
import { ContactHistory } from './contact-history.queries.js';
import { CoHostedEvents } from './co-hosts/co-hosted-events.queries.js';
import { CoHosts } from './co-hosts/co-hosts.service.js';
import { EventAudit } from './event-audit.js';
import { EventChanges } from './event-changes.queries.js';
import { EventHooks } from './event-hooks.js';
import { EventMailRendering } from './event-mail-rendering.service.js';
import { EventEdits } from './event-edits.js';
import { EventDryRuns } from './event-dry-runs.service.js';
import { EventList } from './event-list.queries.js';
import { EventMailings } from './event-mailings.service.js';
import { EventMailingSubject } from './event-mailing-subject.js';
import { EventPreviews } from './event-previews.service.js';
import { EventTimes } from './event-times.service.js';
import { EventPublication } from './event-publication.js';
import { EventQueries } from './events.queries.js';
import { Events } from './events.service.js';
import { FeedEvents } from './feed/feed-events.queries.js';
import { InvitationQueries } from './invitations.queries.js';
import { InvitationWriter } from './invitations.service.js';
import { Notes } from './notes.service.js';
import { PastEvents } from './past-events.service.js';
import { InvitationPersonalData } from './personal-data-invitations.js';
import { Programmes } from './programme/programmes.service.js';
import { LeftProposals } from './proposals/left-proposals.queries.js';
import { ProposalSpeakers } from './proposals/proposal-speakers.service.js';
import { Proposals } from './proposals/proposals.service.js';
import { PublicEvents } from './public-events.queries.js';
import { ChoiceFollowers } from './preferences/choice-followers.js';
import { InviteePreferences } from './preferences/invitee-preferences.service.js';
import { Replies } from './replies.service.js';
import { PublicSeries } from './series/public-series.queries.js';
import { SeriesList } from './series/series.queries.js';
import { SeriesNumbers } from './series/series-numbers.js';
import { SeriesRepeats } from './series/series-repeats.service.js';
import { Series } from './series/series.service.js';
import { MeetingCitiesQueries } from './slots/meeting-cities.queries.js';
import { OwnEventsQueries } from './slots/own-events.queries.js';
import { SlotFinder } from './slots/slot-finder.service.js';
import { WaitingEvents } from './waiting-events.queries.js';
import { WordingPreviews } from './wording-previews.service.js';

/** What the worker runs of events: no mailing hooks, no pages. */
@Module({ providers: [PastEvents], exports: [PastEvents] })
export class PastEventsModule {}

@Module({
  imports: [AuditModule, CallsModule, CitiesModule, InboundModule, MailingModule, PeopleModule],
  providers: [
    AffectedEvents,
    AnswerGates,
    Answers,
    CalendarReplies,
    ChoiceFollowers,
    CoHostedEvents,
    CoHosts,
    ContactHistory,
    EventAudit,
    EventChanges,
    EventDryRuns,
    EventEdits,
    EventHooks,
    EventList,
    EventMailings,
    EventMailRendering,
    EventPreviews,
    EventPublication,
    EventTimes,
    EventMailingSubject,
    EventQueries,
    Events,
    FeedEvents,
    InvitationPersonalData,
    InvitationQueries,
    InvitationWriter,
    InviteePreferences,
    LeftProposals,
    MeetingCitiesQueries,
    Notes,
    OwnEventsQueries,
    Programmes,
    Proposals,
    ProposalSpeakers,
    PublicEvents,
    PublicSeries,
    Series,
    SeriesList,
    SeriesNumbers,
    SeriesRepeats,
    SlotFinder,
    Replies,
    WaitingEvents,
    WordingPreviews,
  ],
  exports: [
    AffectedEvents,
    AnswerGates,
    ChoiceFollowers,
    CoHostedEvents,
    CoHosts,
    ContactHistory,
    EventChanges,
    EventDryRuns,
    EventHooks,
    EventList,
    EventMailings,
    EventMailRendering,
    EventPreviews,
    EventQueries,
    Events,
    EventTimes,
    FeedEvents,
    InvitationQueries,
    InviteePreferences,
    LeftProposals,
    Notes,
    Programmes,
    Proposals,
    PublicEvents,
    PublicSeries,
    Series,
    SeriesList,
    SeriesRepeats,
    SlotFinder,
    Replies,
    WaitingEvents,
    WordingPreviews,
  ],
})
export class EventsModule {}
