import { Module } from '@nestjs/common';
import { AuditModule } from '@hamshahr/audit';
import { CitiesModule } from '@hamshahr/cities';
import { MailingModule } from '@hamshahr/mailing';
import { PeopleModule } from '@hamshahr/people';
import { EventAudit } from './event-audit.js';
import { EventMailingSubject } from './event-mailing-subject.js';
import { EventQueries } from './events.queries.js';
import { Events } from './events.service.js';
import { InvitationRendering } from './invitation-rendering.service.js';
import { Invitations, InvitationWriter } from './invitations.service.js';
import { InvitationPersonalData } from './personal-data-invitations.js';
import { Replies } from './replies.service.js';

@Module({
  imports: [AuditModule, CitiesModule, MailingModule, PeopleModule],
  providers: [
    EventAudit,
    EventMailingSubject,
    EventQueries,
    Events,
    InvitationPersonalData,
    InvitationRendering,
    Invitations,
    InvitationWriter,
    Replies,
  ],
  exports: [EventQueries, Events, Invitations, Replies],
})
export class EventsModule {}
