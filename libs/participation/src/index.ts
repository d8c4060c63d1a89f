export { ParticipationModule } from './participation.module.js';
export { DueReminders } from './reminders/due-reminders.service.js';
export type { ReminderInput } from './reminders/reminder-input.js';
export {
  REMINDER_AUDIENCES,
  REMINDER_KINDS,
  REMINDER_OUTCOMES,
  REMINDER_STATES,
  REMINDER_UNITS,
  ReminderRule,
  type ReminderAudience,
  type ReminderKind,
  type ReminderUnit,
} from './reminders/reminder-rule.entity.js';
export { REMINDER_SUBJECT } from './reminders/reminder-subject.js';
export { ReminderRules } from './reminders/reminder-rules.service.js';
export {
  REGISTRATION_MODES,
  REGISTRATION_FORM_STATES,
  REGISTRATION_NOTICES,
  REGISTRATION_STATES,
  Registration,
  RegistrationForm,
  type RegistrationFormStatus,
  type RegistrationMode,
  type RegistrationNotice,
  type RegistrationStatus,
} from './registration/registration.entity.js';
export { REGISTRATION_LIMITS, Registrations, type RegistrationInput } from './registration/registrations.service.js';
export { Waitlists } from './registration/waitlists.service.js';
export { RegistrationForms, type RegistrationFormInput } from './registration/registration-forms.service.js';
export { RegistrationNotices } from './registration/registration-notices.service.js';
export {
  QUESTION_KINDS,
  QUESTION_LIMITS,
  answerText,
  type Answers,
  type Question,
  type QuestionKind,
} from './registration/question.js';
export {
  DECISIONS,
  RegistrationDesk,
  type Decision,
  type RegistrationCounts,
  type RegistrationFilter,
} from './registration/registration-desk.service.js';
export { RegistrationPreviews } from './registration/registration-previews.service.js';
