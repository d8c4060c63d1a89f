import { Module, type OnModuleInit } from '@nestjs/common';
import { ApprovalsModule } from '@hamshahr/approvals';
import { AuditModule } from '@hamshahr/audit';
import { EventMailRendering, EventsModule } from '@hamshahr/events';
import { MailingModule, MailingSubjects } from '@hamshahr/mailing';
import { PeopleModule } from '@hamshahr/people';
import { RegistrationPersonalData } from './registration/personal-data-registrations.js';
import { Places } from './registration/places.service.js';
import { RoomGate } from './registration/room-gate.js';
import { RegistrationChoices } from './registration/registration-choices.js';
import { RegistrationDesk } from './registration/registration-desk.service.js';
import { RegistrationForms } from './registration/registration-forms.service.js';
import { RegistrationNotices } from './registration/registration-notices.service.js';
import { RegistrationPreviews } from './registration/registration-previews.service.js';
import { REGISTRATION_SUBJECT, registrationSubject } from './registration/registration-subject.js';
import { Registrations } from './registration/registrations.service.js';
import { Waitlists } from './registration/waitlists.service.js';
import { DueReminders } from './reminders/due-reminders.service.js';
import { ReminderRules } from './reminders/reminder-rules.service.js';
import { REMINDER_SUBJECT, reminderSubject } from './reminders/reminder-subject.js';
import { ReminderTimes } from './reminders/reminder-times.service.js';

@Module({
  imports: [ApprovalsModule, AuditModule, EventsModule, MailingModule, PeopleModule],
  providers: [
    DueReminders,
    Places,
    RegistrationChoices,
    RegistrationDesk,
    RegistrationForms,
    RegistrationNotices,
    RegistrationPersonalData,
    RegistrationPreviews,
    Registrations,
    ReminderRules,
    ReminderTimes,
    RoomGate,
    Waitlists,
  ],
  exports: [
    DueReminders,
    RegistrationDesk,
    RegistrationForms,
    RegistrationNotices,
    RegistrationPreviews,
    Registrations,
    ReminderRules,
    Waitlists,
  ],
})
export class ParticipationModule implements OnModuleInit {
  constructor(
    private readonly subjects: MailingSubjects,
    private readonly rendering: EventMailRendering,
  ) {}

  /** For what people do with a mailing that a rule has sent; whom it goes to is decided when it is sent. */
  onModuleInit(): void {
    this.subjects.register(REGISTRATION_SUBJECT, registrationSubject(this.rendering, [], null));
    this.subjects.register(REMINDER_SUBJECT, reminderSubject(this.rendering, 'not_declined'));
  }
}
