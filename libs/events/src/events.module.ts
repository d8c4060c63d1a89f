import { Module } from '@nestjs/common';
import { AuditModule } from '@hamshahr/audit';
import { CitiesModule } from '@hamshahr/cities';
import { MailingModule } from '@hamshahr/mailing';
import { PeopleModule } from '@hamshahr/people';
import { Answers } from './answers.js';
import { ContactHistory } from './contact-history.queries.js';
import { EventAudit } from './event-audit.js';
import { EventChanges } from './event-changes.queries.js';
import { EventMailRendering } from './event-mail-rendering.service.js';
import { EventMailings } from './event-mailings.service.js';
import { EventMailingSubject } from './event-mailing-subject.js';
import { EventTimes } from './event-times.service.js';
import { EventPublication } from './event-publication.js';
import { EventQueries } from './events.queries.js';
import { Events } from './events.service.js';
import { InvitationWriter } from './invitations.service.js';
import { PastEvents } from './past-events.service.js';
import { InvitationPersonalData } from './personal-data-invitations.js';
import { PublicEvents } from './public-events.queries.js';
import { Replies } from './replies.service.js';
import { WordingPreviews } from './wording-previews.service.js';

/** What the worker runs of events: no mailing hooks, no pages. */
@Module({ providers: [PastEvents], exports: [PastEvents] })
export class PastEventsModule {}

@Module({
  imports: [AuditModule, CitiesModule, MailingModule, PeopleModule],
  providers: [
    Answers,
    ContactHistory,
    EventAudit,
    EventChanges,
    EventMailings,
    EventMailRendering,
    EventPublication,
    EventTimes,
    EventMailingSubject,
    EventQueries,
    Events,
    InvitationPersonalData,
    InvitationWriter,
    PublicEvents,
    Replies,
    WordingPreviews,
  ],
  exports: [
    ContactHistory,
    EventChanges,
    EventMailings,
    EventQueries,
    Events,
    EventTimes,
    PublicEvents,
    Replies,
    WordingPreviews,
  ],
})
export class EventsModule {}
