export type { CancellationMail } from './cancellation-facts.js';
export type { CancellationCause } from './cancellation-words.js';
export { renderCancellationMail } from './cancellation-mail.js';
export { CATALOG_LANGUAGES } from './catalog.js';
export { renderCallMail, type CallMail, type CallMailCause } from './calls/call-mail.js';
export { renderCallPage, renderCallsPage, type CallFacts, type CallPage, type CallsPage } from './calls/call-page.js';
export { renderCheckPage, type CheckPage, type WrittenLine } from './calls/check-page.js';
export { renderStatusPage, type StatusPage, type SubmissionStanding } from './calls/status-page.js';
export { renderStepPage, type StepPage } from './calls/step-page.js';
export type {
  Option as FormOption,
  SubmissionError,
  SubmissionPage,
  SubmissionPageStep,
  SubmissionQuestion,
} from './calls/submission-facts.js';
export { CONSENT_VERSION, consentText, type ConsentText } from './consent/consent-text.js';
export type { OwnExpertPage } from './experts/own-facts.js';
export { renderErasedExpertPage, renderOwnExpertPage } from './experts/own-page.js';
export {
  renderExpertPage,
  renderExpertsPage,
  type ExpertFacts,
  type ExpertPage,
  type ExpertsPage,
} from './experts/public-pages.js';
export type { EventBefore } from './changes.js';
export { renderEventPage, type EventPage } from './event-page.js';
export { renderSeriesPage, type SeriesPage } from './series/series-page.js';
export { renderEventsPage, type EventsPage } from './events-page.js';
export type { FeedLink } from './feed-links.js';
export { feedName } from './feed-name.js';
export { ANSWERS, type Answer, type Contact, type EventFacts, type EventKind } from './event-facts.js';
export { FONTS, type PublicFont } from './fonts.js';
export type { InvitationMail } from './invitation-facts.js';
export { renderInvitationMail } from './invitation-mail.js';
export type { MaterialFacts } from './materials/material-list.js';
export { renderMessagePage, type MessagePage, type MessagePageKind } from './message-page.js';
export { defaultWords, type MailWording } from './mail-wording.js';
export type { LanguageLink } from './page-frame.js';
export type { ProgrammeFacts, SpeakerFacts } from './programme/programme-facts.js';
export { renderProgrammePage, type ProgrammePage } from './programme/programme-page.js';
export { renderPreferencesPage, type PreferencesField, type PreferencesPage } from './preferences/preferences-page.js';
export { PUBLIC_CSS } from './public-css.js';
export type { RenderedMail } from './rendered-mail.js';
export { REPLY_LIMITS, type ReplyError, type ReplyPage } from './reply-facts.js';
export {
  renderRegistrationMail,
  type RegistrationCause,
  type RegistrationMail,
} from './registration/registration-mail.js';
export {
  renderRegisterPage,
  type RegisterField,
  type RegisterPage,
  type RegisterValues,
} from './registration/register-page.js';
export { renderRegistrationPage, type RegistrationState } from './registration/registration-page.js';
export { languageTag } from './language-tag.js';
export { renderReplyPage } from './reply-page.js';
export { renderUnsubscribePage, type UnsubscribePage } from './unsubscribe-page.js';
export type { UpdateMail } from './update-facts.js';
export { renderUpdateMail } from './update-mail.js';
export { renderStandingMail } from './standing-mail.js';
export type { StandingMail } from './standing-facts.js';
export { renderCheckInPage, type CheckInField, type CheckInPage } from './check-in-page.js';
export { renderRoomPage, type RoomPage, type RoomPageState } from './room-page.js';
