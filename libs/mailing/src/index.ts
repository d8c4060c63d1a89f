export { Delivery, DeliveryAttempt } from './delivery.entity.js';
export { DELIVERY_STATES, OPEN_STATES, REACHED_STATES, type DeliveryStatus } from './delivery-status.js';
export { DeliveryService } from './delivery.service.js';
export { DnsLookup, DnsTrouble } from './doctor/dns-lookup.js';
export type { Finding } from './doctor/finding.js';
export { examineSender, type SenderQuestion } from './doctor/sender-examination.js';
export { Doubts, RESOLUTIONS, type Resolution } from './doubts.service.js';
export { DueMailings } from './due-mailings.service.js';
export { dryRun, type DryRun } from './dry-run.js';
export type { FrozenCalendar, FrozenForm, FrozenParts, Mailbox } from './frozen-parts.js';
export {
  ENDING_KINDS,
  EVENT_KINDS,
  MAIL_KINDS,
  MAIL_KIND_NAMES,
  STANDING_KINDS,
  withdraws,
  type MailClass,
  type EventKind as EventMailKind,
  type MailKind,
  type CallMailKind,
  type StandingKind,
  type SystemKind,
  opens,
} from './mail-kind.js';
export { EXPORT_STATES, LedgerExport, type ExportStatus } from './ledger/ledger-export.entity.js';
export { LedgerExports } from './ledger/ledger-exports.service.js';
export { CalendarAnswerHooks, applied, ignored, needsPerson } from './inbound/calendar-answers.js';
export type { CalendarAnswers, CalendarMail, Handled, InvitationOwner } from './inbound/calendar-answers.js';
export {
  INBOUND_OUTCOMES,
  InboundMail,
  RESOLVING_ACTIONS,
  type InboundOutcome,
  type ResolvingAction,
} from './inbound/inbound-mail.entity.js';
export {
  InboundList,
  isAcceptable,
  isSuppressible,
  type InboundFilter,
  type InboundRow,
} from './inbound/inbound-list.queries.js';
export { InboundSettling } from './inbound/inbound-settling.service.js';
export { InboundMails, readMailAlone, type TakenMail } from './inbound/inbound-mails.service.js';
export { InboundModule, MailboxModule } from './inbound/inbound.module.js';
export { MailboxReader } from './inbound/mailbox-reader.service.js';
export {
  INBOUND_KINDS,
  type InboundKind,
  type InboundReading,
  type ReadAnswer,
} from './inbound/reading/inbound-reading.js';
export { Refreshes } from './inbound/refreshes.service.js';
export { proveArrived } from './inbound/reported-deliveries.js';
export type { LedgerFilter } from './ledger/ledger-filter.js';
export { Ledger, type LedgerRow } from './ledger/ledger.queries.js';
export { Resends, type ResendRequest } from './ledger/resends.service.js';
export { Retries } from './ledger/retries.service.js';
export { Mailing, MailingTransition, MailingVariant } from './mailing.entity.js';
export { DeliveryModule, MailingModule, OperatorModule } from './mailing.module.js';
export { MAILING_STATES, type MailingStatus } from './mailing-status.js';
export { MailingMetrics, type MailingFigures } from './mailing-metrics.js';
export { MailingStarts } from './mailing-starts.service.js';
export { MailingSubjects, type MailingSubject, type RecipientSource, type VariantKey } from './mailing-subjects.js';
export { MailingDetails, type MailingDetail, type MailingFrame, type MailingList } from './mailing-details.queries.js';
export type { DeliveryCounts } from './delivery-counts.js';
export { MailingQueries, type DeliveryRow, type MailingFilter } from './mailings.queries.js';
export { Mailings, type NewMailing } from './mailings.service.js';
export { MessagePreviews, type MessagePreview } from './message-previews.service.js';
export { HousePauses } from './pace/house-pauses.service.js';
export { OfficePaces, type PaceNow, type QuietSetting } from './pace/office-paces.service.js';
export { DomainPace, HousePause, OfficePace } from './pace/pace.entity.js';
export type { Pause } from './pace/pauses.js';
export { MailingProgress, isUnderWay, type Progress } from './progress/mailing-progress.service.js';
export { RestoredMailings } from './restored-mailings.service.js';
export { SLOTS } from './slots.js';
export { TestSends, type TestSend } from './tests/test-sends.service.js';
export { TEST_SUBJECT } from './tests/test-mailing.js';
export { StandingMailings, type StandingMailing } from './standing-mailings.service.js';
export { SmtpPool } from './smtp-pool.js';
export { WaitingMailings, type WaitingMailingsView } from './waiting-mailings.queries.js';
export {
  LiftedUnsubscription,
  SUPPRESSION_REASONS,
  Suppression,
  Unsubscription,
  type SuppressionReason,
} from './suppression.entity.js';
export { Suppressions, type SuppressedAddress } from './suppressions.service.js';
export { Unsubscribes, type ListOwner, type UnsubscribeLink } from './unsubscribes.service.js';
